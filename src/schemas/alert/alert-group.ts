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
export interface AlertGroupSchema extends Inferred {}
export const AlertGroupSchema: AlertGroupSchema = schema;
export interface AlertGroup extends z.infer<AlertGroupSchema> {}
export interface AlertGroupInput extends z.input<AlertGroupSchema> {}
