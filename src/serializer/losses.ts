import type { Path } from "../base/path.js";
import { lineStarts, positionAt } from "../base/position.js";
import type { DocumentNode, MappingNode, ScalarNode } from "../document/document.js";
import { resolvePlain } from "../document/go-scalar.js";
import { readJson } from "../document/json.js";
import { readYaml } from "../document/yaml.js";
import { createGoLexer, LEXER_MARK, SCALAR_NEXT } from "../document/yaml-lexer.js";
import { findDifferences } from "./differences.js";
import type { SourcePlace } from "./error.js";
import type { FormatId } from "./format-id.js";
import { isSameNumber } from "./number-text.js";
import { type FormatOptions, formatOptions } from "./options.js";
import { formatOf } from "./registry.js";
import { decodeText } from "./text.js";
import { readWire, type TranscodeOptions } from "./transcode.js";

/**
 * What a conversion may leave behind.
 *
 * Of data: `date`, a YAML timestamp that becomes text; `key-type`, a key that is a number, boolean or null and becomes text;
 * `precision`, digits of a number that a double does not hold; `value`, anything else that reads back different.
 *
 * Of form: `comment`; `alias`, of which copies are made; `tag`; `number-form`, as in `0x1F` and `1.0`; `key-order`.
 */
export type LossKind =
  | "date"
  | "key-type"
  | "precision"
  | "value"
  | "comment"
  | "alias"
  | "tag"
  | "number-form"
  | "key-order";

export interface Loss {
  readonly kind: LossKind;
  /** `form` is what programs that read the data do not see. */
  readonly level: "data" | "form";
  readonly message: string;
  readonly path: Path;
  /** In formats with text. */
  readonly place: SourcePlace | undefined;
}

const DATA_KINDS: ReadonlySet<LossKind> = new Set<LossKind>(["date", "key-type", "precision", "value"]);
/** Whatever the data becomes. */
const LOST_IN_READING: Readonly<Record<FormatId, readonly LossKind[]>> = {
  json: ["precision", "number-form", "key-order"],
  yaml: ["date", "key-type", "precision", "comment", "alias", "tag", "number-form", "key-order"],
  xml: ["comment"],
  protobuf: [],
  msgpack: [],
};
/** Only `!!timestamp` of YAML 1.1; 1.2 has no dates. */
const TIMESTAMP =
  /^\d{4}-\d{1,2}-\d{1,2}(?:(?:[Tt]|[ \t]+)\d{1,2}:\d{2}:\d{2}(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d{1,2}(?::?\d{2})?))?)?$/;
