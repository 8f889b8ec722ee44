import * as z from "zod";
import { foundAt, type MixinRule, type MixinValue, repeated } from "./rule.js";

const TAG = /^[a-z0-9][a-z0-9_.:/=+@-]{0,127}$/;

const tag = z
  .string()
  .regex(TAG, { error: "not a tag: up to 128 lower-case letters, digits and _ . : / = + @ -" })
  .meta({ examples: ["production", "owner:db-team", "cost-center=4711"] });
type InferredTag = typeof tag;
/** A tag: up to 128 lower-case letters, digits and `_ . : / = + @ -`, a letter or digit first. One with a value is written `key:value` or `key=value`. */
export interface TagSchema extends InferredTag {}
export const TagSchema: TagSchema = tag;
export type Tag = z.infer<TagSchema>;

const MAX_TAGS = 50;

/** Words to find a thing by. */
export const tagging = {
  /** Each once. */
  tags: z.array(TagSchema).max(MAX_TAGS).default([]),
} as const;

/** The tags together, each once, in the order in which they first stand there. */
export function mergeTags(...lists: readonly (readonly Tag[])[]): Tag[] {
  return [...new Set(lists.flat())];
}

/** The value of the first tag `key:value` or `key=value`. */
export function tagValue(tags: readonly Tag[], key: string): string | undefined {
  const found = tags.find((tag) => tag.startsWith(`${key}:`) || tag.startsWith(`${key}=`));
  return found?.slice(key.length + 1);
}

function tagsOf(value: MixinValue): readonly string[] {
  const { tags } = value;
  return Array.isArray(tags) ? tags.filter((tag): tag is string => typeof tag === "string") : [];
}

export const TAGGING_RULES: readonly MixinRule[] = [
  {
    code: "tagging/tag-repeated",
    layer: "semantic",
    fields: ["tags"],
    summary: "A tag stands there once.",
    check: ({ tags }) =>
      repeated(
        Array.isArray(tags) ? tags.entries() : [],
        ([, tag]: [number, unknown]) => (typeof tag === "string" ? tag : undefined),
        ([index], tag) => ({
          path: ["tags", index],
          message: `the tag ${JSON.stringify(tag)} is there already`,
        }),
      ),
  },
  {
    code: "tagging/required-missing",
    layer: "semantic",
    fields: ["tags"],
    summary: "The tags that are asked for are there, such as the owner of what runs in production.",
    check: (value, { requiredTags = [] }) =>
      requiredTags.flatMap((key) =>
        foundAt(!tagValue(tagsOf(value), key), ["tags"], `there is no tag ${key}:… with a value`),
      ),
  },
];
