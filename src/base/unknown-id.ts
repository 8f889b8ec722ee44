import { TocsinError } from "./errors.js";
import { suggest } from "./suggest.js";

/** The error for an id that names nothing, with the closest one that does. */
export function unknownId(what: string, id: string, known: readonly string[]): TocsinError {
  const suggestion = suggest(id, known);
  const hint = suggestion === undefined ? "" : `; did you mean "${suggestion}"?`;
  return new TocsinError("unknown_id", `cannot find ${what} "${id}"${hint}`, {
    what,
    id,
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}
