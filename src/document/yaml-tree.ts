import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import {
  type DocumentNode,
  type DocumentProblemCode,
  isMerge,
  type MappingEntry,
  type MappingKey,
  type MappingNode,
  type MappingStep,
  type Merge,
  type ScalarNode,
  type ScalarStyle,
  type ScalarValue,
} from "./document.js";
import { readDoubleQuoted } from "./embedded.js";
import { EntryList } from "./entry-list.js";
import { resolvePlain } from "./go-scalar.js";
import type { DocumentLimits } from "./limits.js";
import { checkLimit, type ProblemList, type RawProblem } from "./raw-document.js";
import { UNQUOTED_TEMPLATE } from "./yaml-errors.js";

const STYLES: ReadonlyMap<string | undefined, ScalarStyle> = new Map([
  ["QUOTE_SINGLE", "single"],
  ["QUOTE_DOUBLE", "double"],
  ["BLOCK_LITERAL", "literal"],
  ["BLOCK_FOLDED", "folded"],
]);
const STANDARD_TAG = "tag:yaml.org,2002:";
const ESCAPE = /\\(.)([0-9a-fA-F]{0,8})/gs;
const ANCHOR_NAME = /^[\w-]*$/;
const COLON_AT_END = /^:[,}\]]/;
const LINE_SEPARATOR = /[\u2028\u2029]/;
const WHITE_SPACE = /\s/g;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

type Written = Scalar.Parsed | YAMLMap.Parsed | YAMLSeq.Parsed;

interface Anchor {
  /** Undefined while the node is being read: an alias to it then would contain itself. */
  node?: DocumentNode;
  /** How many values the node has when its aliases are expanded. */
  size: number;
  /** How deep it is nested then. */
  height: number;
}

/**
 * Makes the tree of one document out of the YAML package's, in one pass: aliases become shared nodes, merge keys
 * become entries. All access to the package's nodes is in this file.
 */
export class YamlTree {
  readonly #text: string;
  readonly #problems: ProblemList<RawProblem>;
  readonly #limits: DocumentLimits;
  readonly #anchors = new Map<string, Anchor>();
  readonly #path: (string | number)[] = [];
  #offset = 0;
  #nodes = 0;
  #depth = 0;
  /** The greatest depth since the anchored node around began. */
  #deepest = 0;

  constructor(text: string, limits: DocumentLimits, problems: ProblemList<RawProblem>) {
    this.#text = text;
    this.#problems = problems;
    this.#limits = limits;
  }

  /** How far the reading came. */
  get offset(): number {
    return this.#offset;
  }

  /** @throws {@link TocsinError} `limit_exceeded` */
  convert(node: ParsedNode): DocumentNode {
    this.#offset = node.range[0];
    if (isAlias(node)) return this.#alias(node);
    this.#count(1);
    return node.anchor === undefined ? this.#content(node) : this.#anchored(node, node.anchor);
  }

