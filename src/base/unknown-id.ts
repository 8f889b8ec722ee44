import { TocsinError } from "./errors.js";
import { suggest } from "./suggest.js";

const MAX_SHOWN = 64;

/** The error for an id that names nothing, with the closest one that does. Long ids are shortened in the message. */
export function unknownId(what: string, id: string, known: Iterable<string>): TocsinError<"unknown_id"> {
  const suggestion = suggest(id, known);
  const hint = suggestion === undefined ? "" : `; did you mean "${suggestion}"?`;
  const shown = id.length > MAX_SHOWN ? `${id.slice(0, MAX_SHOWN)}…` : id;
  return new TocsinError("unknown_id", `cannot find ${what} "${shown}"${hint}`, {
    what,
    id,
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}
