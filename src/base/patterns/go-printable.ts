/** A character that Go's `strconv.IsPrint` calls printable: letters, marks, numbers, punctuation, symbols and the ASCII space. */
export const GO_PRINTABLE: RegExp = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u;

/** What Go's `strconv.CanBackquote` finds no place for between back quotes, beside the tab, which it does. */
export const NOT_BACKQUOTABLE: RegExp = /[`\p{Cc}\ufeff]/u;
