/**
 * Extensions for values that MessagePack has no type for, with `types: "tagged"`. Each holds one value: the items of a set, the
 * pairs of a map, the decimal text of a bigint, nil.
 */
export const BOX_TYPE = { set: 1, map: 2, bigint: 3, undefined: 4 } as const;

export const MAX_BOX_TYPE = 4;

/** Extension that stands in front of what was in a box while `@msgpack/msgpack` reads: a list of the two, which it can nest. */
export const OPENED_BOX_TYPE = 126;
