import { bytesFromBase64 } from "../../base64.js";
import type { LiteralValue, WirePlan } from "../../plan.js";
import { bigintFromText, dateFromText } from "../json/scalars.js";
import type { ScalarType } from "./shape.js";

const FLOAT = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;
const INTEGER = /^-?[1-9]\d*$/;
const SPECIAL: ReadonlyMap<string, number> = new Map([
  ["NaN", Number.NaN],
  ["INF", Number.POSITIVE_INFINITY],
  ["+INF", Number.POSITIVE_INFINITY],
  ["-INF", Number.NEGATIVE_INFINITY],
]);
const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["false", false],
  ["1", true],
  ["0", false],
]);
const WHITE_SPACE = /\s+/g;

/** A text as a scalar of the type; `undefined` when it is none. Blanks around it do not count, as in XML Schema. */
export function readTyped(text: string, type: ScalarType, digits: number): unknown {
  const trimmed = text.trim();
  switch (type) {
    case "string":
      return text;
    case "null":
      return trimmed === "" ? null : undefined;
    case "undefined":
      return undefined;
    case "boolean":
      return BOOLEANS.get(trimmed);
    case "number":
      return readNumber(trimmed, digits);
    case "integer":
      return bigintFromText(trimmed, digits);
    case "dateTime":
      return dateFromText(trimmed);
    case "base64Binary":
      return bytesFromBase64(text.replace(WHITE_SPACE, ""));
    default:
      return type satisfies never;
  }
}

/** A text without `type` as a scalar that the plan fixes. */
export function readPlanned(text: string, plan: WirePlan, digits: number): unknown {
  const { type, hints } = plan;
  switch (type.kind) {
    case "string":
      return text;
    case "boolean":
      return readTyped(text, "boolean", digits);
    case "bigint":
      return readTyped(text, "integer", digits);
    case "bytes":
      return readTyped(text, "base64Binary", digits);
    case "number": {
      const value = readNumber(text.trim(), digits);
      return typeof value === "number" && Number.isFinite(value) ? value : undefined;
    }
    case "date":
      return readDate(text, hints.timestamp ?? "iso", digits);
    case "enum":
    case "literal":
      return type.values.find((value) => isLiteral(value, text, digits));
    default:
      return undefined;
  }
}

/** An integer that a double would change is a bigint. */
function readNumber(text: string, digits: number): number | bigint | undefined {
  const special = SPECIAL.get(text);
  if (special !== undefined) return special;
  if (!FLOAT.test(text)) return undefined;
  const value = Number(text);
  if (Number.isSafeInteger(value) || !INTEGER.test(text) || String(value) === text) {
    return Number.isFinite(value) ? value : undefined;
  }
  return bigintFromText(text, digits);
}

function readDate(text: string, unit: "iso" | "ms" | "s", digits: number): Date | undefined {
  const date = dateFromText(text.trim());
  if (date !== undefined || unit === "iso") return date;
  const value = readNumber(text.trim(), digits);
  if (typeof value !== "number") return undefined;
  const time = new Date(unit === "ms" ? value : Math.round(value * 1_000));
  return Number.isNaN(time.getTime()) ? undefined : time;
}

function isLiteral(known: LiteralValue, text: string, digits: number): boolean {
  switch (typeof known) {
    case "string":
      return known === text;
    case "number":
      return Object.is(readNumber(text.trim(), digits), known);
    default:
      return String(known) === text.trim();
  }
}
