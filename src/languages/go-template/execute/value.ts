import { bytesOf, hasRawBytes } from "./bytes.js";
import type { GoTime } from "./time.js";

/** What Go's reflection calls the kind of a type, as far as templates tell them apart. */
export type GoKind =
  | "bool"
  | "int"
  | "uint"
  | "float"
  | "string"
  | "slice"
  | "map"
  | "struct"
  | "pointer"
  | "interface";

export interface GoType {
  /** As Go prints it: `template.KV`, `[]string`, `interface {}`. */
  readonly name: string;
  readonly kind: GoKind;
  /** Of slices, maps and pointers. Keys of maps are strings. */
  readonly element?: GoType;
  /** `run` gets the receiver in front of the arguments; `parameters` are without it. */
  readonly methods?: ReadonlyMap<string, GoFunction>;
  /** `String()`: what printing it gives. */
  readonly toText?: (value: GoValue) => string;
  /** Fields that exist and that no template may read. */
  readonly unexported?: ReadonlySet<string>;
  /** Names of the fields in JSON, where they differ. */
  readonly jsonNames?: ReadonlyMap<string, string>;
}

/** A value with the type Go would see. `nil` is Go's untyped nil, such as the dot of `{{template "x"}}`. */
export type GoValue =
  | { readonly kind: "nil" }
  | { readonly kind: "bool"; readonly type: GoType; readonly value: boolean }
  | { readonly kind: "int"; readonly type: GoType; readonly value: bigint }
  | { readonly kind: "uint"; readonly type: GoType; readonly value: bigint }
  | { readonly kind: "float"; readonly type: GoType; readonly value: number }
  /** A byte that is not UTF-8 stands as the lone surrogate U+DC00 + byte. */
  | { readonly kind: "string"; readonly type: GoType; readonly value: string }
  | { readonly kind: "slice"; readonly type: GoType; readonly items: readonly GoValue[] }
  | { readonly kind: "map"; readonly type: GoType; readonly entries: ReadonlyMap<string, GoValue> }
  | { readonly kind: "struct"; readonly type: GoType; readonly fields: ReadonlyMap<string, GoValue> }
  | { readonly kind: "time"; readonly type: GoType; readonly time: GoTime }
  | { readonly kind: "pointer"; readonly type: GoType; readonly target: GoValue }
  /** An element of `[]interface {}` or `map[string]interface {}`; without `value` it is nil. */
  | { readonly kind: "interface"; readonly type: GoType; readonly value?: GoValue };

type ValueOf<Kind extends GoValue["kind"]> = Extract<GoValue, { readonly kind: Kind }>;
export type GoString = ValueOf<"string">;
export type GoSlice = ValueOf<"slice">;
export type GoMap = ValueOf<"map">;
/** A value that is not in an interface. */
export type ConcreteValue = Exclude<GoValue, { readonly kind: "interface" }>;

/** What running a template may use up. */
export interface Meter {
  /** The longest text a function may make, in UTF-16 units. */
  readonly maxText: number;
  /**
   * Takes `steps` off the budget.
   *
   * @throws {@link CallFailure} with `isLimit` when nothing is left
   */
  readonly charge: (steps: number) => void;
}

export interface GoFunction {
  /** The last one repeats when the function is variadic. */
  readonly parameters: readonly GoType[];
  readonly isVariadic?: boolean;
  /** How many results it has, when those are too many for a template. */
  readonly results?: number;
  /**
   * Arguments fit `parameters` in number and type.
   *
   * @throws {@link CallFailure}
   */
  readonly run: (args: readonly GoValue[], meter: Meter) => GoValue;
}

/** Ends a run from within a function; it never leaves the interpreter. */
export class CallFailure extends Error {
  override readonly name = "CallFailure";
  readonly code: "execution" | "limit_exceeded" | "unsupported";

  constructor(message: string, code: CallFailure["code"] = "execution") {
    super(message);
    this.code = code;
  }
}

export const NIL: GoValue = { kind: "nil" };
export const ANY: GoType = { name: "interface {}", kind: "interface" };
export const BOOL: GoType = { name: "bool", kind: "bool" };
export const INT: GoType = { name: "int", kind: "int" };
export const INT64: GoType = { name: "int64", kind: "int" };
export const BYTE: GoType = { name: "uint8", kind: "uint" };
export const FLOAT: GoType = { name: "float64", kind: "float" };
export const STRING: GoType = { name: "string", kind: "string" };
export const STRINGS: GoType = { name: "[]string", kind: "slice", element: STRING };
export const LIST: GoType = { name: "[]interface {}", kind: "slice", element: ANY };
export const STRING_MAP: GoType = { name: "map[string]string", kind: "map", element: STRING };
export const ANY_MAP: GoType = { name: "map[string]interface {}", kind: "map", element: ANY };
/** Text that the HTML engine takes as it is. */
export const HTML: GoType = { name: "template.HTML", kind: "string" };
export const URL_TEXT: GoType = { name: "template.URL", kind: "string" };

