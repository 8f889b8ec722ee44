/** Half of a surrogate pair, which has no UTF-8 form. */
export const LONE_SURROGATE: RegExp = /\p{Surrogate}/u;
