import type { DocumentNode, ScalarNode, ScalarValue } from "./document.js";
import { booleanWord, isInt64, resolvePlain } from "./go-scalar.js";
import type { Shape } from "./shape.js";

/**
 * Whose reading to follow: go-yaml v3 with known fields (Prometheus rule files), v2 strict (the other files of
 * Prometheus, and Alertmanager's), or JSON types, which for YAML means what sigs.k8s.io/yaml makes of it.
 */
export type DecodeDialect = "go-yaml-v3" | "go-yaml-v2" | "json";

const MAX_SHOWN = 40;

/** The shape, or the alternative of it, that the node has the kind for. */
export function fittingShape(node: DocumentNode, shape: Shape, dialect: DecodeDialect): Shape | undefined {
  if (shape.kind !== "oneOf") return fits(node, shape, dialect) ? shape : undefined;
  let text: Shape | undefined;
  for (const alternative of shape.shapes) {
    const fitting = fittingShape(node, alternative, dialect);
    if (fitting?.kind === "string") text = fitting;
    else if (fitting !== undefined) return fitting;
  }
  return text;
}

function fits(node: DocumentNode, shape: Shape, dialect: DecodeDialect): boolean {
  switch (node.kind) {
    case "scalar":
      return scalarValue(node, shape, dialect) !== undefined;
    case "sequence":
      return shape.kind === "list" || shape.kind === "any";
    case "mapping":
      return shape.kind === "map" || shape.kind === "object" || shape.kind === "any";
    default:
      return node satisfies never;
  }
}

/** The scalar as a value of the shape; `undefined` when it is none or null. */
export function scalarValue(node: ScalarNode, shape: Shape, dialect: DecodeDialect): ScalarValue | undefined {
  const value = untypedValue(node, dialect);
  if (shape.kind === "any") return value;
  if (value === null) return undefined;
  switch (shape.kind) {
    case "string":
      return dialect === "json" && typeof value !== "string" ? undefined : node.source;
    case "boolean":
      if (typeof value === "string" && dialect === "go-yaml-v3") return booleanWord(value);
      return typeof value === "boolean" ? value : undefined;
    case "integer":
      return integerOf(value, { isSigned: shape.signed, canTruncate: dialect !== "json" });
    case "number":
      return typeof value === "number" || typeof value === "bigint" ? Number(value) : undefined;
    default:
      return undefined;
  }
}

/** YAML 1.1 knows more booleans than v3 does; only unquoted text can be one. */
function untypedValue({ value, style, tag }: ScalarNode, dialect: DecodeDialect): ScalarValue {
  const isOpen = typeof value === "string" && style === "plain" && tag === undefined;
  return isOpen && dialect !== "go-yaml-v3" ? resolvePlain(value, "go-yaml-v2") : value;
}

/** Into a Go integer go-yaml puts fractions too, cut off; beyond 2^53 the number is the closest there is. */
function integerOf(
  value: ScalarValue,
  { isSigned, canTruncate }: { isSigned: boolean; canTruncate: boolean },
): number | undefined {
  const number = typeof value === "bigint" && (isInt64(value) || !isSigned) ? Number(value) : value;
  if (typeof number !== "number" || !Number.isFinite(number) || Math.abs(number) > 2 ** 64) return undefined;
  if (!isSigned && number < 0) return undefined;
  return canTruncate || Number.isInteger(number) ? Math.trunc(number) : undefined;
}

export function describeShape(shape: Shape): string {
  switch (shape.kind) {
    case "string":
      return "text";
    case "boolean":
      return "true or false";
    case "integer":
      return shape.signed ? "an integer" : "an integer that is not negative";
    case "number":
      return "a number";
    case "list":
      return "a list";
    case "map":
    case "object":
      return "a mapping";
    case "any":
      return "a value";
    case "oneOf":
      return [...new Set(shape.shapes.map(describeShape))].join(" or ");
    default:
      return shape satisfies never;
  }
}

export function describeNode(node: DocumentNode): string {
  if (node.kind !== "scalar") return node.kind === "sequence" ? "a list" : "a mapping";
  const shown = node.source.length > MAX_SHOWN ? `${node.source.slice(0, MAX_SHOWN)}…` : node.source;
  return typeof node.value === "string" ? `the text "${shown}"` : shown;
}
