import type { LockedField, LockedMessage, ProtoLock } from "./lock.js";
import type { ProtoEnum, ProtoField, ProtoMessage, ProtoType } from "./model.js";

/** What an enum value is in the lock: strings are themselves, `1` is `number 1`. */
export function valueKey(value: unknown): string {
  return typeof value === "string" ? value : `${typeof value} ${String(value)}`;
}

/** The name of a type in the lock and in the text. */
export function typeText(type: ProtoType): string {
  switch (type.kind) {
    case "scalar":
      return type.name;
    case "enum":
      return type.enum.name;
    case "message":
      return type.message.name;
    case "timestamp":
      return "google.protobuf.Timestamp";
    case "value":
      return "google.protobuf.Value";
    case "null":
      return "google.protobuf.NullValue";
    default:
      return type satisfies never;
  }
}

/** Every field of a message with its key in the lock. */
export function fieldsOf({
  slots,
  rest,
}: ProtoMessage): readonly (readonly [key: string, field: ProtoField])[] {
  return [...slots, ...(rest === undefined ? [] : [rest])].flatMap(({ key, field, nullField }) =>
    nullField === undefined
      ? [[key, field] as const]
      : [[key, field] as const, [nullKey(key), nullField] as const],
  );
}

export function lockMessage(message: ProtoMessage): LockedMessage {
  const fields = fieldsOf(message).map(([key, field]): readonly [string, LockedField] => [
    key,
    {
      name: field.name,
      number: field.number,
      label: field.label,
      type: typeText(field.type),
      ...(field.mapKey === undefined ? {} : { mapKey: field.mapKey.name }),
      ...(field.oneof === undefined ? {} : { oneof: field.oneof }),
    },
  ]);
  return { fields: Object.fromEntries(fields), reserved: message.reserved };
}

export function lockEnum({ values, reserved }: ProtoEnum): ProtoLock["enums"][string] {
  const locked = values.map(({ name, number: value, value: key }) => [
    valueKey(key),
    { name, number: value },
  ]);
  return { values: Object.fromEntries(locked), reserved };
}

/** Key of the field that says a value is null. */
export function nullKey(key: string): string {
  return `${key} = null`;
}
