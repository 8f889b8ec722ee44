import { SerializationError } from "../../error.js";

/**
 * The wire identity of a schema: which number each field and enum value has, and which are never to be used again.
 * It is JSON, to be checked in beside the schema; `toProto` reads the old one and gives the new one.
 */
export interface ProtoLock {
  readonly version: 1;
  readonly package: string;
  /** Name of the message of the whole value. */
  readonly root: string;
  readonly messages: Readonly<Record<string, LockedMessage>>;
  readonly enums: Readonly<Record<string, LockedEnum>>;
}

export interface Reserved {
  readonly numbers: readonly number[];
  readonly names: readonly string[];
}

export interface LockedMessage {
  /** By key of the schema; what has none, such as the items of a tuple, by a name of its own. */
  readonly fields: Readonly<Record<string, LockedField>>;
  readonly reserved: Reserved;
  /** The schema does not have it any more. */
  readonly retired?: boolean;
}

/** `implicit`: zero and absent are the same. `optional`: absent is known. `member`: one option of `oneof`. */
export type ProtoLabel = "implicit" | "optional" | "repeated" | "map" | "member";

export interface LockedField {
  readonly name: string;
  readonly number: number;
  readonly label: ProtoLabel;
  /** `string`, `google.protobuf.Timestamp`, or the name of a message or enum; of a map the type of its values. */
  readonly type: string;
  /** Type of the keys of a map. */
  readonly mapKey?: string;
  readonly oneof?: string;
}

export interface LockedEnum {
  /** By value of the schema, see `valueKey`. */
  readonly values: Readonly<Record<string, { readonly name: string; readonly number: number }>>;
  readonly reserved: Reserved;
  readonly retired?: boolean;
}

export const MAX_FIELD_NUMBER = 536_870_911;

const LABELS: ReadonlySet<unknown> = new Set<ProtoLabel>([
  "implicit",
  "optional",
  "repeated",
  "map",
  "member",
]);
const NAME = /^[A-Za-z][A-Za-z0-9_]*$/;
const TYPE = /^[A-Za-z][A-Za-z0-9_.]*$/;
const PACKAGE_OR_NONE = /^[A-Za-z0-9_.]*$/;

/** 19,000 to 19,999 belong to protobuf itself. */
export function isFieldNumber(number: unknown): boolean {
  return (
    Number.isInteger(number) &&
    Number(number) >= 1 &&
    Number(number) <= MAX_FIELD_NUMBER &&
    !(Number(number) >= 19_000 && Number(number) <= 19_999)
  );
}

/**
 * Reads a lock file. Names in it end up in a `.proto` file: those that are no identifiers are refused.
 *
 * @throws {@link SerializationError} `malformed` with the path of what is wrong.
 */
export function parseProtoLock(text: string): ProtoLock {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new SerializationError("malformed", "the lock is not JSON", {
      format: "protobuf",
      direction: "decode",
      cause,
    });
  }
  return new LockReader().lock(json);
}

export function printProtoLock(lock: ProtoLock): string {
  return `${JSON.stringify(lock, undefined, 2)}\n`;
}

type Json = Readonly<Record<string, unknown>>;

class LockReader {
  readonly #path: string[] = [];

  lock(json: unknown): ProtoLock {
    const lock = this.#object(json);
    if (lock["version"] !== 1) this.#fail("the version of a lock is 1");
    return {
      version: 1,
      package: this.#text(lock, "package", PACKAGE_OR_NONE),
      root: this.#text(lock, "root", NAME),
      messages: this.#record(lock, "messages", NAME, (each) => this.#message(each)),
      enums: this.#record(lock, "enums", NAME, (each) => this.#enum(each)),
    };
  }

  #message(json: unknown): LockedMessage {
    const message = this.#object(json);
    const fields = this.#record(message, "fields", undefined, (each) => this.#field(each));
    return { fields, reserved: this.#reserved(message), ...retired(message) };
  }

  #field(json: unknown): LockedField {
    const field = this.#object(json);
    const label = field["label"];
    if (!isLabel(label)) this.#fail("an unknown label");
    if (!isFieldNumber(field["number"])) this.#fail("not a field number");
    return {
      name: this.#text(field, "name", NAME),
      number: Number(field["number"]),
      label,
      type: this.#text(field, "type", TYPE),
      ...(field["mapKey"] === undefined ? {} : { mapKey: this.#text(field, "mapKey", NAME) }),
      ...(field["oneof"] === undefined ? {} : { oneof: this.#text(field, "oneof", NAME) }),
    };
  }

  #enum(json: unknown): LockedEnum {
    const locked = this.#object(json);
    const values = this.#record(locked, "values", undefined, (each) => {
      const value = this.#object(each);
      const number = value["number"];
      if (!Number.isInteger(number) || Number(number) < 1 || Number(number) > 0x7fff_ffff) {
        this.#fail("not the number of an enum value");
      }
      return { name: this.#text(value, "name", NAME), number: Number(number) };
    });
    return { values, reserved: this.#reserved(locked), ...retired(locked) };
  }

  #reserved(json: Json): Reserved {
    return this.#below("reserved", () => {
      const { numbers, names } = this.#object(json["reserved"]);
      if (!Array.isArray(numbers) || !numbers.every((each) => Number.isSafeInteger(each))) {
        this.#fail("reserved numbers are a list of integers");
      }
      if (!Array.isArray(names) || !names.every((each) => typeof each === "string" && NAME.test(each))) {
        this.#fail("reserved names are a list of identifiers");
      }
      return { numbers, names };
    });
  }

  #record<Value>(
    json: Json,
    key: string,
    names: RegExp | undefined,
    read: (value: unknown) => Value,
  ): Readonly<Record<string, Value>> {
    return this.#below(key, () => {
      const entries = Object.entries(this.#object(json[key]));
      return Object.fromEntries(
        entries.map(([name, value]) => [
          name,
          this.#below(name, () =>
            names?.test(name) === false ? this.#fail("not an identifier") : read(value),
          ),
        ]),
      );
    });
  }

  #object(json: unknown): Json {
    if (typeof json !== "object" || json === null || Array.isArray(json)) return this.#fail("not an object");
    return json as Json; // an object that is no list, of JSON
  }

  #text(json: Json, key: string, pattern: RegExp): string {
    const text = json[key];
    if (typeof text !== "string" || !pattern.test(text))
      return this.#below(key, () => this.#fail("not a name"));
    return text;
  }

  #below<Result>(step: string, read: () => Result): Result {
    this.#path.push(step);
    const result = read();
    this.#path.pop();
    return result;
  }

  #fail(reason: string): never {
    throw new SerializationError("malformed", `the lock: ${reason}`, {
      format: "protobuf",
      direction: "decode",
      path: [...this.#path],
    });
  }
}

function isLabel(label: unknown): label is ProtoLabel {
  return LABELS.has(label);
}

function retired(json: Json): { readonly retired?: boolean } {
  return json["retired"] === true ? { retired: true } : {};
}
