import * as z from "zod";
import {
  type Direction,
  isSerializationError,
  SerializationError,
  type SerializationIssue,
  type SourcePlace,
} from "./error.js";
import type { FormatId } from "./format-id.js";

/** Issues that know their place; to find one takes as long as reading the data. */
const MAX_PLACES = 100;

/** Where errors of the schema happened. */
export interface ValidationContext {
  readonly format: FormatId;
  readonly direction: Direction;
  /** Where the value at a path stands in the data; asked once an error is read. */
  readonly locate?: (path: readonly (string | number)[]) => SourcePlace | undefined;
}

type SchemaResult<Value> =
  | { readonly success: true; readonly data: Value }
  | { readonly success: false; readonly error: z.core.$ZodError };

/** @throws {@link SerializationError} `schema` with the issues, or with what the schema's own code threw as its cause */
export function accepted<Value>(run: () => SchemaResult<Value>, context: ValidationContext): Value {
  let result: SchemaResult<Value>;
  try {
    result = run();
  } catch (cause) {
    throw thrownError(cause, context);
  }
  if (result.success) return result.data;
  throw schemaError(result.error, context);
}

/** {@link accepted} for schemas with asynchronous codecs and checks. */
export async function acceptedAsync<Value>(
  run: () => Promise<SchemaResult<Value>>,
  context: ValidationContext,
): Promise<Value> {
  let result: SchemaResult<Value>;
  try {
    result = await run();
  } catch (cause) {
    throw thrownError(cause, context);
  }
  if (result.success) return result.data;
  throw schemaError(result.error, context);
}

function thrownError(cause: unknown, { format, direction }: ValidationContext): unknown {
  if (isSerializationError(cause)) return cause;
  if (cause instanceof z.core.$ZodAsyncError) {
    const reason = `the schema is asynchronous: use ${direction}Async`;
    return new SerializationError("unsupported", reason, { format, direction, cause });
  }
  if (cause instanceof z.core.$ZodEncodeError) {
    return new SerializationError("unsupported", cause.message, { format, direction, cause });
  }
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new SerializationError("schema", `the schema failed: ${reason}`, { format, direction, cause });
}

function schemaError(error: z.core.$ZodError, context: ValidationContext): SerializationError {
  const { format, direction, locate } = context;
  const found = error.issues.map(({ path, message, code }, index) => {
    const steps = path.map(stepOf);
    return withPlace({ path: steps, message, code }, index < MAX_PLACES ? locate : undefined);
  });
  const [first] = found;
  const more = found.length > 1 ? ` (and ${found.length - 1} more)` : "";
  return new SerializationError("schema", `${first?.message ?? error.message}${more}`, {
    format,
    direction,
    path: first?.path ?? [],
    place: () => first?.place,
    issues: found,
    cause: error,
  });
}

/** The place is looked for when it is first read. */
function withPlace(issue: SerializationIssue, locate: ValidationContext["locate"]): SerializationIssue {
  let place: SourcePlace | undefined;
  let isLocated = locate === undefined;
  return {
    ...issue,
    get place() {
      if (!isLocated) place = locate?.(issue.path);
      isLocated = true;
      return place;
    },
  };
}

function stepOf(step: PropertyKey): string | number {
  return typeof step === "symbol" ? String(step) : step;
}
