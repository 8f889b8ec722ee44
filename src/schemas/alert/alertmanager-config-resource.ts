import * as z from "zod";
import { InhibitRuleSchema } from "./inhibit-rule.js";
import { ReceiverSchema } from "./receiver.js";
import { RouteSchema } from "./route.js";
import { NamedTimeIntervalSchema } from "./time-interval.js";

const schema = z.strictObject({
  /** Becomes a child of the root: unlike the root it may have matchers and time intervals. */
  route: RouteSchema.optional(),
  receivers: z.array(ReceiverSchema).optional(),
  inhibit_rules: z.array(InhibitRuleSchema).optional(),
  time_intervals: z.array(NamedTimeIntervalSchema).optional(),
});
type Inferred = typeof schema;

/** The `spec` of an `AlertmanagerConfig` of Prometheus' operator, as its reader hands it out: in the words of Alertmanager. */
export interface AlertmanagerConfigResourceSchema extends Inferred {}
export const AlertmanagerConfigResourceSchema: AlertmanagerConfigResourceSchema = schema;
export interface AlertmanagerConfigResource extends z.infer<AlertmanagerConfigResourceSchema> {}
export interface AlertmanagerConfigResourceInput extends z.input<AlertmanagerConfigResourceSchema> {}
