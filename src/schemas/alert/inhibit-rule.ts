import * as z from "zod";
import { GO_DECODING } from "../go-decoding.js";

const matchers = z.array(z.string()).register(GO_DECODING, { again: "appends" });

const schema = z.strictObject({
  /** For people. Alertmanager 0.30 and later. */
  name: z.string().optional(),
  /** Labels and their exact values. Deprecated: use matchers. */
  source_match: z.record(z.string(), z.string()).optional(),
  /** Labels and patterns (RE2) for the whole value. Deprecated: use matchers. */
  source_match_re: z.record(z.string(), z.string()).optional(),
  /** Texts of one or more matchers: `severity=~"warning|critical"`. */
  source_matchers: matchers.optional(),
  /** Labels and their exact values. Deprecated: use matchers. */
  target_match: z.record(z.string(), z.string()).optional(),
  /** Labels and patterns (RE2) for the whole value. Deprecated: use matchers. */
  target_match_re: z.record(z.string(), z.string()).optional(),
  /** Texts of one or more matchers: `severity=~"warning|critical"`. */
  target_matchers: matchers.optional(),
  /** Labels; one that both alerts lack counts as equal. */
  equal: z.array(z.string()).optional(),
});
type Inferred = typeof schema;

/** Mutes alerts that match the target while one that matches the source fires with the same values of the labels in `equal`. */
export interface InhibitRuleSchema extends Inferred {}
export const InhibitRuleSchema: InhibitRuleSchema = schema;
export interface InhibitRule extends z.infer<InhibitRuleSchema> {}
export interface InhibitRuleInput extends z.input<InhibitRuleSchema> {}
