import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** What the guards in this folder read the repository with. Files are named from its root, with `/`. */
const root = fileURLToPath(new URL("../..", import.meta.url));

export function absolute(file: string): string {
  return path.join(root, file);
}

export function exists(file: string): boolean {
  return existsSync(absolute(file));
}

export function read(file: string): string {
  return readFileSync(absolute(file), "utf8");
}

/** All files of a folder and the folders in it, sorted. */
export function filesBelow(folder: string, extension: string): string[] {
  if (!exists(folder)) return [];
  return readdirSync(absolute(folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(extension))
    .map((file) => path.posix.join(folder, file.split(path.sep).join("/")))
    .sort();
}

export const SOURCE_FILES: readonly string[] = filesBelow("src", ".ts");

/** Lists of one line for each rule of a domain, and for each command. */
export const REGISTRIES: readonly string[] = SOURCE_FILES.filter((file) =>
  /^src\/(?:rules\/[^/]+|cli\/commands|serializer\/formats)\/index\.ts$/.test(file),
);

export interface Import {
  /** As written. */
  readonly specifier: string;
  /** The file it names, when that is one of ours. */
  readonly file: string | undefined;
  /** The package it names, without subpath; `node:` modules are `node`. */
  readonly package: string | undefined;
  readonly typeOnly: boolean;
}

/** Static imports, re-exports, dynamic imports with a literal, and `import("…")` types. */
export function importsOf(file: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node, typeOnly: boolean): void => {
    if (ts.isStringLiteral(specifier)) found.push(importFrom(file, specifier.text, typeOnly));
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const { importClause: clause, moduleSpecifier } = node;
      const hasDefault = clause?.name !== undefined;
      add(
        moduleSpecifier,
        clause?.phaseModifier === ts.SyntaxKind.TypeKeyword ||
          (!hasDefault && onlyTypes(clause?.namedBindings)),
      );
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined)
      add(node.moduleSpecifier, node.isTypeOnly || onlyTypes(node.exportClause));
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      for (const argument of node.arguments) add(argument, false);
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return found;
}

export function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
}

function onlyTypes(clause: ts.NamedImportBindings | ts.NamedExportBindings | undefined): boolean {
  if (clause === undefined || !(ts.isNamedImports(clause) || ts.isNamedExports(clause))) return false;
  const elements: readonly { readonly isTypeOnly: boolean }[] = clause.elements;
  return elements.length > 0 && elements.every((element) => element.isTypeOnly);
}

function importFrom(importer: string, specifier: string, typeOnly: boolean): Import {
  if (specifier.startsWith(".")) {
    const file = path.posix.join(path.posix.dirname(importer), specifier).replace(/\.js$/, ".ts");
    return { specifier, file, package: undefined, typeOnly };
  }
  const [first = "", second] = specifier.split("/");
  const name = specifier.startsWith("node:") ? "node" : first.startsWith("@") ? `${first}/${second}` : first;
  return { specifier, file: undefined, package: name, typeOnly };
}

export interface Export {
  readonly name: string;
  readonly isType: boolean;
  readonly node: ts.Node;
}

/** Names a file exports, values and types alike. */
export function exportsOf(file: string): Export[] {
  return parse(file).statements.flatMap((statement): Export[] => {
    if (ts.isExportDeclaration(statement) && statement.exportClause !== undefined)
      return ts.isNamedExports(statement.exportClause)
        ? statement.exportClause.elements.map((element) => ({
            name: element.name.text,
            isType: statement.isTypeOnly || element.isTypeOnly,
            node: element,
          }))
        : [];
    if (!ts.canHaveModifiers(statement)) return [];
    if (!ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.map((node) => ({
        name: node.name.getText(),
        isType: false,
        node,
      }));
    const named = statement as ts.Statement & { readonly name?: ts.Identifier }; // every other exportable statement has a name
    return named.name === undefined
      ? []
      : [{ name: named.name.text, isType: isTypeDeclaration(statement), node: statement }];
  });
}

function isTypeDeclaration(node: ts.Node): boolean {
  return ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
}

/** What is built of a public module. */
export interface EntryFiles {
  readonly types: string;
  /** With all that it shares with other entries in a few files. */
  readonly node: string;
  /** With a file for each module. */
  readonly default: string;
}

export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly exports: Readonly<Record<string, string | EntryFiles>>;
  readonly bin: Readonly<Record<string, string>>;
  readonly files: readonly string[];
  readonly sideEffects: readonly string[];
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

export const manifest = JSON.parse(read("package.json")) as Manifest; // package.test.ts holds it to this shape

/** Public modules by what users import, such as `tocsin/promql`, with the source file behind each. */
export const ENTRIES: ReadonlyMap<string, string> = new Map(
  Object.entries(manifest.exports).flatMap(([subpath, target]) =>
    typeof target === "string"
      ? []
      : [[path.posix.join(manifest.name, subpath), sourceOf(target.default)] as const],
  ),
);

/** The source file that is built to `./dist/….js`. */
export function sourceOf(built: string): string {
  return built.replace("./dist/", "src/").replace(/\.js$/, ".ts");
}
