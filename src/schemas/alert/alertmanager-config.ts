import * as z from "zod";
import { AlertmanagerGlobalSchema } from "./alertmanager-global.js";
import { EventRecorderSchema } from "./event-recorder.js";
import { InhibitRuleSchema } from "./inhibit-rule.js";
import { ReceiverSchema } from "./receiver.js";
import { RouteSchema } from "./route.js";
import { NamedTimeIntervalSchema } from "./time-interval.js";
import { TracingConfigSchema } from "./tracing-config.js";

const schema = z.strictObject({
  global: AlertmanagerGlobalSchema.optional(),
  /** Globs of template files, relative to this file. */
  templates: z.array(z.string()).optional(),
  /** The root of the routing tree: matches every alert and needs a receiver. */
  route: RouteSchema,
  inhibit_rules: z.array(InhibitRuleSchema).optional(),
  receivers: z.array(ReceiverSchema).optional(),
  /** Deprecated: `time_intervals`, with which it shares the names. */
  mute_time_intervals: z.array(NamedTimeIntervalSchema).optional(),
  time_intervals: z.array(NamedTimeIntervalSchema).optional(),
  /** Alertmanager 0.30 and later. */
  tracing: TracingConfigSchema.optional(),
  /** Alertmanager 0.33 and later. */
  event_recorder: EventRecorderSchema.optional(),
});
type Inferred = typeof schema;

/** The configuration file of Alertmanager 0.34 and older. */
export interface AlertmanagerConfigSchema extends Inferred {}
export const AlertmanagerConfigSchema: AlertmanagerConfigSchema = schema;
export interface AlertmanagerConfig extends z.infer<AlertmanagerConfigSchema> {}
export interface AlertmanagerConfigInput extends z.input<AlertmanagerConfigSchema> {}
