/** Keys and indexes from the root of a document to a value in it. Empty for the root. */
export type Path = readonly (string | number)[];

const PLAIN_KEY = /^[A-Za-z_$][\w$-]*$/;
const ARRAY_INDEX = /^(?:0|[1-9]\d*)$/;
const BAD_ESCAPE = /~(?![01])/;

/**
 * A path as people write it: `groups[0].rules[2].labels["team.name"]`. The empty path is `$`.
 */
export function formatPath(path: Path): string {
  if (path.length === 0) return "$";
  let text = "";
  for (const key of path) {
    if (typeof key === "number") text += `[${key}]`;
    else if (PLAIN_KEY.test(key)) text += text === "" ? key : `.${key}`;
    else text += `[${JSON.stringify(key)}]`;
  }
  return text;
}

/** RFC 6901 JSON Pointer: `/groups/0/rules`. The empty path is the empty string. */
export function toJsonPointer(path: Path): string {
  return path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/**
 * The path a JSON Pointer names, or `undefined` when the text is not a pointer (RFC 6901 section 3).
 * A pointer does not say whether `0` is an index or a key: tokens that can be an index become numbers.
 */
export function parseJsonPointer(pointer: string): Path | undefined {
  if (pointer === "") return [];
  if (!pointer.startsWith("/") || BAD_ESCAPE.test(pointer)) return undefined;
  return pointer
    .slice(1)
    .split("/")
    .map((token) =>
      ARRAY_INDEX.test(token) && Number.isSafeInteger(Number(token))
        ? Number(token)
        : token.replaceAll("~1", "/").replaceAll("~0", "~"),
    );
}

/** Whether `path` is `ancestor` itself or lies below it. */
export function isWithin(path: Path, ancestor: Path): boolean {
  return ancestor.length <= path.length && ancestor.every((key, index) => key === path[index]);
}
