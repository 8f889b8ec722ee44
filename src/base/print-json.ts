export interface PrintOptions {
  readonly indent: number;
  /** Keys in the order of their UTF-16 units and -0 as 0, as RFC 8785 asks. */
  readonly canonical: boolean;
}

/** Writes lowered JSON values, bigints and -0 among them, which `JSON.stringify` does not write. */
export function printJson(value: unknown, options: PrintOptions): string {
  const parts: string[] = [];
  print(value, options, "\n", parts);
  return parts.join("");
}

function print(value: unknown, options: PrintOptions, newline: string, parts: string[]): void {
  if (typeof value === "bigint") parts.push(String(value));
  else if (Object.is(value, -0) && !options.canonical) parts.push("-0");
  else if (typeof value !== "object" || value === null) parts.push(JSON.stringify(value));
  else printContainer(value, options, newline, parts);
}

function printContainer(value: object, options: PrintOptions, newline: string, parts: string[]): void {
  const isList = Array.isArray(value);
  const keys = Object.keys(value);
  if (options.canonical && !isList) keys.sort();
  const inner = newline + " ".repeat(options.indent);
  const lines = options.indent > 0 && keys.length > 0;
  const colon = options.indent > 0 ? ": " : ":";
  const values: Readonly<Record<string, unknown>> = { ...value };
  parts.push(isList ? "[" : "{");
  for (const [index, key] of keys.entries()) {
    if (index > 0) parts.push(",");
    if (lines) parts.push(inner);
    if (!isList) parts.push(JSON.stringify(key), colon);
    print(values[key], options, inner, parts);
  }
  if (lines) parts.push(newline);
  parts.push(isList ? "]" : "}");
}
