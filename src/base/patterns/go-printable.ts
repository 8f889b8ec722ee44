/** A character that Go's `strconv.IsPrint` calls printable: letters, marks, numbers, punctuation, symbols and the ASCII space. */
export const GO_PRINTABLE: RegExp = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u;
