/** Escapes, names of groups, ranges of letters, and single characters: what a letter in a pattern can be part of. */
const TOKEN =
  /\\(?:u\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|p\{[^}]*\}|k<[^>]*>|c[a-z]|[\s\S])|\(\?<[^=!>][^>]*>|[A-Za-z]-[A-Za-z]|[\s\S]/gi;

const LETTER = /^[A-Za-z]$/;
const LOWER_RANGE = /^[a-z]-[a-z]$/;
const UPPER_RANGE = /^[A-Z]-[A-Z]$/;
const RANGE = /^[A-Za-z]-[A-Za-z]$/;
const SAYABLE_FLAGS = /^[dgisuvy]*$/;

/**
 * The pattern of a JSON Schema (ECMA-262 with the flag `u`, no others: JSON Schema 2020-12, 6.3.3 and 6.4) that finds what a
 * regular expression finds, or `undefined` if there is none. The flags `i` and `s` are written out, for ASCII letters.
 */
export function patternOf({ source, flags }: RegExp): string | undefined {
  if (!SAYABLE_FLAGS.test(flags)) return undefined;
  let pattern = source;
  if (flags.includes("i") || flags.includes("s")) {
    pattern = rewritten(source, flags.includes("i"), flags.includes("s"));
  }
  return isPattern(pattern) ? pattern : undefined;
}

function rewritten(source: string, ignoreCase: boolean, dotAll: boolean): string {
  let isInClass = false;
  return source.replaceAll(TOKEN, (token) => {
    if (isInClass ? token === "]" : token === "[") isInClass = !isInClass;
    if (dotAll && token === "." && !isInClass) return "[\\s\\S]";
    if (!ignoreCase) return token;
    if (LETTER.test(token)) {
      const both = token.toLowerCase() + token.toUpperCase();
      return isInClass ? both : `[${both}]`;
    }
    if (!RANGE.test(token)) return token;
    // Outside of a class it is two letters with a hyphen between them.
    if (!isInClass) return rewritten(token.charAt(0), true, false) + rewritten(token.slice(1), true, false);
    if (LOWER_RANGE.test(token)) return token + token.toUpperCase();
    return UPPER_RANGE.test(token) ? token + token.toLowerCase() : token;
  });
}

function isPattern(pattern: string): boolean {
  try {
    new RegExp(pattern, "u");
    return true;
  } catch {
    return false;
  }
}
