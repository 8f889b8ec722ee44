import * as z from "zod";
import { LabelsSchema } from "../../base/types/label.js";
import { ApiTimestampSchema } from "./api-timestamp.js";

const routingTest = z.strictObject({
  /** Shown with the result. */
  name: z.string().min(1),
  /** Of the alert whose way is tested. */
  labels: LabelsSchema,
  /** When the alert fires, for time intervals; UTC without a time zone. */
  at: ApiTimestampSchema.optional(),
  /** Labels of other alerts that fire at the same time and may inhibit this one. */
  firing: z.array(LabelsSchema).optional(),
  /** Names in the order of the configuration. One that several routes lead to is listed for each. */
  receivers: z.array(z.string()),
  /** Keys of the groups the alert joins, one for each receiver. */
  group_keys: z.array(z.string()).optional(),
  /** Names of the receivers that time intervals keep from being notified. Needs `at`. */
  muted: z.array(z.string()).optional(),
  /** Whether one of the alerts in `firing` inhibits this one. */
  inhibited: z.boolean().optional(),
});
type InferredRoutingTest = typeof routingTest;
/** What is expected to happen to one alert. */
export interface RoutingTestSchema extends InferredRoutingTest {}
export const RoutingTestSchema: RoutingTestSchema = routingTest;
export interface RoutingTest extends z.infer<RoutingTestSchema> {}

const schema = z.strictObject({ routing_tests: z.array(RoutingTestSchema) });
type Inferred = typeof schema;

/** Expectations of an Alertmanager configuration, for `tocsin routes test --tests`. */
export interface RoutingTestsSchema extends Inferred {}
export const RoutingTestsSchema: RoutingTestsSchema = schema;
export interface RoutingTests extends z.infer<RoutingTestsSchema> {}
export interface RoutingTestsInput extends z.input<RoutingTestsSchema> {}