const XML_COMMENT = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g;
const QUOTED = /^["']/;
const MAX_SHOWN = 40;

/** Of what kinds the losses of a conversion can be, whatever the data is: `untyped` without a schema. */
export function possibleLosses(
  from: FormatId,
  to: FormatId,
  types: "typed" | "untyped" = "untyped",
): readonly LossKind[] {
  const kinds = LOST_IN_READING[from].filter(
    (kind) => types === "untyped" || (kind !== "date" && kind !== "key-type"),
  );
  // Maps of protobuf have no order, though we write and read them in theirs.
  return to === "protobuf" && !kinds.includes("key-order") ? [...kinds, "key-order"] : kinds;
}

/**
 * What of `data` is gone once it is decoded, in the order of the text: no format we write can bring it back. Binary formats lose
 * nothing.
 *
 * @throws {@link SerializationError} when the data cannot be decoded.
 */
export function findLosses(
  data: string | Uint8Array,
  format: FormatId,
  options: TranscodeOptions = {},
): readonly Loss[] {
  const settings = formatOptions(options);
  const { value } = readWire(data, format, options.schema, settings);
  if (format === "protobuf" || format === "msgpack") return [];
  const finder = new LossFinder(decodeText(data, format));
  if (format === "xml") finder.xml();
  else finder.document(format, value, options.schema === undefined ? "untyped" : "typed", settings);
  return finder.losses();
}

/**
 * {@link findLosses} of the data, and where `converted`, which {@link transcode} made of it, reads back as something else.
 *
 * @throws {@link SerializationError} when either cannot be decoded.
 */
export function compareConversion(
  data: string | Uint8Array,
  from: FormatId,
  converted: string | Uint8Array,
  to: FormatId,
  options: TranscodeOptions = {},
): readonly Loss[] {
  const settings = formatOptions(options);
  // What we wrote ourselves may be larger than what strangers may send.
  const ours = { ...settings, limits: { ...settings.limits, bytes: Number.POSITIVE_INFINITY } };
  const before = readWire(data, from, options.schema, settings).value;
  const after = readWire(converted, to, options.schema, ours).value;
  const differences = findDifferences(before, after).map(
    (path): Loss => ({
      kind: "value",
      level: "data",
      message: "the value reads back different",
      path,
      place: formatOf(from, "decode").locate?.(data, path, settings),
    }),
  );
  return [...findLosses(data, from, options), ...differences];
}

class LossFinder {
  readonly #text: string;
  readonly #starts: Uint32Array;
  readonly #losses: (Loss & { readonly place: SourcePlace })[] = [];
  readonly #seen = new Set<DocumentNode>();
  /** Paths by where in the text their values begin. */
  readonly #landmarks = new Map<number, Path>();
  /** Whether plain scalars have the types that YAML gives them. */
  #resolvesTypes = false;

  constructor(text: string) {
    this.#text = text;
    this.#starts = lineStarts(text);
  }

  losses(): readonly Loss[] {
    return this.#losses.sort((a, b) => a.place.offset - b.place.offset);
  }

  xml(): void {
    for (const { 0: found, index } of this.#text.matchAll(XML_COMMENT)) {
      if (found.startsWith("<!--")) this.#add("comment", "the comment is left out", [], index);
    }
  }

  /** The text has been decoded, and has a tree. */
  document(
    format: "json" | "yaml",
    value: unknown,
    types: "typed" | "untyped",
    { limits }: FormatOptions,
  ): void {
    this.#resolvesTypes = types === "untyped" && format === "yaml";
    const bounds = { ...limits, problems: 0 };
    const [document] =
      format === "json" ? [readJson(this.#text, bounds)] : readYaml(this.#text, bounds, () => false);
    if (document?.root !== undefined) this.#walk(document.root, value, []);
    if (format === "yaml") this.#lexemes();
  }

  #add(kind: LossKind, message: string, path: Path, offset: number): void {
    const { line, column } = positionAt(this.#starts, offset);
    const level = DATA_KINDS.has(kind) ? "data" : "form";
    this.#losses.push({ kind, level, message, path, place: { offset, line, column } });
  }

  #walk(node: DocumentNode, value: unknown, path: Path): void {
    // What an alias names has been seen where its anchor stands.
    if (this.#seen.has(node)) return;
    this.#seen.add(node);
    if (node.kind === "scalar") this.#scalar(node, value, path);
    else if (node.kind === "mapping") this.#mapping(node, value, path);
    else {
      const items: readonly unknown[] = value instanceof Set ? [...value] : Array.isArray(value) ? value : [];
      for (const [index, item] of node.items.entries()) {
        this.#landmark(item.start, [...path, index]);
        this.#walk(item, items[index], [...path, index]);
      }
    }
  }

  #mapping(node: MappingNode, value: unknown, path: Path): void {
    const entries = new Map<string, unknown>(
      value instanceof Map ? value : Object.entries(typeof value === "object" ? (value ?? {}) : {}),
    );
    const names = node.entries.map(({ key }) => key.name).filter((name) => entries.has(name));
    const read = [...entries.keys()];
    if (names.some((name, index) => name !== read[index])) {
      this.#add("key-order", "keys that are whole numbers come first", path, node.start);
    }
    for (const { key, value: child } of node.entries) {
      const at = [...path, key.name];
      this.#landmark(key.start, at);
      const written = this.#text.slice(key.start, key.end);
      if (
        this.#resolvesTypes &&
        !QUOTED.test(written) &&
        typeof resolvePlain(written, "go-yaml-v3") !== "string"
      ) {
        this.#add("key-type", `the key ${shown(written)} becomes text`, at, key.start);
      }
      this.#walk(child, entries.get(key.name), at);
    }
  }

  /** Aliases and merges lead to places that have a path already. */
  #landmark(start: number, path: Path): void {
    if (!this.#landmarks.has(start)) this.#landmarks.set(start, path);
  }

  #scalar({ source, style, tag, start }: ScalarNode, value: unknown, path: Path): void {
    if (typeof value === "number" || typeof value === "bigint") {
      const number = Object.is(value, -0) ? "-0" : String(value);
      if (source === number) return;
      const kind = isSameNumber(source, number) ? "number-form" : "precision";
      this.#add(kind, `${shown(source)} becomes ${number}`, path, start);
    } else if (this.#resolvesTypes && typeof value === "string") {
      const isDate =
        tag === "!!timestamp" || (style === "plain" && tag === undefined && TIMESTAMP.test(source));
      if (isDate) this.#add("date", `the date ${shown(source)} becomes text`, path, start);
    }
  }

  /** What the tree does not have: comments, aliases, tags. */
  #lexemes(): void {
    const landmarks = Uint32Array.from(this.#landmarks.keys()).sort();
    let offset = 0;
    let isContent = false;
    for (const lexeme of createGoLexer().lex(this.#text)) {
      const found = isContent ? undefined : lexemeLoss(lexeme);
      if (found !== undefined) this.#add(...found, this.#near(offset, landmarks), offset);
      isContent = lexeme === SCALAR_NEXT;
      if (!LEXER_MARK.test(lexeme)) offset += lexeme.length;
    }
  }

  /** The value in front of the offset on its line, otherwise the next one. */
  #near(offset: number, landmarks: Uint32Array): Path {
    const { line } = positionAt(this.#starts, offset);
    const after = firstAfter(landmarks, offset);
    const before = landmarks[after - 1];
    const isOnLine = before !== undefined && before >= (this.#starts[line - 1] ?? 0);
    const chosen = isOnLine ? before : (landmarks[after] ?? before);
    return (chosen === undefined ? undefined : this.#landmarks.get(chosen)) ?? [];
  }
}

function lexemeLoss(lexeme: string): readonly [LossKind, message: string] | undefined {
  if (lexeme.startsWith("#")) return ["comment", "the comment is left out"];
  if (lexeme.startsWith("*")) return ["alias", `a copy takes the place of ${shown(lexeme)}`];
  return lexeme.startsWith("!") ? ["tag", `the tag ${shown(lexeme)} is left out`] : undefined;
}

/** Index of the first number over `wanted` in a sorted list, by halving it. */
function firstAfter(sorted: Uint32Array, wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) > wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}

function shown(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}
