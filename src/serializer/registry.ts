import { type Direction, SerializationError } from "./error.js";
import type { Format } from "./format.js";
import type { FormatId } from "./format-id.js";
import * as registered from "./formats/index.js";

export const FORMATS: readonly Format[] = Object.values(registered);

const byId: ReadonlyMap<string, Format> = new Map(FORMATS.map((format) => [format.id, format]));

/** @throws {@link SerializationError} `unknown_format` */
export function formatOf(id: FormatId, direction: Direction): Format {
  const format = byId.get(id);
  if (format !== undefined) return format;
  throw new SerializationError("unknown_format", `there is no format ${JSON.stringify(id)}`, { direction });
}
