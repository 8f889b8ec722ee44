import type { Path } from "../../../base/path.js";
import type { DocumentNode } from "../../../document/document.js";
import { readJson } from "../../../document/json.js";
import type { RawProblem } from "../../../document/raw-document.js";
import { SerializationError, type SerializationErrorCode, type SourcePlace } from "../../error.js";
import { checkLimit } from "../../limits.js";
import type { FormatOptions } from "../../options.js";
import { hasLoneSurrogate, placeIn } from "../../text.js";
import { type JsonScan, scanJson } from "./scan.js";

export interface ParsedJson {
  readonly value: unknown;
  readonly mayHaveBigints: boolean;
}

/**
 * `JSON.parse` with a scan before it and a look at what it made after it; the text is read again into a tree, four times slower,
 * only where the two have found something. Integers that a double would change come out as bigints.
 */
export function parseJson(text: string, options: FormatOptions): ParsedJson {
  const scan = scanJson(text, options.limits);
  const careful = (): ParsedJson => ({ value: parseTree(text, options), mayHaveBigints: true });
  if (scan.needsTree) return careful();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return careful();
  }
  return countKeys(value, scan) === scan.keys ? { value, mayHaveBigints: false } : careful();
}

/**
 * Keys of all maps together: fewer than in the text when one was there twice. NaN when a key is `__proto__`, or a number one that a
 * double may have changed. The scan has bounded the depth.
 */
function countKeys(value: unknown, scan: JsonScan): number {
  if (typeof value === "number") return scan.mayRound && !isExact(value) ? Number.NaN : 0;
  if (typeof value !== "object" || value === null) return 0;
  if (scan.mayHaveProto && Object.hasOwn(value, "__proto__")) return Number.NaN;
  let keys = 0;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) keys += countKeys(value[index], scan);
    return keys;
  }
  // An object that JSON.parse has made. This kind of loop makes no list of the keys.
  const map = value as Readonly<Record<string, unknown>>;
  for (const key in map) {
    const item = map[key];
    // A call for each text would take longer than all else.
    keys += typeof item === "string" ? 1 : 1 + countKeys(item, scan);
  }
  return keys;
}

/** Whether the literal cannot have been an integer that this is not, or one beyond all doubles. */
function isExact(value: number): boolean {
  return Number.isSafeInteger(value) || (Number.isFinite(value) && !Number.isInteger(value));
}

function parseTree(text: string, options: FormatOptions): unknown {
  const { limits } = options;
  const bounds = { bytes: text.length, depth: limits.depth, nodes: limits.nodes, problems: 1 };
  const { root, problems } = readJson(text, bounds);
  const [problem] = problems;
  if (problem !== undefined) throw problemError(problem, text);
  // Without a problem there is a root.
  return root === undefined ? undefined : new TreeReader(text, options).read(root);
}

function problemError(problem: RawProblem, text: string): SerializationError {
  return new SerializationError(codeOf(problem), problem.message, {
    format: "json",
    direction: "decode",
    path: problem.path,
    place: () => placeIn(text, problem.start),
  });
}

function codeOf({ code, message }: RawProblem): SerializationErrorCode {
  if (code === "duplicateKey") return "duplicate_key";
  return message === "unexpected text after the value" ? "trailing_data" : "malformed";
}

class TreeReader {
  readonly #text: string;
  readonly #options: FormatOptions;
  readonly #path: (string | number)[] = [];

  constructor(text: string, options: FormatOptions) {
    this.#text = text;
    this.#options = options;
  }

  read(node: DocumentNode): unknown {
    if (node.kind === "scalar") {
      if (typeof node.value === "string") this.#check(node.value, node.start, "stringLength");
      return node.value;
    }
    if (node.kind === "sequence") return node.items.map((item, index) => this.#below(index, item));
    const map: Record<string, unknown> = {};
    for (const { key, value } of node.entries) {
      this.#check(key.name, key.start, "keyLength");
      const item = this.#below(key.name, value);
      if (key.name !== "__proto__") map[key.name] = item;
      else this.#addProto(map, item, key.start);
    }
    return map;
  }

  #below(step: string | number, node: DocumentNode): unknown {
    this.#path.push(step);
    const value = this.read(node);
    this.#path.pop();
    return value;
  }

  #addProto(map: Record<string, unknown>, value: unknown, start: number): void {
    const { dangerousKeys } = this.#options;
    if (dangerousKeys === "error") this.#fail("unsupported", 'the key "__proto__" is refused', start);
    if (dangerousKeys === "keep") {
      Object.defineProperty(map, "__proto__", {
        value,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
  }

  #check(text: string, start: number, limit: "stringLength" | "keyLength"): void {
    checkLimit(this.#options.limits, limit, text.length, {
      format: "json",
      direction: "decode",
      path: [...this.#path],
    });
    if (hasLoneSurrogate(text)) {
      this.#fail("encoding", "half of a surrogate pair has no UTF-8 form", start);
    }
  }

  #fail(code: SerializationErrorCode, reason: string, start: number): never {
    throw new SerializationError(code, reason, {
      format: "json",
      direction: "decode",
      path: [...this.#path],
      place: () => placeIn(this.#text, start),
    });
  }
}

/** Where the value at `path` stands; what does not exist gives the closest value around it. */
export function locateInJson(text: string, path: Path, { limits }: FormatOptions): SourcePlace | undefined {
  const { root } = readJson(text, {
    bytes: text.length,
    depth: limits.depth,
    nodes: limits.nodes,
    problems: 1,
  });
  let node = root;
  for (const step of path) {
    const child = childOf(node, step);
    if (child === undefined) break;
    node = child;
  }
  return node === undefined ? undefined : placeIn(text, node.start, node.end);
}

function childOf(node: DocumentNode | undefined, step: string | number): DocumentNode | undefined {
  if (node?.kind === "mapping") return node.entries.find(({ key }) => key.name === String(step))?.value;
  return node?.kind === "sequence" ? node.items[Number(step)] : undefined;
}
