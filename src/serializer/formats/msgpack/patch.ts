/** Bytes `start` to `end` are to be read, or were meant, as `bytes`. */
export interface Patch {
  readonly start: number;
  readonly end: number;
  readonly bytes: Uint8Array;
}

/**
 * Puts the patches, which are in order and apart, into a copy. Containers of MessagePack state counts and not sizes, so that
 * one value may take the place of another without touching what is around it.
 */
export function applyPatches(source: Uint8Array, patches: readonly Patch[]): Uint8Array {
  if (patches.length === 0) return source;
  let size = source.length;
  for (const patch of patches) size += patch.bytes.length - (patch.end - patch.start);
  const patched = new Uint8Array(size);
  let from = 0;
  let to = 0;
  for (const patch of patches) {
    patched.set(source.subarray(from, patch.start), to);
    to += patch.start - from;
    patched.set(patch.bytes, to);
    to += patch.bytes.length;
    from = patch.end;
  }
  patched.set(source.subarray(from), to);
  return patched;
}
