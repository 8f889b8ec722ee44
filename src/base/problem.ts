import * as z from "zod";
import { type ErrorCode, isTocsinError } from "./errors.js";
import { type Path, toJsonPointer } from "./path.js";
import { redact, redactText } from "./redact.js";

const schema = z.looseObject({
  /** URI reference of the kind of problem; `about:blank` where the status says it all. */
  type: z.string().default("about:blank"),
  /** The kind of problem in a few words, the same each time. */
  title: z.string().optional(),
  /** Status code of the HTTP response. */
  status: z.int().min(100).max(599).optional(),
  /** What is wrong this time, for people. */
  detail: z.string().optional(),
  /** URI reference of this occurrence. */
  instance: z.string().optional(),
});
type Inferred = typeof schema;

/** Problem details of RFC 9457, `application/problem+json`; members beside these are extensions. */
export interface ProblemSchema extends Inferred {}
export const ProblemSchema: ProblemSchema = schema;
export interface Problem extends z.infer<ProblemSchema> {}
export interface ProblemInput extends z.input<ProblemSchema> {}

interface Kind {
  readonly status: number;
  readonly title: string;
}

/** The HTTP status and the title of each error code. */
export const ERROR_KINDS: Readonly<Record<ErrorCode, Kind>> = {
  invalid_argument: { status: 400, title: "An argument is not valid" },
  limit_exceeded: { status: 413, title: "A limit is exceeded" },
  unknown_id: { status: 404, title: "There is nothing with this id" },
  invalid_definition: { status: 500, title: "The service is set up wrongly" },
  illegal_transition: { status: 409, title: "The state does not allow this" },
  conflict: { status: 409, title: "It was changed in the meantime" },
  expired: { status: 410, title: "Its time is over" },
  redacted_secret: { status: 422, title: "A secret is needed, and only <secret> was given" },
  unreadable_input: { status: 500, title: "A file could not be read" },
};

/** The same for what the serializer refuses to decode. */
const DECODING_KINDS: Readonly<Record<string, Kind>> = {
  malformed: { status: 400, title: "The content is malformed" },
  schema: { status: 422, title: "The content does not fit its schema" },
  limit: { status: 413, title: "A limit is exceeded" },
  duplicate_key: { status: 400, title: "The content has a key twice" },
  trailing_data: { status: 400, title: "There is more after the content" },
  encoding: { status: 400, title: "The content is encoded wrongly" },
  unsupported: { status: 422, title: "The content uses what is not supported" },
  unknown_format: { status: 415, title: "The format of the content is not known" },
  integrity: { status: 422, title: "The content does not match its digest" },
};

const UNKNOWN: Kind = { status: 500, title: "Internal Server Error" };
const MAX_ISSUES = 100;

export interface ProblemOptions {
  /** What the URI of a kind of problem begins with, before the error code; `urn:tocsin:problem:` by default. */
  readonly typeBase?: string;
  /** URI reference of this occurrence. */
  readonly instance?: string;
}

/**
 * Problem details of anything that was thrown. Only of the client's mistakes the message, the details (without secrets) and the issues are
 * told: of others nobody outside has to know more than the status.
 */
export function toProblem(
  error: unknown,
  { typeBase = "urn:tocsin:problem:", instance }: ProblemOptions = {},
): Problem {
  const { code, kind, extensions } = describe(error);
  const isMine = kind.status >= 500;
  return {
    type: code === undefined ? "about:blank" : `${typeBase}${code}`,
    title: kind.title,
    status: kind.status,
    ...(isMine || !(error instanceof Error) ? {} : { detail: redactText(error.message) }),
    ...(instance === undefined ? {} : { instance }),
    ...(code === undefined ? {} : { code }),
    ...(isMine ? {} : extensions),
    ...(isTocsinError(error) && error.context?.requestId !== undefined
      ? { requestId: error.context.requestId }
      : {}),
  };
}

interface Description {
  readonly code: string | undefined;
  readonly kind: Kind;
  readonly extensions: Readonly<Record<string, unknown>>;
}

function describe(error: unknown): Description {
  if (isTocsinError(error)) {
    // Another copy of the package may have further codes.
    const kind = Object.hasOwn(ERROR_KINDS, error.code) ? ERROR_KINDS[error.code] : UNKNOWN;
    return { code: error.code, kind, extensions: { details: redact(error.details) } };
  }
  if (isSerializationError(error)) {
    const isKnown = error.direction === "decode" && Object.hasOwn(DECODING_KINDS, error.code);
    const kind = isKnown ? DECODING_KINDS[error.code] : undefined;
    const errors = (error.issues ?? []).slice(0, MAX_ISSUES).map(({ path, message }) => ({
      detail: redactText(message),
      pointer: `#${encodeURI(toJsonPointer(path))}`,
    }));
    return { code: error.code, kind: kind ?? UNKNOWN, extensions: errors.length === 0 ? {} : { errors } };
  }
  return { code: undefined, kind: UNKNOWN, extensions: {} };
}

/** As much as is needed here of the `SerializationError` of `tocsin/serializer`. */
interface SerializationErrorLike extends Error {
  readonly code: string;
  readonly direction: string;
  readonly issues?: readonly { readonly path: Path; readonly message: string }[];
}

function isSerializationError(error: unknown): error is SerializationErrorLike {
  return (
    error instanceof Error && error.name === "SerializationError" && "code" in error && "direction" in error
  );
}
