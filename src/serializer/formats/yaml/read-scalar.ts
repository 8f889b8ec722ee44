import type { ScalarNode, ScalarValue } from "../../../document/document.js";
import { readDoubleQuoted } from "../../../document/embedded.js";
import { booleanWord } from "../../../document/go-scalar.js";
import { bytesFromBase64 } from "../../base64.js";
import type { DecodeWalk } from "../../decode-walk.js";
import type { LiteralValue, WirePlan } from "../../plan.js";
import { bigintFromText, dateFromText } from "../json/scalars.js";
import { UNDEFINED_TAG } from "./read.js";

export interface FoundScalar {
  readonly value: unknown;
  /** The text says so itself: not a string that can be read as a date, or a number that is taken for text. */
  readonly isExact: boolean;
}

const INTEGER = /^[-+]?(?:0|[1-9]\d*)$/;
const WHITE_SPACE = /\s/g;
/** Of a block scalar: `|-`, and a comment perhaps. */
const HEADER = /^[|>][^\n]*\n/;

/**
 * What a scalar is without a schema: as go-yaml v3 has it, but integers keep their value whatever their size. One that a double
 * holds exactly, and prints the same, is a number, any other a bigint.
 */
export function untypedValue(node: ScalarNode, walk: DecodeWalk): unknown {
  if (walk.options.types === "tagged") return taggedValue(node, walk);
  if (node.tag === "!!binary") {
    walk.fail("unsupported", "binary data needs a schema that says so", node.start);
  }
  return resolved(node, walk);
}

function taggedValue(node: ScalarNode, walk: DecodeWalk): unknown {
  switch (node.tag) {
    case "!!binary":
      return readBytes(node, walk)?.value ?? walk.fail("malformed", "this is no base64", node.start);
    case "!!timestamp":
      return dateFromText(node.source) ?? walk.fail("malformed", "this is no RFC 3339 time", node.start);
    case UNDEFINED_TAG:
      return node.source === "" ? undefined : walk.fail("malformed", "undefined has no text", node.start);
    default:
      break;
  }
  const value = resolved(node, walk);
  if (!isMarkedInteger(node) || typeof value !== "number") return value;
  return BigInt(INTEGER.test(node.source) ? node.source : value);
}

/** The scalar as a value of the plan; `undefined` when it is none. */
export function readScalar(node: ScalarNode, plan: WirePlan, walk: DecodeWalk): FoundScalar | undefined {
  const value = resolved(node, walk);
  if (value === null) return plan.nullable ? { value, isExact: true } : undefined;
  const { type } = plan;
  switch (type.kind) {
    case "any":
      return { value: untypedValue(node, walk), isExact: true };
    case "string":
      return { value: node.source, isExact: typeof value === "string" && !isTagged(node) };
    case "boolean":
      return readBoolean(node, value);
    case "number":
      return typeof value === "number" && Number.isFinite(value)
        ? { value, isExact: !isMarkedInteger(node) }
        : undefined;
    case "bigint":
      return readBigint(node, value, walk);
    case "bytes":
      return readBytes(node, walk);
    case "date":
      return readDate(node, value, plan.hints.timestamp ?? "iso");
    case "enum":
    case "literal":
      return readLiteral(node, value, type.values);
    default:
      return undefined;
  }
}

function resolved(node: ScalarNode, walk: DecodeWalk): ScalarValue {
  const { value, source, style, tag, start } = node;
  // The non-specific tag says that the text is meant, whatever it looks like (YAML 1.2.2, 6.9.1).
  if (tag === "!") return source;
  const isOpen = tag === "!!int" || (style === "plain" && tag === undefined);
  if (!isOpen || typeof value === "boolean" || value === null || !INTEGER.test(source)) return value;
  if (Number.isSafeInteger(value)) return value;
  walk.check("digits", source.length, start);
  const number = Number(source);
  return String(number) === source ? number : BigInt(source);
}

/** As the writer marks a bigint where a number is possible too. */
function isMarkedInteger({ tag, style }: ScalarNode): boolean {
  return tag === "!!int" && style !== "plain";
}

function isTagged({ tag }: ScalarNode): boolean {
  return tag === "!!binary" || tag === "!!timestamp";
}

/** Where a boolean is wanted, go-yaml takes the words of YAML 1.1 too. */
function readBoolean({ style, source }: ScalarNode, value: ScalarValue): FoundScalar | undefined {
  if (typeof value === "boolean") return { value, isExact: true };
  const word = style === "plain" ? booleanWord(source) : undefined;
  return word === undefined ? undefined : { value: word, isExact: false };
}

function readBigint(node: ScalarNode, value: ScalarValue, walk: DecodeWalk): FoundScalar | undefined {
  if (typeof value === "bigint") return { value, isExact: true };
  const isExact = isMarkedInteger(node);
  if (typeof value === "number" && Number.isSafeInteger(value)) return { value: BigInt(value), isExact };
  const bigint = bigintFromText(node.source, walk.options.limits.digits);
  return bigint === undefined ? undefined : { value: bigint, isExact };
}

function readBytes(node: ScalarNode, walk: DecodeWalk): FoundScalar | undefined {
  const isExact = node.tag === "!!binary";
  const text = isExact ? writtenText(node, walk.text).replace(WHITE_SPACE, "") : node.source;
  const value = bytesFromBase64(text);
  return value === undefined ? undefined : { value, isExact };
}

/** What stands in the document for a tagged scalar, whose `source` is the binary data as text. */
function writtenText({ style, start, end }: ScalarNode, text: string): string {
  const written = text.slice(start, end);
  if (style === "double") return readDoubleQuoted(text, start, end);
  if (style === "single") return written.slice(1, -1);
  return written.replace(HEADER, "");
}

function readDate(
  { tag, style, source }: ScalarNode,
  value: ScalarValue,
  unit: "iso" | "ms" | "s",
): FoundScalar | undefined {
  if (unit !== "iso" && typeof value === "number") {
    const date = new Date(unit === "ms" ? value : Math.round(value * 1_000));
    return Number.isNaN(date.getTime()) ? undefined : { value: date, isExact: false };
  }
  const date = dateFromText(source);
  return date === undefined
    ? undefined
    : { value: date, isExact: tag === "!!timestamp" || style === "plain" };
}

function readLiteral(
  node: ScalarNode,
  value: ScalarValue,
  values: readonly LiteralValue[],
): FoundScalar | undefined {
  const exact = values.find((known) => Object.is(known, value) || known === value);
  if (exact !== undefined) return { value: exact, isExact: true };
  const lenient = values.find((known) =>
    typeof known === "bigint"
      ? typeof value !== "string" && String(known) === node.source
      : known === node.source,
  );
  return lenient === undefined ? undefined : { value: lenient, isExact: isMarkedInteger(node) };
}
