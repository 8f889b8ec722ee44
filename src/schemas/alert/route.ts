import * as z from "zod";
import { LabelsSchema } from "../../base/types/label.js";
import { PrometheusDurationSchema } from "../../base/types/prometheus-duration.js";
import { GO_DECODING } from "../go-decoding.js";

const schema = z.strictObject({
  /** Name of a receiver; of the parent by default. The root needs one. */
  receiver: z.string().optional(),
  /** Labels that alerts of a group have in common; `["..."]` for all labels. Of the parent by default, `[]` is one group for everything. */
  group_by: z.array(z.string()).optional(),
  /** Try the next siblings as well; `false` by default. */
  continue: z.boolean().optional(),
  /** Labels and their exact values. Deprecated: use matchers. */
  match: z.record(z.string(), z.string()).optional(),
  /** Labels and patterns (RE2) for the whole value. Deprecated: use matchers. */
  match_re: z.record(z.string(), z.string()).optional(),
  /** Texts of one or more matchers: `severity=~"warning|critical"`. */
  matchers: z.array(z.string()).register(GO_DECODING, { again: "appends" }).optional(),
  /** Names of time intervals in which nothing is sent. Not inherited. */
  mute_time_intervals: z.array(z.string()).optional(),
  /** Names of time intervals outside of which nothing is sent; always by default. Not inherited. */
  active_time_intervals: z.array(z.string()).optional(),
  /** How long the first notification of a group waits for more alerts; `30s` at the root, else of the parent. */
  group_wait: PrometheusDurationSchema.optional(),
  /** How long to wait before a notification of new alerts in a group; `5m` at the root, else of the parent. */
  group_interval: PrometheusDurationSchema.optional(),
  /** How long to wait before a notification is repeated; `4h` at the root, else of the parent. */
  repeat_interval: PrometheusDurationSchema.optional(),
  /** Given to notification templates and webhooks; values are templates. Joined with those of the parent. Alertmanager 0.34 and later. */
  labels: LabelsSchema.optional(),
  get routes(): z.ZodOptional<z.ZodArray<RouteSchema>> {
    return z.array(RouteSchema).optional();
  },
});
type Inferred = typeof schema;

/** A node of the routing tree. An alert goes to the first child that matches, and on to further ones with `continue`; without any, it stays. */
export interface RouteSchema extends Inferred {}
export const RouteSchema: RouteSchema = schema;
export interface Route extends z.infer<RouteSchema> {}
export interface RouteInput extends z.input<RouteSchema> {}
