import type { LockedEnum, LockedField, LockedMessage, ProtoLock } from "./formats/protobuf/lock.js";

/**
 * How much a change may break, named as buf names its categories. Each level holds all of the one before.
 *
 * - `WIRE`: binary data of the old schema reads the same with the new one.
 * - `WIRE_JSON`: also its JSON form.
 * - `PACKAGE`: also code generated from it, file by file of one package.
 * - `FULL`: also old readers of new data: nothing may be added either.
 */
export type CompatibilityLevel = "WIRE" | "WIRE_JSON" | "PACKAGE" | "FULL";

export type CompatibilityRule =
  | "PACKAGE_SAME"
  | "MESSAGE_NO_DELETE"
  | "ENUM_NO_DELETE"
  | "FIELD_NO_DELETE"
  | "FIELD_NO_DELETE_UNLESS_NUMBER_RESERVED"
  | "FIELD_NO_DELETE_UNLESS_NAME_RESERVED"
  | "FIELD_SAME_NAME"
  | "FIELD_SAME_NUMBER"
  | "FIELD_SAME_ONEOF"
  | "FIELD_SAME_CARDINALITY"
  | "FIELD_SAME_TYPE"
  | "FIELD_WIRE_COMPATIBLE_TYPE"
  | "FIELD_WIRE_JSON_COMPATIBLE_TYPE"
  | "FIELD_NO_ADD"
  | "ENUM_VALUE_NO_DELETE"
  | "ENUM_VALUE_NO_DELETE_UNLESS_NUMBER_RESERVED"
  | "ENUM_VALUE_NO_DELETE_UNLESS_NAME_RESERVED"
  | "ENUM_VALUE_SAME_NAME"
  | "ENUM_VALUE_NO_ADD"
  | "RESERVED_NO_DELETE";

export interface CompatibilityChange {
  readonly rule: CompatibilityRule;
  /** `Alert`, `Alert.labels`, `Severity.critical`: message or enum, and key of the schema. */
  readonly place: string;
  readonly message: string;
  /** What in the zod schema most likely brought it about. */
  readonly cause: string;
}

const LEVELS: readonly CompatibilityLevel[] = ["WIRE", "WIRE_JSON", "PACKAGE", "FULL"];

/** Groups of types that read each other's binary form, from buf's rules; a type in none agrees only with itself. */
const WIRE_GROUPS: readonly (readonly string[])[] = [["int32", "uint32", "int64", "uint64", "bool"]];
const WIRE_JSON_GROUPS: readonly (readonly string[])[] = [
  ["int32", "uint32"],
  ["int64", "uint64"],
];

/** What one makes in zod to get a type. */
const ZOD_OF: Readonly<Record<string, string>> = {
  double: "z.number()",
  float: "z.float32()",
  int32: "z.int32()",
  uint32: "z.uint32()",
  int64: "z.int() or z.int64()",
  uint64: "z.uint64()",
  bool: "z.boolean()",
  string: "z.string() or z.bigint()",
  bytes: "z.instanceof(Uint8Array)",
  "google.protobuf.Timestamp": "z.date()",
  "google.protobuf.Value": "z.unknown()",
  "google.protobuf.NullValue": "z.null()",
};

const LABEL_OF: Readonly<Record<LockedField["label"], string>> = {
  implicit: "a required scalar",
  optional: "an optional or nullable value, a required object or an enum",
  repeated: "a list, set or tuple rest",
  map: "a record or map",
  member: "an option of a union, or a nullish value",
};

/** Finds what the step from one lock to the next breaks at `level` and the levels below it. */
export function checkCompatibility(
  oldLock: ProtoLock,
  newLock: ProtoLock,
  level: CompatibilityLevel = "WIRE_JSON",
): readonly CompatibilityChange[] {
  return new Comparison(level).locks(oldLock, newLock);
}

class Comparison {
  readonly #level: number;
  readonly #changes: CompatibilityChange[] = [];

  constructor(level: CompatibilityLevel) {
    this.#level = LEVELS.indexOf(level);
  }

