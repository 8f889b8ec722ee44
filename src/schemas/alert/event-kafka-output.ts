import * as z from "zod";
import { TlsConfigSchema } from "./tls-config.js";

const schema = z.strictObject({
  /** `host:port` each. */
  brokers: z.array(z.string().min(1)).min(1),
  topic: z.string().min(1),
  /** `alertmanager` by default. */
  client_id: z.string().optional(),
  /** `json` by default. */
  format: z.enum(["json", "protobuf"]).optional(),
  acks: z.enum(["none", "leader", "all"]).optional(),
  compression: z.enum(["", "none", "gzip", "snappy", "lz4", "zstd"]).optional(),
  /** Events; 1024 by default. */
  buffer_size: z.int().optional(),
  tls_config: TlsConfigSchema.optional(),
});
type Inferred = typeof schema;

/** Events as messages of a Kafka topic. */
export interface KafkaOutputSchema extends Inferred {}
export const KafkaOutputSchema: KafkaOutputSchema = schema;
export interface KafkaOutput extends z.infer<KafkaOutputSchema> {}
export interface KafkaOutputInput extends z.input<KafkaOutputSchema> {}
