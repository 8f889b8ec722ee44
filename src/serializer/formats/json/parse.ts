import type { Path } from "../../../base/path.js";
import type { DocumentNode } from "../../../document/document.js";
import { readJson } from "../../../document/json.js";
import type { RawProblem } from "../../../document/raw-document.js";
import { SerializationError, type SerializationErrorCode, type SourcePlace } from "../../error.js";
import { checkLimit, type SerializerLimits } from "../../limits.js";
import type { FormatOptions } from "../../options.js";
import { hasLoneSurrogate, placeIn } from "../../text.js";
import { isEscaped, PROTO, QUOTE, SPACE, scanJson, UNICODE_ESCAPE } from "./scan.js";

/** Of longer texts nothing is built before they are scanned. */
const MAX_UNSCANNED = 1024 * 1024;
const UNDERSCORE = 95;
const PROTO_KEY = `"${PROTO}"`;
/** The scan has bounded these already. */
const SCANNED = { depth: Number.POSITIVE_INFINITY, keyLength: Number.POSITIVE_INFINITY } as const;

export interface ParsedJson {
  readonly value: unknown;
  readonly mayHaveBigints: boolean;
}

/**
 * `JSON.parse` with a look at what it made after it, and with a scan before it when the text is long or that look was not enough;
 * the text is read again into a tree, four times slower, only where those have found something. Integers that a double would
 * change come out as bigints.
 */
export function parseJson(text: string, options: FormatOptions): ParsedJson {
  const { limits } = options;
  if (isWithinLimits(text, limits) && !text.includes(UNICODE_ESCAPE)) {
    const value = parseOnce(text);
    const checks = { ...limits, mayRound: true, mayHaveProto: false };
    // There are at least as many keys in the text as in the value, and at most as many as such colons.
    if (value !== undefined && countKeys(value, checks) === colonsBehindQuotes(text)) {
      return { value, mayHaveBigints: false };
    }
  }
  const scan = scanJson(text, limits);
  const value = scan.needsTree ? undefined : parseOnce(text);
  if (value !== undefined && countKeys(value, { ...SCANNED, ...scan }) === scan.keys) {
    return { value, mayHaveBigints: false };
  }
  return { value: parseTree(text, options), mayHaveBigints: true };
}

/**
 * Whether what `JSON.parse` builds stays within the limits on values and strings, whatever the text. Those on depth and keys are
 * looked at afterwards; that on digits is for integers too long for a double, which are not taken from `JSON.parse`.
 */
function isWithinLimits({ length }: string, { nodes, stringLength }: SerializerLimits): boolean {
  return length <= MAX_UNSCANNED && length < 2 * nodes && length <= stringLength;
}

/**
 * Keys as written in a text that is JSON and has no `\u`: the colons behind a quote that is not escaped. Too many when a string
 * begins with a colon. NaN when a key is `__proto__`, or a blank precedes a colon, as may be behind a key.
 */
function colonsBehindQuotes(text: string): number {
  let keys = 0;
  for (let at = text.indexOf(":"); at !== -1; at = text.indexOf(":", at + 1)) {
    const before = text.charCodeAt(at - 1);
    if (before <= SPACE) return Number.NaN;
    if (before !== QUOTE || isEscaped(text, at - 1)) continue;
    if (text.charCodeAt(at - 2) === UNDERSCORE && text.startsWith(PROTO_KEY, at - PROTO_KEY.length))
      return Number.NaN;
    keys++;
  }
  return keys;
}

/** The value of the text; `undefined` when it is not JSON. */
function parseOnce(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

interface KeyChecks extends Pick<SerializerLimits, "depth" | "keyLength"> {
  readonly mayRound: boolean;
  readonly mayHaveProto: boolean;
}

/**
 * Keys of all maps together: fewer than in the text when one was there twice. NaN when something is too deep, a key is too long or
 * is `__proto__`, or a number may have been another in the text.
 */
function countKeys(value: unknown, checks: KeyChecks, depth = checks.depth): number {
  if (typeof value === "number") return checks.mayRound && !isExact(value) ? Number.NaN : 0;
  if (typeof value !== "object" || value === null) return 0;
  if (depth === 0 || (checks.mayHaveProto && Object.hasOwn(value, PROTO))) return Number.NaN;
  let keys = 0;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) keys += countKeys(value[index], checks, depth - 1);
    return keys;
  }
  // An object that JSON.parse has made. This kind of loop makes no list of the keys.
  const map = value as Readonly<Record<string, unknown>>;
  for (const key in map) {
    if (key.length > checks.keyLength) return Number.NaN;
    const item = map[key];
    // A call for each text would take longer than all else.
    keys += typeof item === "string" ? 1 : 1 + countKeys(item, checks, depth - 1);
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
