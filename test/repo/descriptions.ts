import ts from "typescript";
import { toJsonPointer } from "../../src/base/path.js";
import { DOMAINS } from "../../src/json-schema/domains.js";
import { absolute, ENTRIES } from "./project.js";

const SCHEMA = /Schema$/;
const LINK = /\{@link\s+([^}|]+?)(?:\s*\|\s*([^}]+))?\s*\}/g;
const LINE_BREAK = /\s*\n\s*/g;

/**
 * What the comments above exported schemas and their fields say, as the source of `src/json-schema/descriptions.ts`. zod knows no
 * comments, but the compiler does: it goes through the type of each schema's definition, as zod's own converters go through its value.
 */
export function renderDescriptions(): string {
  const tables = Object.fromEntries(describeExports().sort(([a], [b]) => (a < b ? -1 : 1)));
  return `// Written by \`npm run docs\` from the comments above schemas and their fields; changes here are lost.
import type { Descriptions } from "./describe.js";

/** By name of the schema. */
export const DESCRIPTIONS: Readonly<Record<string, Descriptions>> = ${JSON.stringify(tables, undefined, 2)};
`;
}

function describeExports(): [name: string, texts: Record<string, string>][] {
  const files = DOMAINS.map(({ entry }) => absolute(ENTRIES.get(entry) ?? entry));
  const { config } = ts.readConfigFile(absolute("tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, absolute("."));
  const program = ts.createProgram(files, { ...options, types: [] });
  const reader = new CommentReader(program.getTypeChecker());
  return files.flatMap((file) => {
    const source = program.getSourceFile(file);
    return source === undefined ? [] : reader.entry(source);
  });
}

class CommentReader {
  readonly #checker: ts.TypeChecker;

  constructor(checker: ts.TypeChecker) {
    this.#checker = checker;
  }

  entry(source: ts.SourceFile): [name: string, texts: Record<string, string>][] {
    const module = this.#checker.getSymbolAtLocation(source);
    if (module === undefined) throw new Error(`${source.fileName} exports nothing`);
    return this.#checker.getExportsOfModule(module).flatMap((symbol) => {
      const target = symbol.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(symbol) : symbol;
      if (!SCHEMA.test(symbol.name) || !(target.flags & ts.SymbolFlags.Value)) return [];
      const texts: Record<string, string> = {};
      this.#note(texts, [], target);
      this.#walk(texts, [], this.#checker.getTypeOfSymbol(target));
      return [[symbol.name.replace(SCHEMA, ""), texts]];
    });
  }

  #note(texts: Record<string, string>, path: readonly string[], symbol: ts.Symbol): void {
    const text = ts.displayPartsToString(symbol.getDocumentationComment(this.#checker));
    if (text !== "") texts[toJsonPointer(path)] = plain(text);
  }

  /** Below a named schema the comments are its own. */
  #step(texts: Record<string, string>, path: readonly string[], type: ts.Type): void {
    if (!SCHEMA.test(type.symbol?.name ?? "")) this.#walk(texts, path, type);
  }

  #walk(texts: Record<string, string>, path: readonly string[], type: ts.Type): void {
    const def = this.#property(this.#property(type, "_zod"), "def");
    switch (this.#kindOf(def)) {
      case "object":
        for (const field of this.#property(def, "shape")?.getProperties() ?? []) {
          this.#note(texts, [...path, field.name], field);
          this.#step(texts, [...path, field.name], this.#checker.getTypeOfSymbol(field));
        }
        break;
      case "array":
        this.#follow(texts, [...path, "[]"], def, "element");
        break;
      case "record":
        this.#follow(texts, [...path, "{}"], def, "valueType");
        break;
      case "union":
        for (const [index, option] of this.#itemsOf(this.#property(def, "options")).entries())
          this.#step(texts, [...path, `|${index}`], option);
        break;
      case "tuple":
        for (const [index, item] of this.#itemsOf(this.#property(def, "items")).entries())
          this.#step(texts, [...path, String(index)], item);
        break;
      case "nullable":
        this.#follow(texts, [...path, "|0"], def, "innerType");
        break;
      case "pipe":
        this.#follow(texts, path, def, "in");
        break;
      default:
        this.#follow(texts, path, def, "innerType");
    }
  }

  #follow(
    texts: Record<string, string>,
    path: readonly string[],
    def: ts.Type | undefined,
    name: string,
  ): void {
    const inner = this.#property(def, name);
    if (inner !== undefined) this.#step(texts, path, inner);
  }

  #property(type: ts.Type | undefined, name: string): ts.Type | undefined {
    const symbol = type?.getProperty(name);
    return symbol === undefined ? undefined : this.#checker.getTypeOfSymbol(symbol);
  }

  #kindOf(def: ts.Type | undefined): string | undefined {
    const type = this.#property(def, "type");
    return type?.isStringLiteral() === true ? type.value : undefined;
  }

  /** The members of a tuple type. */
  #itemsOf(type: ts.Type | undefined): readonly ts.Type[] {
    if (type === undefined || !this.#checker.isTupleType(type)) return [];
    return this.#checker.getTypeArguments(type as ts.TypeReference); // a tuple type is a reference to its target
  }
}

/** One paragraph without what only an editor follows. */
function plain(text: string): string {
  return text
    .replace(LINK, (_, target: string, label: string | undefined) => label ?? `\`${target}\``)
    .replaceAll(LINE_BREAK, " ")
    .trim();
}
