import type { Span } from "../../base/position.js";
import type { NumberNode, Operand } from "./ast.js";
import { ELEMENT, type FunctionCall, type Literal, type TemplateValue, templateFacts } from "./facts.js";
import type { TemplateFunction, TemplateValueType } from "./functions.js";
import type { GoTemplate } from "./parser.js";
import { printOperand } from "./printer.js";

export type CallProblemCode =
  | "wrong_argument_count"
  | "wrong_argument_type"
  | "incompatible_comparison"
  | "not_a_function"
  | "undeclared_assignment";

/** What Go finds only when it runs the template, and then every time. */
export interface CallProblem {
  readonly code: CallProblemCode;
  /** Go's text, without place and context. */
  readonly message: string;
  readonly span: Span;
}

/** The type of what stands at a path of the data; `undefined` when that is not known. */
export type TypeOfPath = (path: readonly string[]) => TemplateValueType | undefined;

const COMPARISONS: ReadonlySet<string> = new Set(["eq", "ne", "lt", "le", "gt", "ge"]);
/** Kinds that Go's comparison functions never compare with another one. */
const COMPARABLE: ReadonlySet<TemplateValueType> = new Set(["string", "int", "float", "bool"]);
const NUMBERS: ReadonlySet<TemplateValueType> = new Set(["int", "float"]);
const LISTS: ReadonlySet<TemplateValueType> = new Set(["list", "strings", "samples"]);
/** Types that are one type in Go, so nothing else passes for them. */
const OPAQUE: ReadonlySet<TemplateValueType> = new Set([
  "sample",
  "samples",
  "time",
  "strings",
  "bool",
  "map",
]);
const FLOAT_MARK = /[.eEpP]/;
const HEX_INTEGER = /^[+-]?0[xX][^pP]*$/;

/** Calls that cannot work: wrong number or type of arguments, values that are no functions. */
export function checkCalls(
  template: GoTemplate,
  functions: ReadonlyMap<string, TemplateFunction>,
  typeOfPath: TypeOfPath = () => undefined,
): readonly CallProblem[] {
  const { calls, valueCalls, undeclared } = templateFacts(template);
  const typeOf = (value: TemplateValue): TemplateValueType | undefined => {
    if (value.call !== undefined) return functions.get(value.call)?.resultType;
    if (value.literal !== undefined) return typeOfLiteral(value.literal);
    return value.path === undefined ? undefined : typeOfPath(value.path);
  };
  const problems: CallProblem[] = [];
  for (const call of calls) {
    const signature = functions.get(call.name);
    if (signature !== undefined) problems.push(...checkCall(call, signature, typeOf));
  }
  for (const { operand, span, argumentCount } of valueCalls) {
    const message =
      argumentCount === 0
        ? "nil is not a command"
        : `can't give argument to non-function ${printOperand(operand)}`;
    if (!canBeMethod(operand)) problems.push({ code: "not_a_function", message, span });
  }
  for (const { name, span } of undeclared) {
    problems.push({ code: "undeclared_assignment", message: `undefined variable: ${name}`, span });
  }
  return problems.sort((a, b) => a.span.start - b.span.start);
}

/** Types of what an alerting rule's template reads. */
export function typeOfPrometheusPath([first, second, third]: readonly string[]):
  | TemplateValueType
  | undefined {
  if (third !== undefined || second === ELEMENT) return undefined;
  if (first === "Labels" || first === "ExternalLabels") return second === undefined ? "map" : "string";
  if (second !== undefined) return undefined;
  // A native histogram is possible too, but every function that takes one takes a float.
  if (first === "Value") return "float";
  return first === "ExternalURL" ? "string" : undefined;
}

function canBeMethod(operand: Operand): boolean {
  return "fields" in operand && operand.fields.length > 0;
}

type TypeOf = (value: TemplateValue) => TemplateValueType | undefined;

function checkCall(call: FunctionCall, signature: TemplateFunction, typeOf: TypeOf): readonly CallProblem[] {
  const { name, arguments: values, nameSpan } = call;
  const { minArguments, maxArguments, argumentTypes } = signature;
  if (values.length < minArguments || values.length > maxArguments) {
    const wanted = minArguments === maxArguments ? `want ${minArguments}` : `want at least ${minArguments}`;
    const message = `wrong number of args for ${name}: ${wanted} got ${values.length}`;
    return [{ code: "wrong_argument_count", message, span: nameSpan }];
  }
  if (COMPARISONS.has(name)) return checkComparison(call, typeOf);
  return values.flatMap((value, index) => {
    const wanted = argumentTypes[index] ?? argumentTypes.at(-1) ?? "any";
    const given = typeOf(value);
    if (given === undefined || accepts(wanted, given)) return [];
    const message = `wrong type for argument ${index + 1} of ${name}: expected ${wanted}; found ${given}`;
    return [{ code: "wrong_argument_type" as const, message, span: value.span }];
  });
}

/** Go compares no integer with a float, so `gt $value 1` fails where `gt $value 1.0` works. */
function checkComparison({ arguments: values }: FunctionCall, typeOf: TypeOf): readonly CallProblem[] {
  const [first, ...others] = values;
  const left = first === undefined ? undefined : typeOf(first);
  if (left === undefined || !COMPARABLE.has(left)) return [];
  return others.flatMap((value) => {
    const right = typeOf(value);
    if (right === undefined || right === left || !COMPARABLE.has(right)) return [];
    const message = `incompatible types for comparison: ${left} and ${right}`;
    return [{ code: "incompatible_comparison" as const, message, span: value.span }];
  });
}

function accepts(wanted: TemplateValueType, given: TemplateValueType): boolean {
  if (wanted === "any" || given === "any" || wanted === given) return true;
  switch (wanted) {
    case "string":
      return given === "html" || given === "url";
    case "numeric":
      return NUMBERS.has(given) || given === "string" || given === "duration";
    case "int":
    case "float":
      return NUMBERS.has(given);
    case "list":
      return LISTS.has(given);
    default:
      return !OPAQUE.has(wanted);
  }
}

function typeOfLiteral(literal: Literal): TemplateValueType | undefined {
  switch (literal.type) {
    case "string":
      return "string";
    case "bool":
      return "bool";
    case "number":
      return typeOfNumber(literal);
    default:
      return undefined;
  }
}

/** As Go decides for a constant whose type nothing else says. */
function typeOfNumber({ text }: NumberNode): TemplateValueType | undefined {
  if (text.endsWith("i")) return undefined;
  const isFloat = FLOAT_MARK.test(text) && !HEX_INTEGER.test(text) && !text.startsWith("'");
  return isFloat ? "float" : "int";
}
