import { CallFailure, type GoValue, type Meter } from "./value.js";
import { type Flags, newFlags, ValuePrinter } from "./value-printer.js";

const MAX_WIDTH = 100_000;

/** Go's `fmt.Sprint`: a space between operands when neither is a string. */
export function sprint(args: readonly GoValue[], meter: Meter): string {
  const printer = new ValuePrinter(meter);
  let wasString = true;
  for (const arg of args) {
    const isString = arg.kind === "string";
    if (!isString && !wasString) printer.write(" ");
    printer.printArg(arg, "v");
    wasString = isString;
  }
  return printer.text;
}

/** Go's `fmt.Sprintln`. */
export function sprintln(args: readonly GoValue[], meter: Meter): string {
  const printer = new ValuePrinter(meter);
  for (const [index, arg] of args.entries()) {
    if (index > 0) printer.write(" ");
    printer.printArg(arg, "v");
  }
  printer.write("\n");
  return printer.text;
}

/** Go's `fmt.Sprintf`. */
export function sprintf(format: string, args: readonly GoValue[], meter: Meter): string {
  const printer = new ValuePrinter(meter);
  new Formatter(printer, format, args).run();
  return printer.text;
}

/** Walks a format and hands each verb to the printer. */
class Formatter {
  readonly #printer: ValuePrinter;
  readonly #format: string;
  readonly #args: readonly GoValue[];
  #at = 0;
  #arg = 0;
  #isReordered = false;
  #isGoodIndex = true;
  /** An index in brackets stood in front of what is being read. */
  #hasIndex = false;

  constructor(printer: ValuePrinter, format: string, args: readonly GoValue[]) {
    this.#printer = printer;
    this.#format = format;
    this.#args = args;
  }

  run(): void {
    const format = this.#format;
    while (this.#at < format.length) {
      const start = this.#at;
      const percent = format.indexOf("%", start);
      this.#at = percent < 0 ? format.length : percent;
      this.#printer.write(format.slice(start, this.#at));
      if (percent < 0) break;
      this.#at++;
      this.#verb();
    }
    if (!this.#isReordered && this.#arg < this.#args.length) this.#extra();
  }

  #verb(): void {
    const flags = this.#flags();
    this.#printer.flags = flags;
    this.#isGoodIndex = true;
    this.#hasIndex = false;
    this.#index();
    this.#width(flags);
    this.#precision(flags);
    if (!this.#hasIndex) this.#index();
    const verb = String.fromCodePoint(this.#format.codePointAt(this.#at) ?? 0);
    if (this.#at >= this.#format.length) {
      this.#printer.write("%!(NOVERB)");
      return;
    }
    this.#at += verb.length;
    const arg = this.#args[this.#arg];
    if (verb === "%") this.#printer.write("%");
    else if (!this.#isGoodIndex) this.#printer.write(`%!${verb}(BADINDEX)`);
    else if (arg === undefined) this.#printer.write(`%!${verb}(MISSING)`);
    else {
      if (verb === "v") {
        flags.withNames = flags.plus;
        flags.isGoSyntax = flags.sharp;
        flags.plus = false;
        flags.sharp = false;
      }
      this.#printer.printArg(arg, verb);
      this.#arg++;
    }
  }

  #flags(): Flags {
    const flags = newFlags();
    for (; ; this.#at++) {
      switch (this.#format[this.#at]) {
        case "#":
          flags.sharp = true;
          continue;
        case "0":
          // Zeros are padded on the left only.
          flags.zero = !flags.minus;
          continue;
        case "+":
          flags.plus = true;
          continue;
        case "-":
          flags.minus = true;
          flags.zero = false;
          continue;
        case " ":
          flags.space = true;
          continue;
      }
      return flags;
    }
  }

  /** `[3]`: which argument comes next, from 1. */
  #index(): void {
    if (this.#format[this.#at] !== "[") return;
    this.#isReordered = true;
    const end = this.#format.indexOf("]", this.#at);
    if (end < 0) {
      this.#isGoodIndex = false;
      this.#at++;
      return;
    }
    const text = this.#format.slice(this.#at + 1, end);
    this.#at = end + 1;
    const index = DIGITS.test(text) ? Number(text) - 1 : -1;
    if (index >= 0 && index < this.#args.length) {
      this.#arg = index;
      this.#hasIndex = true;
    } else this.#isGoodIndex = false;
  }

  #width(flags: Flags): void {
    if (this.#format[this.#at] === "*") {
      this.#at++;
      const width = this.#intArg();
      if (width === undefined) this.#printer.write("%!(BADWIDTH)");
      if (width !== undefined && width < 0) {
        flags.minus = true;
        flags.zero = false;
      }
      flags.width = width === undefined ? undefined : Math.abs(width);
      this.#hasIndex = false;
      return;
    }
    const digits = this.#digits();
    if (digits === "") return;
    flags.width = checkSize(Number(digits));
    if (this.#hasIndex) this.#isGoodIndex = false;
  }

  #precision(flags: Flags): void {
    if (this.#format[this.#at] !== ".") return;
    this.#at++;
    if (this.#hasIndex) this.#isGoodIndex = false;
    this.#index();
    if (this.#format[this.#at] === "*") {
      this.#at++;
      const precision = this.#intArg();
      if (precision === undefined || precision < 0) this.#printer.write("%!(BADPREC)");
      else flags.precision = precision;
      this.#hasIndex = false;
      return;
    }
    flags.precision = checkSize(Number(this.#digits() || "0"));
  }

  #digits(): string {
    DIGITS_HERE.lastIndex = this.#at;
    const digits = DIGITS_HERE.exec(this.#format)?.[0] ?? "";
    this.#at += digits.length;
    return digits;
  }

  /** The argument of a `*`. */
  #intArg(): number | undefined {
    const arg = this.#args[this.#arg];
    if (arg === undefined) return undefined;
    this.#arg++;
    if (arg.kind !== "int" && arg.kind !== "uint") return undefined;
    const value = Number(arg.value);
    // Go takes no more than a million; what is less and still too much is our limit.
    return Math.abs(value) > 1_000_000 ? undefined : checkSize(value);
  }

  #extra(): void {
    const printer = this.#printer;
    printer.flags = newFlags();
    printer.write("%!(EXTRA ");
    for (const [index, arg] of this.#args.slice(this.#arg).entries()) {
      if (index > 0) printer.write(", ");
      if (arg.kind === "nil") printer.write("<nil>");
      else {
        printer.write(`${arg.type.name}=`);
        printer.printArg(arg, "v");
      }
    }
    printer.write(")");
  }
}

const DIGITS = /^\d{1,7}$/;
const DIGITS_HERE = /\d*/y;

function checkSize(size: number): number {
  if (Math.abs(size) <= MAX_WIDTH) return size;
  throw new CallFailure(`cannot print that wide: over the limit of ${MAX_WIDTH}`, "limit_exceeded");
}
