import type { Path } from "../../../base/path.js";
import type { DocumentNode, DocumentProblemCode } from "../../../document/document.js";
import type { RawProblem } from "../../../document/raw-document.js";
import { OLD_BREAK, readYaml } from "../../../document/yaml.js";
import { createGoLexer, LEXER_MARK, SCALAR_NEXT } from "../../../document/yaml-lexer.js";
import { SerializationError, type SerializationErrorCode } from "../../error.js";
import type { FormatOptions, ValueTypes } from "../../options.js";
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
/** A tag, or the directive that would give tags another meaning. */
const TAG = /^(?:!|%TAG)/;
const MAX_SHOWN = 50;
/** Of lists with `types: "tagged"`: the items of a set, and pairs of a map. */
export const SET_TAG = "!set";
export const MAP_TAG = "!map";
/** Of an empty text. */
export const UNDEFINED_TAG = "!undefined";

const LIST_TAGS: ReadonlySet<string> = new Set([SET_TAG, MAP_TAG]);
const LIST_START = /^[-[]$/;
/** White space, comments, and the anchor of the list. */
const BEFORE_LIST = /^[\s#&]/;
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

export interface YamlDocument {
  readonly root: DocumentNode;
  /** The tags of lists by where these start; of tags on maps and lists the tree says nothing. */
  readonly listTags: ReadonlyMap<number, string>;
}

/** The tree of the one document in `text`. */
export function readDocument(text: string, options: FormatOptions): DocumentNode {
  return readWithTags(text, options).root;
}

export function readWithTags(text: string, { limits, types }: FormatOptions): YamlDocument {
  const { bytes, depth, nodes } = limits;
  const documents = readYaml(text, { bytes, depth, nodes, problems: MAX_PROBLEMS }, () => false);
  const problems = documents
    .flatMap((document) => document.problems)
    .filter(({ code }) => !HARMLESS.has(code));
  const [first] = problems.sort((a, b) => a.start - b.start);
  if (first !== undefined) throw errorOf(first, text, limits);
  const listTags = MAY_HAVE_TAG.test(text) ? checkTags(text, types) : new Map<number, string>();
  const root = documents[0]?.root;
  if (root === undefined) throw malformed("malformed", "there is no value in the text", text, 0);
  return { root, listTags };
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

/** Refuses unknown tags, and gives those of lists. */
function checkTags(text: string, types: ValueTypes): ReadonlyMap<number, string> {
  const listTags = new Map<number, string>();
  let listTag: string | undefined;
  let offset = 0;
  let isContent = false;
  for (const lexeme of createGoLexer().lex(text.replace(OLD_BREAK, "\n"))) {
    if (!isContent && TAG.test(lexeme) && !isKnownTag(lexeme, types)) {
      throw malformed("unsupported", `the tag ${lexeme.slice(0, MAX_SHOWN)} is not known`, text, offset);
    }
    if (!isContent && LIST_TAGS.has(lexeme)) listTag = lexeme;
    else if (listTag !== undefined && !BEFORE_LIST.test(lexeme)) {
      if (isContent || !LIST_START.test(lexeme)) {
        throw malformed("malformed", `the tag ${listTag} is for lists`, text, offset);
      }
      listTags.set(offset, listTag);
      listTag = undefined;
    }
    isContent = lexeme === SCALAR_NEXT;
    if (!LEXER_MARK.test(lexeme)) offset += lexeme.length;
  }
  return listTags;
}

function isKnownTag(tag: string, types: ValueTypes): boolean {
  if (types === "tagged" && (tag === UNDEFINED_TAG || LIST_TAGS.has(tag))) return true;
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
