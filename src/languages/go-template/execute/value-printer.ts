import { GO_PRINTABLE } from "../../../base/patterns/go-printable.js";
import { quoteGo, quoteGoRaw } from "../strconv.js";
import { bytesOf } from "./bytes.js";
import { type FloatVerb, formatGoFloat } from "./float.js";
import {
  CallFailure,
  type ConcreteValue,
  type GoSlice,
  type GoType,
  type GoValue,
  type Meter,
  sortedEntries,
  typeName,
  unwrap,
} from "./value.js";

/** Lists inside each other that are printed; more is made by templates that mean harm only. */
const MAX_DEPTH = 100;
const TEXT_VERBS = "vsxXq";
const GO_SYNTAX_KINDS: ReadonlySet<GoValue["kind"]> = new Set(["bool", "int", "float", "string"]);

type TypedValue = Exclude<ConcreteValue, { readonly kind: "nil" }>;

/** What stands between the percent sign and the verb. */
export interface Flags {
  minus: boolean;
  plus: boolean;
  sharp: boolean;
  space: boolean;
  zero: boolean;
  width: number | undefined;
  precision: number | undefined;
  /** `%+v`: structs with the names of their fields. */
  withNames: boolean;
  /** `%#v`: values as they are written in Go. */
  isGoSyntax: boolean;
}

export function newFlags(): Flags {
  return {
    minus: false,
    plus: false,
    sharp: false,
    space: false,
    zero: false,
    width: undefined,
    precision: undefined,
    withNames: false,
    isGoSyntax: false,
  };
}

/** Prints values one behind the other, each with a verb and the flags that are set. */
export class ValuePrinter {
  flags: Flags = newFlags();
  readonly #meter: Meter;
  #parts: string[] = [];
  #length = 0;
  /** A verb did not fit; its value is printed without methods. */
  #isErring = false;

  constructor(meter: Meter) {
    this.#meter = meter;
  }

  get text(): string {
    return this.#parts.join("");
  }

  write(text: string): void {
    this.#length += text.length;
    if (this.#length > this.#meter.maxText) {
      throw new CallFailure(
        `cannot print: over the limit of ${this.#meter.maxText} characters`,
        "limit_exceeded",
      );
    }
    if (text !== "") this.#parts.push(text);
  }

  printArg(arg: GoValue, verb: string): void {
    const value = unwrap(arg);
    this.#meter.charge(1);
    if (verb === "T") this.#string(typeName(value), "s", value);
    else if (value.kind !== "nil") this.#value(value, verb, 0);
    else if (verb === "v") this.#pad("<nil>");
    else this.#badVerb(value, verb);
  }

