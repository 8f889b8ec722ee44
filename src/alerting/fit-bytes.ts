export interface Fitted<Entry> {
  /** In the order given. */
  readonly kept: readonly Entry[];
  readonly dropped: readonly Entry[];
}

/**
 * Which entries have room in `budget` bytes together. They are asked in the order given, the most important first; one that is too
 * large is dropped, and smaller ones behind it are still kept.
 */
export function fitBytes<Entry>(
  entries: readonly Entry[],
  budget: number,
  bytesOf: (entry: Entry) => number,
): Fitted<Entry> {
  const kept: Entry[] = [];
  const dropped: Entry[] = [];
  let left = budget;
  for (const entry of entries) {
    const bytes = bytesOf(entry);
    if (bytes <= left) {
      left -= bytes;
      kept.push(entry);
    } else dropped.push(entry);
  }
  return { kept, dropped };
}
