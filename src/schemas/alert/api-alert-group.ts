import * as z from "zod";
import { LabelsSchema } from "../../base/types/label.js";
import { ApiReceiverSchema } from "./api-receiver.js";
import { GettableAlertSchema } from "./gettable-alert.js";

const schema = z.looseObject({
  /** The labels of `group_by`. */
  labels: LabelsSchema,
  receiver: ApiReceiverSchema,
  alerts: z.array(GettableAlertSchema),
  /** Alertmanager 0.34 and later. */
  routeLabels: LabelsSchema.optional(),
});
type Inferred = typeof schema;

/** An item in an answer of `/api/v2/alerts/groups`. */
export interface ApiAlertGroupSchema extends Inferred {}
export const ApiAlertGroupSchema: ApiAlertGroupSchema = schema;
export interface ApiAlertGroup extends z.infer<ApiAlertGroupSchema> {}
export interface ApiAlertGroupInput extends z.input<ApiAlertGroupSchema> {}
