import * as z from "zod";
import { TocsinError } from "../errors.js";
import { printJson } from "../print-json.js";
import { sha256 } from "../sha256.js";

const ETAG = /^(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"$/;

const schema = z
  .string()
  .max(1_024)
  .regex(ETAG, { error: 'not an entity tag, such as "abc" or W/"abc"' })
  .meta({ examples: ['"33a64df551425fcc55e4d42a148795d9f25f89d4"', 'W/"1"'] });
type Inferred = typeof schema;
/** An entity tag of RFC 9110 section 8.8.3: `"…"`, or `W/"…"` for a weak one. */
export interface EtagSchema extends Inferred {}
export const EtagSchema: EtagSchema = schema;
export type Etag = z.infer<EtagSchema>;

/**
 * The strong entity tag of a value: the SHA-256 of its canonical JSON (RFC 8785), in base64url. A field `etag` of the value itself
 * is left out. Secrets count as `<secret>`: of values that differ in secrets only the tags are equal, so that nothing can be guessed from one.
 *
 * @throws {@link TocsinError} `invalid_argument` for what JSON has no form for: cycles, bigints
 */
export function etagOf(value: object): Etag {
  const content = Object.fromEntries(Object.entries(value).filter(([key]) => key !== "etag"));
  return `"${base64url(sha256(canonical(content)))}"`;
}

function canonical(value: unknown): string {
  try {
    const plain: unknown = JSON.parse(JSON.stringify(value));
    return printJson(plain, { canonical: true, indent: 0 });
  } catch (cause) {
    throw new TocsinError(
      "invalid_argument",
      "cannot make an entity tag: the value has no JSON form",
      { argument: "value" },
      { cause },
    );
  }
}

const HEX_PAIR = /../g;

function base64url(hex: string): string {
  const bytes = (hex.match(HEX_PAIR) ?? []).map((pair) => String.fromCharCode(Number.parseInt(pair, 16)));
  return btoa(bytes.join("")).replaceAll("+", "-").replaceAll("/", "_").replace("=", "");
}

/** Strong for `If-Match`: neither tag may be weak. Weak for `If-None-Match`. */
export type EtagComparison = "strong" | "weak";

/** Empty items are allowed in a list. */
const LIST_ITEM = /[ \t,]*((?:W\/)?"[\x21\x23-\x7e\x80-\xff]*")[ \t]*(?=,|$)/y;
const LIST_END = /^[ \t,]*$/;
const MAX_CONDITION = 8_192;

/**
 * Whether the tag of the current representation is among those of a header `If-Match` or `If-None-Match` (RFC 9110 sections 8.8.3.2 and
 * 13.1). `*` stands for any; `undefined` for that there is no representation.
 *
 * @throws {@link TocsinError} `invalid_argument` for a header that is neither `*` nor a list of tags, or is over 8,192 characters
 */
export function matchesEtag(header: string, current: Etag | undefined, comparison: EtagComparison): boolean {
  const tags = header.trim() === "*" ? undefined : parseTags(header);
  if (current === undefined) return false;
  if (tags === undefined) return true;
  if (comparison === "strong") return !isWeak(current) && tags.includes(current);
  return tags.some((tag) => opaqueOf(tag) === opaqueOf(current));
}

function parseTags(header: string): readonly string[] {
  const tags: string[] = [];
  const item = new RegExp(LIST_ITEM);
  let end = 0;
  if (header.length <= MAX_CONDITION) {
    for (let match = item.exec(header); match !== null; match = item.exec(header)) {
      tags.push(match[1] ?? "");
      end = item.lastIndex;
    }
    if (tags.length > 0 && LIST_END.test(header.slice(end))) return tags;
  }
  throw new TocsinError("invalid_argument", 'not a list of entity tags, such as "a", W/"b"', {
    argument: "header",
  });
}

function isWeak(tag: string): boolean {
  return tag.startsWith("W/");
}

function opaqueOf(tag: string): string {
  return isWeak(tag) ? tag.slice(2) : tag;
}
