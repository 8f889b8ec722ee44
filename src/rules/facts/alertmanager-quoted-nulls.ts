/** Texts that go-yaml v2 gives to no decoder of a type's own, even in quotes, so that they fit no type but text. */
export const QUOTED_NULLS: ReadonlySet<string> = new Set(["null", "~"]);