export function goBool(value: boolean): GoValue {
  return { kind: "bool", type: BOOL, value };
}

export function goInt(value: bigint | number, type: GoType = INT): GoValue {
  return { kind: "int", type, value: BigInt(value) };
}

export function goFloat(value: number): GoValue {
  return { kind: "float", type: FLOAT, value };
}

export function goString(value: string, type: GoType = STRING): GoString {
  return { kind: "string", type, value };
}

export function goSlice(items: readonly GoValue[], type: GoType): GoSlice {
  return { kind: "slice", type, items };
}

export function goStrings(values: readonly string[]): GoSlice {
  return goSlice(
    values.map((value) => goString(value)),
    STRINGS,
  );
}

export function goMap(entries: ReadonlyMap<string, GoValue>, type: GoType): GoMap {
  return { kind: "map", type, entries };
}

/** A map of strings out of an object of ours. */
export function goStringMap(record: Readonly<Record<string, string>>, type: GoType = STRING_MAP): GoMap {
  return goMap(new Map(Object.entries(record).map(([key, value]) => [key, goString(value)])), type);
}

export function goStruct(type: GoType, fields: Readonly<Record<string, GoValue>>): GoValue {
  return { kind: "struct", type, fields: new Map(Object.entries(fields)) };
}

/** A function of the parameters, which are what `run` gets. */
export function goFunction(parameters: readonly GoType[], run: GoFunction["run"]): GoFunction {
  return { parameters, run };
}

export function goVariadic(parameters: readonly GoType[], run: GoFunction["run"]): GoFunction {
  return { parameters, isVariadic: true, run };
}

export function typeName(value: GoValue): string {
  return value.kind === "nil" ? "<nil>" : value.type.name;
}

/** The text of an argument whose parameter is a string. */
export function textOf(value: GoValue | undefined): string {
  return value?.kind === "string" ? value.value : "";
}

/** The items of an argument whose parameter is a slice. */
export function itemsOf(value: GoValue | undefined): readonly GoValue[] {
  return value?.kind === "slice" ? value.items : [];
}

/** What an interface or pointer leads to. */
export function indirect(value: GoValue): GoValue {
  let inner = value;
  for (;;) {
    if (inner.kind === "pointer") inner = inner.target;
    else if (inner.kind === "interface" && inner.value !== undefined) inner = inner.value;
    else return inner;
  }
}

/** The value in an interface, or nil; anything else as it is. */
export function unwrap(value: GoValue): ConcreteValue {
  let inner = value;
  while (inner.kind === "interface") inner = inner.value ?? { kind: "nil" };
  return inner;
}

/** An element as reading it from a container of this type gives it. */
export function elementOf(container: GoSlice | GoMap, element: GoValue): GoValue {
  if (container.type.element?.kind !== "interface") return element;
  return element.kind === "nil"
    ? { kind: "interface", type: ANY }
    : { kind: "interface", type: ANY, value: element };
}

/** What a variable of the type has before anything is assigned to it. */
export function zeroValue(type: GoType): GoValue {
  switch (type.kind) {
    case "bool":
      return { kind: "bool", type, value: false };
    case "int":
    case "uint":
      return { kind: type.kind, type, value: 0n };
    case "float":
      return { kind: "float", type, value: 0 };
    case "string":
      return { kind: "string", type, value: "" };
    case "slice":
      return goSlice([], type);
    case "map":
      return goMap(new Map(), type);
    case "interface":
      return { kind: "interface", type };
    case "struct":
    case "pointer":
      return NIL;
  }
  return type.kind satisfies never;
}

/** Whether `if` takes the value for true. */
export function isTrue(wrapped: GoValue): boolean {
  const value = unwrap(wrapped);
  switch (value.kind) {
    case "nil":
      return false;
    case "bool":
      return value.value;
    case "int":
    case "uint":
      return value.value !== 0n;
    case "float":
      return value.value !== 0;
    case "string":
      return value.value !== "";
    case "slice":
      return value.items.length > 0;
    case "map":
      return value.entries.size > 0;
    case "struct":
    case "time":
    case "pointer":
      return true;
  }
  return value satisfies never;
}

/** Keys in the order of `range` and printing: by their bytes. */
export function sortedEntries({ entries }: GoMap): readonly (readonly [string, GoValue])[] {
  return [...entries].sort(([a], [b]) => compareText(a, b));
}

/** Orders texts by their bytes, which is by code points where they are UTF-8. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  if (hasRawBytes(a) || hasRawBytes(b)) return compareBytes(bytesOf(a), bytesOf(b));
  const end = Math.min(a.length, b.length);
  let at = 0;
  while (at < end && a[at] === b[at]) at++;
  const left = a.codePointAt(at) ?? -1;
  const right = b.codePointAt(at) ?? -1;
  return left - right;
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const at = a.findIndex((byte, index) => byte !== b[index]);
  return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1);
}