  #isAt(level: CompatibilityLevel): boolean {
    return this.#level >= LEVELS.indexOf(level);
  }

  #report(rule: CompatibilityRule, place: string, message: string, cause: string): void {
    this.#changes.push({ rule, place, message, cause });
  }

  locks(before: ProtoLock, after: ProtoLock): readonly CompatibilityChange[] {
    if (before.package !== after.package) {
      this.#report(
        "PACKAGE_SAME",
        after.package,
        `the package was ${before.package}`,
        "toProto was called with another package",
      );
    }
    for (const [name, message] of Object.entries(before.messages)) {
      if (message.retired !== true) this.#message(name, message, own(after.messages, name));
    }
    for (const [name, each] of Object.entries(before.enums)) {
      if (each.retired !== true) this.#enum(name, each, own(after.enums, name));
    }
    return this.#changes;
  }

  #message(name: string, before: LockedMessage, after: LockedMessage | undefined): void {
    if (after === undefined || after.retired === true) {
      if (this.#isAt("PACKAGE")) {
        const cause = "an object, tuple or union was removed, moved, or has another id or hint name";
        this.#report("MESSAGE_NO_DELETE", name, "the message is gone", cause);
      }
      return;
    }
    for (const [key, field] of Object.entries(before.fields)) {
      const now = own(after.fields, key) ?? byNumber(after.fields, field.number);
      if (now === undefined) this.#fieldGone(`${name}.${key}`, field, after);
      else this.#field(`${name}.${key}`, field, now);
    }
    if (this.#isAt("FULL")) {
      for (const [key, { number }] of Object.entries(after.fields)) {
        if (own(before.fields, key) !== undefined || byNumber(before.fields, number) !== undefined) continue;
        const cause = `the key ${JSON.stringify(key)} was added`;
        this.#report("FIELD_NO_ADD", `${name}.${key}`, "the field is new", cause);
      }
    }
    this.#reserved(name, before, after);
  }

  #fieldGone(place: string, field: LockedField, after: LockedMessage): void {
    const cause = "the key was removed from the schema, or renamed";
    if (!after.reserved.numbers.includes(field.number)) {
      const message = `the number ${field.number} may be used again`;
      this.#report("FIELD_NO_DELETE_UNLESS_NUMBER_RESERVED", place, message, cause);
    }
    if (this.#isAt("WIRE_JSON") && !after.reserved.names.includes(field.name)) {
      const message = `the name ${field.name} may be used again`;
      this.#report("FIELD_NO_DELETE_UNLESS_NAME_RESERVED", place, message, cause);
    }
    if (this.#isAt("PACKAGE")) this.#report("FIELD_NO_DELETE", place, "the field is gone", cause);
  }

  #field(place: string, before: LockedField, after: LockedField): void {
    if (before.number !== after.number) {
      const message = `the number was ${before.number} and is ${after.number}`;
      this.#report("FIELD_SAME_NUMBER", place, message, "a hint proto.number was added or changed");
    }
    if (before.name !== after.name && this.#isAt("WIRE_JSON")) {
      const message = `the name was ${before.name} and is ${after.name}`;
      this.#report("FIELD_SAME_NAME", place, message, "the key was renamed, or a hint proto.name changed");
    }
    if (before.oneof !== after.oneof) {
      const message = `the oneof was ${before.oneof ?? "none"} and is ${after.oneof ?? "none"}`;
      const cause = ".nullish() or a union was added or removed";
      this.#report("FIELD_SAME_ONEOF", place, message, cause);
    }
    if (!this.#isSameCardinality(before, after)) {
      const cause = `the schema had ${LABEL_OF[before.label]}, and now has ${LABEL_OF[after.label]}`;
      const message = `the field was ${before.label} and is ${after.label}`;
      this.#report("FIELD_SAME_CARDINALITY", place, message, cause);
    }
    this.#type(place, before.type, after.type);
    if (before.mapKey !== undefined && after.mapKey !== undefined) {
      this.#type(`${place}[key]`, before.mapKey, after.mapKey);
    }
  }

  /** On the wire a map is a list of entries; in JSON it is not. Presence is none of the wire's business. */
  #isSameCardinality(before: LockedField, after: LockedField): boolean {
    if (this.#isAt("PACKAGE")) return before.label === after.label;
    const group = ({ label }: LockedField): string => {
      if (label === "map") return this.#isAt("WIRE_JSON") ? "map" : "repeated";
      return label === "repeated" ? "repeated" : "single";
    };
    return group(before) === group(after);
  }

  #type(place: string, before: string, after: string): void {
    if (before === after) return;
    const message = `the type was ${before} and is ${after}`;
    const cause = `${zodOf(before)} became ${zodOf(after)}`;
    const isOneGroup = (groups: readonly (readonly string[])[]): boolean =>
      groups.some((group) => group.includes(before) && group.includes(after));
    const isWire = isOneGroup(WIRE_GROUPS) || (before === "string" && after === "bytes");
    if (!isWire) this.#report("FIELD_WIRE_COMPATIBLE_TYPE", place, message, cause);
    else if (this.#isAt("PACKAGE")) this.#report("FIELD_SAME_TYPE", place, message, cause);
    else if (this.#isAt("WIRE_JSON") && !isOneGroup(WIRE_JSON_GROUPS)) {
      this.#report("FIELD_WIRE_JSON_COMPATIBLE_TYPE", place, message, cause);
    }
  }

  #enum(name: string, before: LockedEnum, after: LockedEnum | undefined): void {
    if (after === undefined || after.retired === true) {
      if (this.#isAt("PACKAGE")) {
        const cause = "an enum or literal was removed, moved, or has another id or hint name";
        this.#report("ENUM_NO_DELETE", name, "the enum is gone", cause);
      }
      return;
    }
    for (const [key, value] of Object.entries(before.values)) {
      const place = `${name}.${key}`;
      const now = byNumber(after.values, value.number);
      if (now === undefined) this.#valueGone(place, value, after);
      else if (now.name !== value.name && this.#isAt("WIRE_JSON")) {
        const message = `the name of ${value.number} was ${value.name} and is ${now.name}`;
        this.#report("ENUM_VALUE_SAME_NAME", place, message, "a value of the enum was replaced by another");
      }
    }
    if (this.#isAt("FULL")) {
      for (const [key, { number }] of Object.entries(after.values)) {
        if (byNumber(before.values, number) !== undefined) continue;
        const cause = `the value ${JSON.stringify(key)} was added to the enum or literal`;
        this.#report("ENUM_VALUE_NO_ADD", `${name}.${key}`, "the value is new", cause);
      }
    }
    this.#reserved(name, before, after);
  }

  #valueGone(
    place: string,
    { name, number }: { readonly name: string; readonly number: number },
    after: LockedEnum,
  ): void {
    const cause = "the value was removed from the enum or literal";
    if (!after.reserved.numbers.includes(number)) {
      const message = `the number ${number} may be used again`;
      this.#report("ENUM_VALUE_NO_DELETE_UNLESS_NUMBER_RESERVED", place, message, cause);
    }
    if (this.#isAt("WIRE_JSON") && !after.reserved.names.includes(name)) {
      const message = `the name ${name} may be used again`;
      this.#report("ENUM_VALUE_NO_DELETE_UNLESS_NAME_RESERVED", place, message, cause);
    }
    if (this.#isAt("PACKAGE")) this.#report("ENUM_VALUE_NO_DELETE", place, "the value is gone", cause);
  }

  #reserved(place: string, before: LockedMessage | LockedEnum, after: LockedMessage | LockedEnum): void {
    const numbers = before.reserved.numbers.filter((each) => !after.reserved.numbers.includes(each));
    const names = before.reserved.names.filter((each) => !after.reserved.names.includes(each));
    for (const each of [...numbers, ...(this.#isAt("WIRE_JSON") ? names : [])]) {
      const cause = "a hint claims what an earlier version used, or the lock was edited";
      this.#report("RESERVED_NO_DELETE", place, `${each} was reserved`, cause);
    }
  }
}

function zodOf(type: string): string {
  return (Object.hasOwn(ZOD_OF, type) ? ZOD_OF[type] : undefined) ?? `the type ${type}`;
}

function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function byNumber<Value extends { readonly number: number }>(
  record: Readonly<Record<string, Value>>,
  number: number,
): Value | undefined {
  return Object.values(record).find((each) => each.number === number);
}