  #value(value: TypedValue, verb: string, depth: number): void {
    if (depth > MAX_DEPTH) {
      throw new CallFailure(`cannot print: over the limit of ${MAX_DEPTH} levels`, "limit_exceeded");
    }
    const { toText } = value.type;
    const { isGoSyntax } = this.flags;
    if (isGoSyntax && !GO_SYNTAX_KINDS.has(value.kind))
      return unsupported(`the verb %#v for ${value.type.name}`);
    if (toText !== undefined && !this.#isErring && !isGoSyntax && TEXT_VERBS.includes(verb)) {
      this.#string(toText(value), verb, value);
      return;
    }
    switch (value.kind) {
      case "bool":
        if (verb === "t" || verb === "v") this.#pad(String(value.value));
        else this.#badVerb(value, verb);
        return;
      case "int":
      case "uint":
        this.#integer(value, verb);
        return;
      case "float":
        this.#float(value, verb);
        return;
      case "string":
        this.#string(value.value, verb, value);
        return;
      case "slice":
        this.#slice(value, verb, depth);
        return;
      case "map":
        this.#entries("map[", "]", sortedEntries(value), verb, depth, true);
        return;
      case "struct":
        this.#entries("{", "}", [...value.fields], verb, depth, this.flags.withNames);
        return;
      case "time":
        // It prints through its String method; otherwise Go shows what a time is made of.
        return unsupported(`printing a time with the verb %${verb}`);
      case "pointer":
        if (depth > 0) return unsupported("printing addresses, which differ from run to run,");
        this.write("&");
        return this.#inner(value.target, verb, depth);
    }
    value satisfies never;
  }

  #inner(value: GoValue, verb: string, depth: number): void {
    this.#meter.charge(1);
    const inner = unwrap(value);
    // Go pads a nil argument, but not one inside of another value.
    if (inner.kind === "nil") this.write("<nil>");
    else this.#value(inner, verb, depth + 1);
  }

  #slice({ items }: GoSlice, verb: string, depth: number): void {
    this.write("[");
    for (const [index, item] of items.entries()) {
      if (index > 0) this.write(" ");
      this.#inner(item, verb, depth);
    }
    this.write("]");
  }

  #entries(
    open: string,
    close: string,
    entries: readonly (readonly [string, GoValue])[],
    verb: string,
    depth: number,
    withNames: boolean,
  ): void {
    this.write(open);
    for (const [index, [name, value]] of entries.entries()) {
      if (index > 0) this.write(" ");
      if (withNames) {
        if (open === "{") this.write(name);
        else this.#value({ kind: "string", type: KEY, value: name }, verb, depth + 1);
        this.write(":");
      }
      this.#inner(value, verb, depth);
    }
    this.write(close);
  }

  #badVerb(value: ConcreteValue, verb: string): void {
    const wasErring = this.#isErring;
    this.#isErring = true;
    this.write(`%!${verb}(`);
    if (value.kind === "nil") this.write("<nil>");
    else {
      this.write(`${value.type.name}=`);
      this.#value(value, "v", 0);
    }
    this.write(")");
    this.#isErring = wasErring;
  }

  #pad(text: string): void {
    const { width, minus, zero } = this.flags;
    const missing = (width ?? 0) - [...text].length;
    if (missing <= 0) this.write(text);
    else if (minus) this.write(text + " ".repeat(missing));
    else this.write((zero ? "0" : " ").repeat(missing) + text);
  }

  #padSpaces(text: string): void {
    const { zero } = this.flags;
    this.flags.zero = false;
    this.#pad(text);
    this.flags.zero = zero;
  }

  #string(text: string, verb: string, value: ConcreteValue): void {
    const { precision, sharp, plus, isGoSyntax } = this.flags;
    const cut = precision === undefined ? text : [...text].slice(0, precision).join("");
    if (verb === "s" || verb === "v") this.#pad(verb === "v" && isGoSyntax ? quoteGo(text) : cut);
    else if (verb === "q") this.#pad(quote(cut, sharp, plus));
    else if (verb === "x" || verb === "X") this.#pad(this.#hexText(text, verb));
    else this.#badVerb(value, verb);
  }

  #hexText(text: string, verb: "x" | "X"): string {
    const { precision, sharp, space } = this.flags;
    const bytes = [...bytesOf(text)].slice(0, precision);
    const prefix = sharp && bytes.length > 0 ? `0${verb}` : "";
    const digits = bytes.map((byte) => byte.toString(16).padStart(2, "0"));
    const joined = digits.join(space ? ` ${prefix}` : "");
    return prefix + (verb === "X" ? joined.toUpperCase() : joined);
  }

  #integer(value: Extract<GoValue, { readonly kind: "int" | "uint" }>, verb: string): void {
    const code = value.value;
    const isCode = code >= 0n && code <= 0x10ffffn && !(code >= 0xd800n && code <= 0xdfffn);
    const char = isCode ? String.fromCodePoint(Number(code)) : "\ufffd";
    switch (verb) {
      case "v":
      case "d":
        return this.#digits(code, 10, verb);
      case "b":
        return this.#digits(code, 2, verb);
      case "o":
      case "O":
        return this.#digits(code, 8, verb);
      case "x":
      case "X":
        return this.#digits(code, 16, verb);
      case "c":
        return this.#pad(char);
      case "q":
        return this.#pad(quoteChar(char, this.flags.plus));
      case "U":
        return this.#unicode(code, char);
      default:
        return this.#badVerb(value, verb);
    }
  }

  #digits(value: bigint, base: number, verb: string): void {
    const { plus, space, zero, width, precision, sharp } = this.flags;
    const isNegative = value < 0n;
    if (precision === 0 && value === 0n) return this.#padSpaces("");
    let least = precision ?? 0;
    if (precision === undefined && zero && width !== undefined) {
      least = width - (isNegative || plus || space ? 1 : 0);
    }
    let digits = (isNegative ? -value : value).toString(base).padStart(least, "0");
    if (sharp) {
      if (base === 2) digits = `0b${digits}`;
      else if (base === 8 && !digits.startsWith("0")) digits = `0${digits}`;
      else if (base === 16) digits = `0x${digits}`;
    }
    if (verb === "O") digits = `0o${digits}`;
    if (verb === "X") digits = digits.toUpperCase();
    this.#padSpaces((isNegative ? "-" : plus ? "+" : space ? " " : "") + digits);
  }

  #unicode(value: bigint, char: string): void {
    const { sharp, precision = 4 } = this.flags;
    const size = BigInt.asUintN(64, value).toString(16).toUpperCase().padStart(Math.max(precision, 4), "0");
    const name = sharp && GO_PRINTABLE.test(char) && value <= 0x10ffffn ? ` '${char}'` : "";
    this.#padSpaces(`U+${size}${name}`);
  }

  #float(value: Extract<GoValue, { readonly kind: "float" }>, verb: string): void {
    if (BINARY_FLOAT_VERBS.includes(verb)) return unsupported(`the verb %${verb} for floats`);
    const how = FLOAT_VERBS.get(verb);
    if (how === undefined) return this.#badVerb(value, verb);
    const { plus, space, zero, width, precision = how.precision, sharp } = this.flags;
    let text = formatGoFloat(value.value, how.verb, precision);
    const isNumber = Number.isFinite(value.value);
    if (sharp && isNumber) text = withPoint(text, how.verb, precision ?? 6);
    if (how.isUpper)
      text = text.toUpperCase().replace("+INF", "+Inf").replace("-INF", "-Inf").replace("NAN", "NaN");
    const hasSign = text.startsWith("-") || text.startsWith("+");
    const size = hasSign ? text.slice(1) : text;
    let sign = text.startsWith("-") ? "-" : "";
    if (sign === "" && (plus || (text.startsWith("+") && !space))) sign = "+";
    else if (sign === "" && space) sign = " ";
    if (!isNumber) return this.#padSpaces(sign + size);
    if (zero && sign !== "" && width !== undefined && width > size.length + 1) {
      return this.write(sign + size.padStart(width - 1, "0"));
    }
    return this.#pad(sign + size);
  }
}

