import type { Reserved } from "./lock.js";
import { fieldsOf, typeText } from "./lock-of.js";
import type { ProtoEnum, ProtoField, ProtoMessage, ProtoModel } from "./model.js";
import { constantName, jsonName } from "./names.js";

const IMPORTS: readonly (readonly [type: string, file: string])[] = [
  ["google.protobuf.NullValue", "google/protobuf/struct.proto"],
  ["google.protobuf.Value", "google/protobuf/struct.proto"],
  ["google.protobuf.Timestamp", "google/protobuf/timestamp.proto"],
];

/** The model as proto3 text, as protoc reads it. */
export function printModel(model: ProtoModel): string {
  const parts = [...model.messages.map(printMessage), ...model.enums.map(printEnum)];
  const types = new Set(model.messages.flatMap(fieldsOf).map(([, { type }]) => typeText(type)));
  const files = new Set(IMPORTS.filter(([type]) => types.has(type)).map(([, file]) => file));
  const head = ['syntax = "proto3";', "", `package ${model.package};`];
  const imports = [...files].sort().map((file) => `import "${file}";`);
  if (imports.length > 0) head.push("", ...imports);
  return `${[head.join("\n"), ...parts].join("\n\n")}\n`;
}

function printMessage(message: ProtoMessage): string {
  const lines = printReserved(message.reserved);
  let oneof: string | undefined;
  for (const [key, field] of fieldsOf(message)) {
    if (field.oneof !== oneof) {
      if (oneof !== undefined) lines.push("  }");
      if (field.oneof !== undefined) lines.push(`  oneof ${field.oneof} {`);
      oneof = field.oneof;
    }
    lines.push(`${oneof === undefined ? "  " : "    "}${printField(message, key, field)}`);
  }
  if (oneof !== undefined) lines.push("  }");
  return printBlock(`message ${message.name}`, lines);
}

function printField({ role }: ProtoMessage, key: string, field: ProtoField): string {
  const type = typeText(field.type);
  const label = field.label === "optional" || field.label === "repeated" ? `${field.label} ` : "";
  const full = field.mapKey === undefined ? `${label}${type}` : `map<${field.mapKey.name}, ${type}>`;
  // Only keys of objects are keys in JSON too.
  const json = role === "object" && !key.includes("=") ? jsonName(key, field.name) : undefined;
  const option = json === undefined ? "" : ` [json_name = "${json}"]`;
  return `${full} ${field.name} = ${field.number}${option};`;
}

function printEnum({ name, values, reserved }: ProtoEnum): string {
  const lines = values.map((value) => `  ${value.name} = ${value.number};`);
  return printBlock(`enum ${name}`, [
    `  ${constantName(name)}_UNSPECIFIED = 0;`,
    ...lines,
    ...printReserved(reserved),
  ]);
}

function printBlock(head: string, lines: readonly string[]): string {
  return lines.length === 0 ? `${head} {}` : `${head} {\n${lines.join("\n")}\n}`;
}

function printReserved({ numbers, names }: Reserved): string[] {
  const lines: string[] = [];
  if (numbers.length > 0) lines.push(`  reserved ${numbers.join(", ")};`);
  if (names.length > 0) lines.push(`  reserved ${names.map((name) => `"${name}"`).join(", ")};`);
  return lines;
}
