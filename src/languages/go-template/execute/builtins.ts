import { byteLength, bytesOf, textFromBytes } from "./bytes.js";
import { equalsAny, isLess } from "./compare.js";
import { escapeHtml, escapeJs, escapeQuery } from "./escape-text.js";
import { sprint, sprintf, sprintln } from "./fmt.js";
import {
  ANY,
  BYTE,
  CallFailure,
  elementOf,
  type GoFunction,
  type GoValue,
  goBool,
  goFunction,
  goInt,
  goSlice,
  goString,
  goVariadic,
  indirect,
  isTrue,
  type Meter,
  NIL,
  STRING,
  textOf,
  typeName,
  unwrap,
  zeroValue,
} from "./value.js";

const compare = (test: (left: GoValue, right: GoValue, meter: Meter) => boolean): GoFunction =>
  goFunction([ANY, ANY], ([left = NIL, right = NIL], meter) => goBool(test(left, right, meter)));

const printing = (print: (args: readonly GoValue[], meter: Meter) => string): GoFunction =>
  goVariadic([ANY], (args, meter) => goString(print(args, meter)));

/** `and` and `or` stop at the first argument that decides; the interpreter knows them by these objects. */
const UNREACHED = (): GoValue => NIL;
export const AND: GoFunction = goVariadic([ANY, ANY], UNREACHED);
export const OR: GoFunction = goVariadic([ANY, ANY], UNREACHED);

/** What every Go template has, as Go 1.25 has it. */
export const BUILTIN_FUNCTIONS: ReadonlyMap<string, GoFunction> = new Map<string, GoFunction>([
  ["and", AND],
  ["or", OR],
  ["not", goFunction([ANY], ([value = NIL]) => goBool(!isTrue(value)))],
  ["call", goVariadic([ANY, ANY], ([value = NIL]) => call(unwrap(value)))],
  ["index", goVariadic([ANY, ANY], ([item = NIL, ...indexes]) => index(unwrap(item), indexes))],
  ["slice", goVariadic([ANY, ANY], ([item = NIL, ...indexes]) => slice(unwrap(item), indexes))],
  ["len", goFunction([ANY], ([value = NIL]) => goInt(lengthOf(indirect(value))))],
  ["print", printing(sprint)],
  ["println", printing(sprintln)],
  [
    "printf",
    goVariadic([STRING, ANY], ([format, ...args], meter) => goString(sprintf(textOf(format), args, meter))),
  ],
  ["html", printing((args, meter) => escapeHtml(printArguments(args, meter)))],
  ["js", printing((args, meter) => escapeJs(printArguments(args, meter)))],
  ["urlquery", printing((args, meter) => escapeQuery(printArguments(args, meter)))],
  [
    "eq",
    goVariadic([ANY, ANY], ([first = NIL, ...others], meter) => goBool(equalsAny(first, others, meter))),
  ],
  ["ne", compare((left, right, meter) => !equalsAny(left, [right], meter))],
  ["lt", compare(isLess)],
  ["le", compare((left, right, meter) => isLess(left, right) || equalsAny(left, [right], meter))],
  ["gt", compare((left, right, meter) => !(isLess(left, right) || equalsAny(left, [right], meter)))],
  ["ge", compare((left, right) => !isLess(left, right))],
]);

/** The text of arguments as an escaping function takes them: pointers are followed. */
export function printArguments(args: readonly GoValue[], meter: Meter): string {
  return sprint(
    args.map((arg) =>
      arg.kind === "nil" ? goString("<no value>") : arg.kind === "pointer" ? indirect(arg) : arg,
    ),
    meter,
  );
}

function call(value: GoValue): never {
  if (value.kind === "nil") throw new CallFailure("call of nil");
  throw new CallFailure(`non-function of type ${typeName(value)}`);
}

function lengthOf(value: GoValue): number {
  switch (value.kind) {
    case "string":
      return byteLength(value.value);
    case "slice":
      return value.items.length;
    case "map":
      return value.entries.size;
    case "nil":
      // Go calls a method of an invalid value here, which panics.
      throw new CallFailure("reflect: call of reflect.Value.Type on zero Value");
    default:
      throw new CallFailure(`len of type ${typeName(value)}`);
  }
}

function index(container: GoValue, indexes: readonly GoValue[]): GoValue {
  if (container.kind === "nil") throw new CallFailure("index of untyped nil");
  let item: GoValue = container;
  for (const wrapped of indexes) {
    const at = unwrap(wrapped);
    item = indirect(item);
    switch (item.kind) {
      case "slice": {
        const element = item.items[indexOf(at, item.items.length)];
        if (element === undefined) throw new CallFailure("reflect: slice index out of range");
        item = elementOf(item, element);
        break;
      }
      case "string": {
        const bytes = bytesOf(item.value);
        const byte = bytes[indexOf(at, bytes.length)];
        if (byte === undefined) throw new CallFailure("reflect: string index out of range");
        item = { kind: "uint", type: BYTE, value: BigInt(byte) };
        break;
      }
      case "map": {
        const element = item.entries.get(keyOf(at));
        item = element === undefined ? zeroValue(item.type.element ?? ANY) : elementOf(item, element);
        break;
      }
      case "interface":
        throw new CallFailure("index of nil pointer");
      default:
        throw new CallFailure(`can't index item of type ${typeName(item)}`);
    }
  }
  return item;
}

/** A place in a list of `length`; the place behind the last one passes, as in Go. */
function indexOf(value: GoValue, length: number): number {
  if (value.kind === "nil") throw new CallFailure("cannot index slice/array with nil");
  if (value.kind !== "int" && value.kind !== "uint") {
    throw new CallFailure(`cannot index slice/array with type ${typeName(value)}`);
  }
  if (value.value < 0n || value.value > BigInt(length)) {
    throw new CallFailure(`index out of range: ${value.value}`);
  }
  return Number(value.value);
}

function keyOf(value: GoValue): string {
  if (value.kind === "nil") throw new CallFailure("value is nil; should be of type string");
  if (value.kind === "string" && value.type.name === "string") return value.value;
  throw new CallFailure(`value has type ${typeName(value)}; should be string`);
}

function slice(item: GoValue, indexes: readonly GoValue[]): GoValue {
  if (item.kind === "nil") throw new CallFailure("slice of untyped nil");
  if (indexes.length > 3) throw new CallFailure(`too many slice indexes: ${indexes.length}`);
  if (item.kind === "string" && indexes.length === 3) throw new CallFailure("cannot 3-index slice a string");
  if (item.kind !== "string" && item.kind !== "slice") {
    throw new CallFailure(`can't slice item of type ${typeName(item)}`);
  }
  const length = lengthOf(item);
  const [start = 0, end = length, capacity] = indexes.map((at) => indexOf(unwrap(at), length));
  if (start > end) throw new CallFailure(`invalid slice index: ${start} > ${end}`);
  if (capacity !== undefined && end > capacity) {
    throw new CallFailure(`invalid slice index: ${end} > ${capacity}`);
  }
  if (item.kind === "slice") return goSlice(item.items.slice(start, end), item.type);
  return goString(textFromBytes(bytesOf(item.value).subarray(start, end)), item.type);
}
