import type { Path } from "../../../base/path.js";
import type { DocumentNode, DocumentProblemCode } from "../../../document/document.js";
import type { RawProblem } from "../../../document/raw-document.js";
import { readYaml } from "../../../document/yaml.js";
import { createGoLexer } from "../../../document/yaml-lexer.js";
import { SerializationError, type SerializationErrorCode } from "../../error.js";
import type { FormatOptions } from "../../options.js";
import { placeIn } from "../../text.js";

const CODES: Readonly<Partial<Record<DocumentProblemCode, SerializationErrorCode>>> = {
  duplicateKey: "duplicate_key",
  laterDocument: "trailing_data",
  complexKey: "unsupported",
};
/** YAML 1.2 has these too, and knows what to do with a directive that is not known: leave it. */
const HARMLESS: ReadonlySet<DocumentProblemCode> = new Set(["unsupportedDirective"]);
/** A few, so that the first is found among those that are found late. */
const MAX_PROBLEMS = 20;
const MAY_HAVE_TAG = /(?:^|[\s[{,:?-])!/m;
/** Before the text of an unquoted or block scalar, which is the next lexeme. */
const SCALAR_NEXT = "\x1f";
/** Other marks of the lexer that are not in the text: a document starts, brackets are not closed. */
const MARK = /^[\x02\x18\x1f]/;
/** A tag, or the directive that would give tags another meaning. */
const TAG = /^(?:!|%TAG)/;
/** As the reader of documents does: the length stays. */
const OLD_BREAK = /\r(?!\n)|\u0085/g;
const MAX_SHOWN = 50;
const STANDARD_TAG = /^!(?:!|<tag:yaml\.org,2002:)(\w+)>?$/;
const KNOWN_TAGS: ReadonlySet<string> = new Set([
  "str",
  "int",
  "float",
  "bool",
  "null",
  "binary",
  "timestamp",
  "seq",
  "map",
]);

/** The tree of the one document in `text`. */
export function readDocument(text: string, { limits }: FormatOptions): DocumentNode {
  const { bytes, depth, nodes } = limits;
  const documents = readYaml(text, { bytes, depth, nodes, problems: MAX_PROBLEMS }, () => false);
  const problems = documents
    .flatMap((document) => document.problems)
    .filter(({ code }) => !HARMLESS.has(code));
  const [first] = problems.sort((a, b) => a.start - b.start);
  if (first !== undefined) throw errorOf(first, text, limits);
  if (MAY_HAVE_TAG.test(text)) checkTags(text);
  const root = documents[0]?.root;
  if (root === undefined) throw malformed("malformed", "there is no value in the text", text, 0);
  return root;
}

function errorOf(problem: RawProblem, text: string, limits: FormatOptions["limits"]): SerializationError {
  const { code, message, start, path } = problem;
  if (code !== "limitExceeded") return malformed(CODES[code] ?? "malformed", message, text, start, path);
  const name = message.endsWith("nodes") ? "nodes" : "depth";
  return new SerializationError("limit", `over the limit of ${limits[name]} ${name}`, {
    format: "yaml",
    direction: "decode",
    limit: { name, max: limits[name] },
    place: () => placeIn(text, start),
  });
}

/** Of tags on maps and lists the tree says nothing. */
function checkTags(text: string): void {
  let offset = 0;
  let isContent = false;
  for (const lexeme of createGoLexer().lex(text.replace(OLD_BREAK, "\n"))) {
    if (!isContent && TAG.test(lexeme) && !isKnownTag(lexeme)) {
      throw malformed("unsupported", `the tag ${lexeme.slice(0, MAX_SHOWN)} is not known`, text, offset);
    }
    isContent = lexeme === SCALAR_NEXT;
    if (!MARK.test(lexeme)) offset += lexeme.length;
  }
}

function isKnownTag(tag: string): boolean {
  return tag === "!" || KNOWN_TAGS.has(STANDARD_TAG.exec(tag)?.[1] ?? "");
}

function malformed(
  code: SerializationErrorCode,
  reason: string,
  text: string,
  offset: number,
  path: Path = [],
): SerializationError {
  const place = () => placeIn(text, offset);
  return new SerializationError(code, reason, { format: "yaml", direction: "decode", path, place });
}
