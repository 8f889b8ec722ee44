import * as z from "zod";
import { LabelNameSchema } from "../../../base/types/label.js";
import { PrometheusDurationSchema } from "../../../base/types/prometheus-duration.js";

const schema = z.strictObject({
  /** Alerts that agree in these labels are told in one notification. */
  by: z.array(LabelNameSchema).max(50).default(["alertname"]),
  /** How long the first notification of a group waits for further alerts. */
  wait: PrometheusDurationSchema.default("30s"),
  /** How long the next one waits when alerts have joined the group or left it. */
  interval: PrometheusDurationSchema.default("5m"),
  /** How long the same notification is not sent again. */
  repeatInterval: PrometheusDurationSchema.default("4h"),
});
type Inferred = typeof schema;

/** Which alerts share a notification, and how often it is sent; the defaults are those of an Alertmanager route. */
export interface AlertGroupingSchema extends Inferred {}
export const AlertGroupingSchema: AlertGroupingSchema = schema;
export interface AlertGrouping extends z.infer<AlertGroupingSchema> {}
