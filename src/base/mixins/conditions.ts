import * as z from "zod";
import { InstantSchema } from "../types/instant.js";
import { foundAt, type MixinRule, type MixinValue, numberAt, objectsAt, repeated, textAt } from "./rule.js";

/** `metav1.Condition` of Kubernetes. */
const TYPE =
  /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*\/)?[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/;
const REASON = /^[A-Za-z](?:[A-Za-z0-9_,:]*[A-Za-z0-9_])?$/;

const schema = z.strictObject({
  /** What it is about, in CamelCase: `Ready`. Each once. */
  type: z
    .string()
    .max(316)
    .regex(TYPE, { error: "not a type of condition, such as Ready or example.com/Synced" }),
  status: z.enum(["True", "False", "Unknown"]),
  /** Why, as one word for programs, in CamelCase. */
  reason: z.string().min(1).max(1_024).regex(REASON, { error: "not a reason, such as QuotaExceeded" }),
  /** Why, for people; may be empty. */
  message: z.string().max(32_768).default(""),
  /** When `status` last changed. */
  lastTransitionTime: InstantSchema,
  /** The `generation` it was found for. */
  observedGeneration: z.int().min(0).optional(),
});
type Inferred = typeof schema;
/** One aspect of the state of a thing, as `metav1.Condition` of Kubernetes. */
export interface ConditionSchema extends Inferred {}
export const ConditionSchema: ConditionSchema = schema;
export interface Condition extends z.infer<ConditionSchema> {}
export interface ConditionInput extends z.input<ConditionSchema> {}

const MAX_CONDITIONS = 100;

/** What is known of the state of a thing, aspect by aspect. {@link setCondition} keeps it. */
export const conditions = {
  /** One of each type. */
  conditions: z.array(ConditionSchema).max(MAX_CONDITIONS).default([]),
} as const;

/**
 * The conditions with this one in the place of that of its type, or at the end. `lastTransitionTime` becomes `now` when the status is
 * another, and stays otherwise: `meta.SetStatusCondition` of Kubernetes.
 */
export function setCondition(
  conditions: readonly Condition[],
  condition: Omit<Condition, "lastTransitionTime">,
  now: Date,
): Condition[] {
  const before = findCondition(conditions, condition.type);
  const lastTransitionTime =
    before?.status === condition.status ? before.lastTransitionTime : now.toISOString();
  const after = { ...condition, lastTransitionTime };
  return before === undefined
    ? [...conditions, after]
    : conditions.map((each) => (each === before ? after : each));
}

export function findCondition(conditions: readonly Condition[], type: string): Condition | undefined {
  return conditions.find((condition) => condition.type === type);
}

/** Whether the condition is there, and `True`. */
export function isConditionTrue(conditions: readonly Condition[], type: string): boolean {
  return findCondition(conditions, type)?.status === "True";
}

function typeOf([, condition]: readonly [number, MixinValue]): string | undefined {
  return textAt(condition, "type");
}

export const CONDITION_RULES: readonly MixinRule[] = [
  {
    code: "conditions/type-repeated",
    layer: "semantic",
    fields: ["conditions"],
    summary: "There is one condition of each type.",
    check: (value) =>
      repeated(objectsAt(value, "conditions"), typeOf, ([index], type) => ({
        path: ["conditions", index, "type"],
        message: `the condition ${JSON.stringify(type)} is there already`,
      })),
  },
  {
    code: "conditions/observed-ahead",
    layer: "semantic",
    fields: ["conditions", "generation"],
    summary: "No condition is about a generation that is still to come.",
    check: (value) => {
      const generation = numberAt(value, "generation");
      return objectsAt(value, "conditions").flatMap(([index, condition]) => {
        const observed = numberAt(condition, "observedGeneration");
        const isWrong = observed !== undefined && generation !== undefined && observed > generation;
        const path = ["conditions", index, "observedGeneration"];
        return foundAt(
          isWrong,
          path,
          `observedGeneration is greater than generation, which is ${generation}`,
        );
      });
    },
  },
  {
    code: "conditions/transition-time",
    layer: "consistency",
    fields: ["conditions"],
    summary: "The transition time changes when the status does, and only then.",
    check: (value, { before }) => {
      const earlier = new Map(objectsAt(before, "conditions").map((each) => [typeOf(each), each[1]]));
      return objectsAt(value, "conditions").flatMap(([index, condition]) => {
        const old = earlier.get(textAt(condition, "type"));
        if (old === undefined) return [];
        const hasChanged = condition["status"] !== old["status"];
        const isLater = condition["lastTransitionTime"] !== old["lastTransitionTime"];
        return foundAt(
          hasChanged !== isLater,
          ["conditions", index, "lastTransitionTime"],
          hasChanged
            ? "the status is another, and lastTransitionTime is not"
            : "lastTransitionTime is another, and the status is not",
        );
      });
    },
  },
];