  #anchored(node: Written, name: string): DocumentNode {
    if (!ANCHOR_NAME.test(name)) {
      this.#report(
        "syntax",
        "the name of an anchor has letters, digits, - and _ only",
        node.range[0],
        node.range[0],
      );
    }
    const anchor: Anchor = { size: 0, height: 0 };
    const { before, deepest } = { before: this.#nodes, deepest: this.#deepest };
    this.#anchors.set(name, anchor);
    this.#deepest = this.#depth;
    anchor.node = this.#content(node);
    anchor.size = this.#nodes - before + 1;
    anchor.height = this.#deepest - this.#depth;
    this.#deepest = Math.max(this.#deepest, deepest);
    return anchor.node;
  }

  #content(node: Written): DocumentNode {
    if (isScalar(node)) return this.#scalar(node);
    this.#depth++;
    this.#reach(this.#depth);
    const collection = isMap(node) ? this.#mapping(node) : this.#sequence(node);
    this.#depth--;
    return collection;
  }

  #count(nodes: number): void {
    this.#nodes += nodes;
    checkLimit("nodes", this.#limits.nodes, this.#nodes);
  }

  #reach(depth: number): void {
    this.#deepest = Math.max(this.#deepest, depth);
    checkLimit("depth", this.#limits.depth, depth);
  }

  #alias(alias: Alias.Parsed): DocumentNode {
    const [start, end] = alias.range;
    const anchor = this.#anchors.get(alias.source);
    if (anchor?.node !== undefined) {
      this.#count(anchor.size);
      this.#reach(this.#depth + anchor.height);
      return anchor.node;
    }
    if (anchor === undefined)
      this.#report("undefinedAlias", `no anchor "&${alias.source}" before this alias`, start, end);
    else this.#report("recursiveAlias", `the value of anchor "&${alias.source}" contains itself`, start, end);
    return emptyScalar(start, end);
  }

  #sequence(sequence: YAMLSeq.Parsed): DocumentNode {
    const [start, end] = sequence.range;
    let last = start;
    const items = sequence.items.map((item, index) => {
      const node = this.#below(index, item);
      last = endOf(item, node);
      return node;
    });
    return { kind: "sequence", start, end: sequence.flow ? end : last, items };
  }

  #mapping(mapping: YAMLMap.Parsed): DocumentNode {
    const [start, end] = mapping.range;
    if (isBareTemplate(mapping, this.#text)) return this.#bareTemplate(start, end);
    const list = new EntryList();
    const steps: MappingStep[] = [];
    let last = start;
    for (const pair of mapping.items) {
      const key = this.#key(pair.key, mapping.flow === true);
      if (key === undefined) continue;
      const value = pair.value === null ? emptyScalar(key.end, key.end) : this.#below(key.name, pair.value);
      last = Math.max(key.end, pair.value === null ? 0 : endOf(pair.value, value));
      const step: MappingStep = isMergeKey(pair.key)
        ? { key, sources: this.#mergeSources(value, pair.value, key) }
        : { key, value };
      steps.push(step);
      if (!isMerge(step)) this.#add(list, step);
    }
    const node = { kind: "mapping" as const, start, end: mapping.flow ? end : last };
    const merges = steps.filter(isMerge);
    if (merges.length === 0) return { ...node, entries: list.entries };
    // Of a key that was written twice, which has been reported, the list has the later entry only.
    const own = new Set<MappingStep>(list.entries);
    this.#merge(list, merges);
    return { ...node, entries: list.entries, steps: steps.filter((step) => isMerge(step) || own.has(step)) };
  }

  /** `{{ $value }}` without quotes is a mapping with a mapping for a key. It is read as the text that was meant. */
  #bareTemplate(start: number, end: number): ScalarNode {
    this.#report("unquotedTemplate", UNQUOTED_TEMPLATE, start, end);
    const source = this.#text.slice(start, end);
    return { kind: "scalar", start, end, source, style: "plain", value: source };
  }

  #below(key: string | number, node: ParsedNode): DocumentNode {
    this.#path.push(key);
    const converted = this.convert(node);
    this.#path.pop();
    return converted;
  }

  #key(node: ParsedNode, isFlow: boolean): MappingKey | undefined {
    const key = this.convert(node);
    const [start, end] = node.range;
    if (key.kind !== "scalar") {
      this.#report("complexKey", `a key must be text, not a ${key.kind}`, start, end);
      return undefined;
    }
    if (start === end && !isFlow && this.#text.startsWith(":", start)) {
      this.#report("syntax", "there is no key before this colon", start, start + 1);
    }
    // In brackets a colon without a space after it does not end unquoted text: to go-yaml it is part of the key.
    const hasColon = isFlow && key.style === "plain" && COLON_AT_END.test(this.#text.slice(end, end + 2));
    return hasColon ? { name: `${key.source}:`, start, end: end + 1 } : { name: key.source, start, end };
  }

  #add(list: EntryList, entry: MappingEntry): void {
    const { name, start, end } = entry.key;
    const earlier = list.entries[list.indexOf(name) ?? -1];
    if (earlier !== undefined) {
      const path = [...this.#path, name];
      const message = `key "${name}" is already defined`;
      this.#problems.add({
        code: "duplicateKey",
        message,
        start,
        end,
        path,
        refused: true,
        earlier: earlier.key.start,
      });
    }
    list.set(entry);
  }

  #mergeSources(value: DocumentNode, written: ParsedNode | null, key: MappingKey): readonly MappingNode[] {
    // go-yaml takes a list of mappings here, but not the alias of one.
    const candidates = value.kind === "sequence" && !isAlias(written) ? value.items : [value];
    const sources = candidates.filter((node) => node.kind === "mapping");
    if (sources.length < candidates.length) {
      this.#report("badMerge", "a merge takes a mapping or a list of mappings", key.start, key.end, key.name);
    }
    return sources;
  }

  /** Merged entries lose against written ones and against entries merged before them (go-yaml v3). */
  #merge(list: EntryList, merges: readonly Merge[]): void {
    for (const entry of merges.flatMap(({ sources }) => sources).flatMap(({ entries }) => entries)) {
      this.#count(1);
      if (list.indexOf(entry.key.name) === undefined) list.set(entry);
    }
  }

  #scalar(scalar: Scalar.Parsed): ScalarNode {
    const [start, end] = scalar.range;
    const style = STYLES.get(scalar.type) ?? "plain";
    const source = this.#sourceOf(scalar, style);
    const tag = scalar.tag?.replace(STANDARD_TAG, "!!");
    if (tag !== undefined && tag !== "!")
      return this.#tagged({ kind: "scalar", start, end, source, style, value: source, tag });
    if (style !== "plain") return { kind: "scalar", start, end, source, style, value: source };
    if (LINE_SEPARATOR.test(source)) {
      this.#report("controlCharacter", "a line separator (U+2028 or U+2029) ends unquoted text", start, end);
    }
    const value = resolvePlain(source, "go-yaml-v3");
    const node: ScalarNode = {
      kind: "scalar",
      start,
      end,
      source: value === null ? "" : source,
      style,
      value,
    };
    return tag === undefined ? node : { ...node, tag };
  }

  /** The package's reading of the text, where it differs from go-yaml's put right. */
  #sourceOf(scalar: Scalar.Parsed, style: ScalarStyle): string {
    const { source } = scalar;
    const [start, end] = scalar.range;
    if (style === "double")
      return this.#checkEscapes(start, end) ? source : readDoubleQuoted(this.#text, start, end);
    const isAtEnd =
      (style === "literal" || style === "folded") && end === this.#text.length && source.endsWith("\n");
    // A block scalar has no line break at its end when the file has none.
    return isAtEnd && this.#text.slice(this.#text.lastIndexOf("\n") + 1).trim() !== ""
      ? source.slice(0, -1)
      : source;
  }

  /** Reports escapes that go-yaml refuses; false when there are some that the package reads differently. */
  #checkEscapes(start: number, end: number): boolean {
    const raw = this.#text.slice(start, end);
    if (!raw.includes("\\")) return true;
    let isSame = true;
    for (const { 0: written, 1: letter, 2: digits = "", index } of raw.matchAll(ESCAPE)) {
      if (letter === "'" || letter === "\n" || letter === "\r") isSame = false;
      const code =
        letter === "u" || letter === "U"
          ? Number.parseInt(letter === "u" ? digits.slice(0, 4) : digits, 16)
          : 0;
      if (letter !== "/" && !(code >= 0xd800 && code <= 0xdfff)) continue;
      const at = start + index;
      const length = letter === "u" ? 6 : written.length;
      this.#report(
        "badEscape",
        `YAML readers in Go refuse the escape ${written.slice(0, length)}`,
        at,
        at + (letter === "/" ? 2 : length),
      );
    }
    return isSame;
  }

  #tagged(node: ScalarNode & { readonly tag: string }): ScalarNode {
    const { source, tag, start, end } = node;
    if (tag === "!!binary") return this.#binary(node);
    const accepts = TAGS.get(tag);
    if (accepts === undefined) return node;
    const value = resolvePlain(source, "go-yaml-v3");
    if (!accepts(value)) this.#report("wrongType", `cannot read "${source}" as ${tag}`, start, end);
    return value === null ? { ...node, source: "", value } : { ...node, value };
  }

  #binary(node: ScalarNode): ScalarNode {
    const digits = node.source.replace(WHITE_SPACE, "");
    if (!BASE64.test(digits)) {
      this.#report("wrongType", "the text of a !!binary value is not base64", node.start, node.end);
      return node;
    }
    const source = new TextDecoder().decode(Uint8Array.from(atob(digits), (unit) => unit.charCodeAt(0)));
    return { ...node, source, value: source };
  }

  #report(code: DocumentProblemCode, message: string, start: number, end: number, key?: string): void {
    const path = key === undefined ? [...this.#path] : [...this.#path, key];
    this.#problems.add({ code, message, start, end, path, refused: true });
  }
}

