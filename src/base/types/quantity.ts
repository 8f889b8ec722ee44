import * as z from "zod";
import { QUANTITY } from "../patterns/quantity.js";

const schema = z
  .string()
  .regex(QUANTITY, { error: "not a Kubernetes quantity, such as 500m, 2 or 1.5Gi" })
  .meta({ examples: ["500m", "2", "1.5Gi", "1e3"] });
type InferredQuantity = typeof schema;
/**
 * An amount of something in Kubernetes: a number with a suffix `n u m k M G T P E` (powers of 1000), `Ki Mi Gi Ti Pi Ei` (powers of
 * 1024) or an exponent `e3`. `m` is a thousandth, `1K` is refused. Source: `resource.Quantity` of apimachinery.
 */
export interface QuantitySchema extends InferredQuantity {}
export const QuantitySchema: QuantitySchema = schema;
export type Quantity = z.infer<QuantitySchema>;
