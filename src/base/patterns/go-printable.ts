/** A character that Go's `strconv.IsPrint` calls printable: letters, marks, numbers, punctuation, symbols and the ASCII space. */
export const GO_PRINTABLE: RegExp = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u;

/** What Go's `strconv.CanBackquote` finds no place for between back quotes; lone surrogates are bytes that are not UTF-8. */
export const NOT_BACKQUOTABLE: RegExp = /[`\0-\x08\x0a-\x1f\x7f\ufeff\udc80-\udcff]/u;
