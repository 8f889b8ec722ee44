import * as z from "zod";
import { KafkaOutputSchema } from "./event-kafka-output.js";
import { WebhookOutputSchema } from "./event-webhook-output.js";

const fileOutput = z.strictObject({ path: z.string().min(1) });
type InferredFileOutput = typeof fileOutput;
/** Events as lines of a file. */
export interface FileOutputSchema extends InferredFileOutput {}
export const FileOutputSchema: FileOutputSchema = fileOutput;
export interface FileOutput extends z.infer<FileOutputSchema> {}

const stdoutOutput = z.strictObject({});
type InferredStdoutOutput = typeof stdoutOutput;
/** Events on standard output; it has no settings. Alertmanager 0.34 and later. */
export interface StdoutOutputSchema extends InferredStdoutOutput {}
export const StdoutOutputSchema: StdoutOutputSchema = stdoutOutput;
export interface StdoutOutput extends z.infer<StdoutOutputSchema> {}

const schema = z.strictObject({
  file_outputs: z.array(FileOutputSchema).optional(),
  webhook_outputs: z.array(WebhookOutputSchema).optional(),
  kafka_outputs: z.array(KafkaOutputSchema).optional(),
  stdout_outputs: z.array(StdoutOutputSchema).optional(),
});
type Inferred = typeof schema;

/** Where Alertmanager records what it does, with the feature flag `event-recorder`. Alertmanager 0.33 and later. */
export interface EventRecorderSchema extends Inferred {}
export const EventRecorderSchema: EventRecorderSchema = schema;
export interface EventRecorder extends z.infer<EventRecorderSchema> {}
export interface EventRecorderInput extends z.input<EventRecorderSchema> {}
