const URL_KEYWORD = /(?:^|[^a-zA-Z\d_\u0080-\ufffd-])url$/i;
const CSS_ESCAPE = /\\(?:([\da-fA-F]{1,6})(?:\r\n|[\t\n\f\r ])?|([\s\S]))/gu;
const SPECIAL = /[\0\t\n\f\r"&'()+/:;<>\\{}]/g;
const NEEDS_SPACE = /[\da-fA-F\t\n\f\r ]/;

/** Whether `url` is the last word, as in `background: url`. */
export function endsWithUrlKeyword(text: string): boolean {
  return URL_KEYWORD.test(text);
}

/** CSS text with its escapes decoded. */
export function decodeCss(text: string): string {
  return text.replace(CSS_ESCAPE, (_, hex?: string, char?: string) => {
    if (hex === undefined) return char ?? "";
    const code = Number.parseInt(hex, 16);
    if (code <= 0x10ffff) return code >= 0xd800 && code <= 0xdfff ? "\ufffd" : String.fromCodePoint(code);
    // One digit too many belongs to the text behind.
    return String.fromCodePoint(code >> 4) + hex.slice(-1);
  });
}

/** Text that stands for itself in a CSS string. */
export function escapeCss(text: string): string {
  return text.replace(SPECIAL, (char, offset: number) => {
    if (char === "\\") return "\\\\";
    const next = text[offset + 1];
    const code = `\\${char.charCodeAt(0).toString(16)}`;
    // A blank ends the code where the next character would go on with it.
    return next === undefined || NEEDS_SPACE.test(next) ? `${code} ` : code;
  });
}
