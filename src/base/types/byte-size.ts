import * as z from "zod";

/** Units of one kind only: Go reads the text with the first table, and then with the other. */
const BYTE_SIZE =
  /^[-+]?(?:0|(?:(?:\d+(?:\.\d*)?|\.\d+)(?:[KMGTPE]iB|B))+|(?:(?:\d+(?:\.\d*)?|\.\d+)(?:[KMGTPE]B|B))+)$/;

const schema = z
  .string()
  .regex(BYTE_SIZE, { error: "not a byte size, such as 512MB or 1.5GiB" })
  .meta({ examples: ["0", "512MB", "1.5GiB"] });
type InferredByteSize = typeof schema;
/**
 * A number of bytes as in Prometheus' configuration: `0`, or numbers with the units `B KB MB GB TB PB EB` or `B KiB MiB GiB TiB PiB EiB`,
 * all of them powers of 1024, as in `1GB512MB`. Case matters; a bare number other than `0` is refused. Source: `ParseBase2Bytes` of
 * alecthomas/units. Kubernetes writes sizes as quantities (`QuantitySchema`).
 */
export interface ByteSizeSchema extends InferredByteSize {}
export const ByteSizeSchema: ByteSizeSchema = schema;
export type ByteSize = z.infer<ByteSizeSchema>;
