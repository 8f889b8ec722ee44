/** A place in a text. `line` and `column` count from 1, `offset` from 0; columns and offsets are UTF-16 units, as in editors and LSP. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** From `start` up to, not including, `end`. An empty range marks a point. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Offsets inside one string, `end` exclusive, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Offsets at which the lines of `text` begin. A line ends at LF, CRLF or a lone CR. */
export function lineStarts(text: string): Uint32Array {
  const starts = [0];
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    if (unit === 10 || (unit === 13 && text.charCodeAt(offset + 1) !== 10)) starts.push(offset + 1);
  }
  return Uint32Array.from(starts);
}

/** The position of `offset`, found by binary search in {@link lineStarts}; offsets past the end give the end of the last line asked for. */
export function positionAt(starts: Uint32Array, offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
}