/** The tags that go-yaml resolves, and what the text must then be. */
const TAGS: ReadonlyMap<string, (value: ScalarValue) => boolean> = new Map([
  ["!!null", (value: ScalarValue) => value === null],
  ["!!bool", (value: ScalarValue) => typeof value === "boolean"],
  ["!!int", (value: ScalarValue) => typeof value === "bigint" || Number.isInteger(value)],
  ["!!float", (value: ScalarValue) => typeof value === "bigint" || typeof value === "number"],
]);

/** Where a value ends in the text that holds it: the value of an alias was written elsewhere. */
function endOf(written: ParsedNode, node: DocumentNode): number {
  return isAlias(written) ? written.range[1] : node.end;
}

function emptyScalar(start: number, end: number): ScalarNode {
  return { kind: "scalar", start, end, source: "", style: "plain", value: null };
}

function isMergeKey(key: ParsedNode): boolean {
  return (
    isScalar(key) && key.source === "<<" && key.type === "PLAIN" && (key.tag === undefined || key.tag === "!")
  );
}

function isBareTemplate(mapping: YAMLMap.Parsed, text: string): boolean {
  const [pair] = mapping.items;
  return (
    mapping.items.length === 1 &&
    isMap(pair?.key) &&
    pair.value === null &&
    text.startsWith("{{", mapping.range[0])
  );
}
