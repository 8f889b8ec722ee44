/**
 * Where an object has the fields of its protobuf message that the schema does not have, as they were on the wire. With the option
 * `protobuf.unknownFields: "keep"`, decoded objects have this property and encoding writes it behind the fields of the schema;
 * copies made by `{ ...object }` have it too.
 *
 * Kept are the fields of objects of the schema, however deep. Lost are those of what a `readonly()` schema has frozen or a codec
 * makes something else of, and of messages that only exist in protobuf, such as the one around a union.
 */
export const UNKNOWN_FIELDS: unique symbol = Symbol.for("tocsin.unknownFields");

/** Puts fields together while a message is read. */
export class KeptFields {
  readonly #parts: Uint8Array[] = [];
  #size = 0;

  /** The field may be part of the data. */
  add(field: Uint8Array): void {
    this.#parts.push(field);
    this.#size += field.length;
  }

  get bytes(): Uint8Array {
    const bytes = new Uint8Array(this.#size);
    let end = 0;
    for (const part of this.#parts) {
      bytes.set(part, end);
      end += part.length;
    }
    return bytes;
  }
}

export function unknownFieldsOf(object: object): Uint8Array | undefined {
  const fields: unknown = Reflect.get(object, UNKNOWN_FIELDS);
  return fields instanceof Uint8Array ? fields : undefined;
}

export function setUnknownFields(object: object, fields: Uint8Array): void {
  // Not by assignment, which throws where the object is frozen.
  Reflect.defineProperty(object, UNKNOWN_FIELDS, {
    value: fields,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

/** Gives a copy that a schema has made of a value the unknown fields of the value: schemas copy no symbols. */
export function carryUnknownFields(value: unknown, copy: unknown): void {
  carry(value, copy, new Set());
}

/** `seen` has the copies, of which there are finitely many, whatever the value refers to. */
function carry(value: unknown, copy: unknown, seen: Set<object>): void {
  if (!isObject(value) || !isObject(copy) || value === copy || seen.has(copy)) return;
  seen.add(copy);
  if (value instanceof Map || value instanceof Set) {
    if (copy instanceof Map || copy instanceof Set) carryItems([...value.values()], [...copy.values()], seen);
  } else if (Array.isArray(value)) {
    if (Array.isArray(copy)) carryItems(value, copy, seen);
  } else {
    const fields = unknownFieldsOf(value);
    if (fields !== undefined) setUnknownFields(copy, fields);
    for (const key of Object.keys(value)) {
      if (Object.hasOwn(copy, key)) carry(Reflect.get(value, key), Reflect.get(copy, key), seen);
    }
  }
}

function carryItems(items: readonly unknown[], copies: readonly unknown[], seen: Set<object>): void {
  for (const [index, item] of items.entries()) carry(item, copies[index], seen);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