const KEY: GoType = { name: "string", kind: "string" };
const BINARY_FLOAT_VERBS = "bxX";
const FLOAT_VERBS: ReadonlyMap<
  string,
  { readonly verb: FloatVerb; readonly precision: number | undefined; readonly isUpper?: boolean }
> = new Map([
  ["v", { verb: "g", precision: undefined }],
  ["g", { verb: "g", precision: undefined }],
  ["G", { verb: "g", precision: undefined, isUpper: true }],
  ["e", { verb: "e", precision: 6 }],
  ["E", { verb: "e", precision: 6, isUpper: true }],
  ["f", { verb: "f", precision: 6 }],
  ["F", { verb: "f", precision: 6 }],
]);

const LEADING_ZEROS = /^0+/;

/** `%#g` keeps the zeros, `%#e` and `%#f` the point. */
function withPoint(text: string, verb: FloatVerb, precision: number): string {
  const [mantissa = "", exponent] = text.split("e");
  const tail = exponent === undefined ? "" : `e${exponent}`;
  const pointed = mantissa.includes(".") ? mantissa : `${mantissa}.`;
  if (verb !== "g") return pointed + tail;
  const significant = pointed.replaceAll(/\D/g, "").replace(LEADING_ZEROS, "").length;
  return pointed + "0".repeat(Math.max(precision - Math.max(significant, 1), 0)) + tail;
}

const NOT_ASCII = /[^\0-\x7f]/gu;

function quote(text: string, isRaw: boolean, isAscii: boolean): string {
  const quoted = isRaw ? quoteGoRaw(text) : quoteGo(text);
  // Between backquotes nothing is escaped, also with a plus.
  return isAscii && quoted.startsWith('"') ? toAscii(quoted) : quoted;
}

function toAscii(text: string): string {
  return text.replace(NOT_ASCII, (char) => {
    const code = char.codePointAt(0) ?? 0;
    return code > 0xffff
      ? `\\U${code.toString(16).padStart(8, "0")}`
      : `\\u${code.toString(16).padStart(4, "0")}`;
  });
}

/** A character as Go writes it between single quotes. */
function quoteChar(char: string, isAscii: boolean): string {
  if (char === '"') return `'"'`;
  if (char === "'") return `'\\''`;
  const quoted = `'${quoteGo(char).slice(1, -1)}'`;
  return isAscii ? toAscii(quoted) : quoted;
}

function unsupported(what: string): never {
  throw new CallFailure(`${what} is not supported`, "unsupported");
}
