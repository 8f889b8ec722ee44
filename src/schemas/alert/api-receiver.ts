import * as z from "zod";

const schema = z.looseObject({
  name: z.string(),
  /** Alertmanager 0.33 and later. */
  labels: z.record(z.string(), z.string()).optional(),
});
type Inferred = typeof schema;

/** A receiver in an answer of the API. */
export interface ApiReceiverSchema extends Inferred {}
export const ApiReceiverSchema: ApiReceiverSchema = schema;
export interface ApiReceiver extends z.infer<ApiReceiverSchema> {}
export interface ApiReceiverInput extends z.input<ApiReceiverSchema> {}
