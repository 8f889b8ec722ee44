import * as z from "zod";
import { GoDurationSchema } from "../../../base/types/go-duration.js";
import { ConfigUrlSchema } from "../config-url.js";
import { HttpConfigSchema } from "../http-config.js";

const pagerdutyImage = z.strictObject({
  href: z.string().optional(),
  src: z.string().optional(),
  alt: z.string().optional(),
});
type InferredPagerdutyImage = typeof pagerdutyImage;
/** An image in an incident. Texts are templates. */
export interface PagerdutyImageSchema extends InferredPagerdutyImage {}
export const PagerdutyImageSchema: PagerdutyImageSchema = pagerdutyImage;
export interface PagerdutyImage extends z.infer<PagerdutyImageSchema> {}

const pagerdutyLink = z.strictObject({ href: z.string().optional(), text: z.string().optional() });
type InferredPagerdutyLink = typeof pagerdutyLink;
/** A link in an incident. Texts are templates. */
export interface PagerdutyLinkSchema extends InferredPagerdutyLink {}
export const PagerdutyLinkSchema: PagerdutyLinkSchema = pagerdutyLink;
export interface PagerdutyLink extends z.infer<PagerdutyLinkSchema> {}

const schema = z.strictObject({
  /** Notify of resolved alerts too; `true` by default. */
  send_resolved: z.boolean().optional(),
  /** In place of the global `http_config`, of which nothing is then inherited. */
  http_config: HttpConfigSchema.optional(),
  /** Secret. */
  routing_key: z.string().optional(),
  routing_key_file: z.string().optional(),
  /** Secret. Wins over a routing key. */
  service_key: z.string().optional(),
  service_key_file: z.string().optional(),
  /** `pagerduty_url` under `global` by default; only for v2. */
  url: ConfigUrlSchema.optional(),
  client: z.string().optional(),
  client_url: z.string().optional(),
  description: z.string().optional(),
  /** Added to `firing`, `resolved`, `num_firing` and `num_resolved`; texts at any depth are templates. */
  details: z.record(z.string(), z.unknown()).optional(),
  images: z.array(PagerdutyImageSchema).optional(),
  links: z.array(PagerdutyLinkSchema).optional(),
  /** `client` by default. */
  source: z.string().optional(),
  /** `critical`, `error` (the default), `warning` or `info`. */
  severity: z.string().optional(),
  class: z.string().optional(),
  component: z.string().optional(),
  group: z.string().optional(),
  /** A Go duration, or a number of nanoseconds; 0, the default, is no limit. Alertmanager 0.30 and later. */
  timeout: z.union([GoDurationSchema, z.int()]).optional(),
});
type Inferred = typeof schema;

/** An event of PagerDuty: Events API v2 with `routing_key`, v1 with `service_key`. Texts are templates. */
export interface PagerdutyConfigSchema extends Inferred {}
export const PagerdutyConfigSchema: PagerdutyConfigSchema = schema;
export interface PagerdutyConfig extends z.infer<PagerdutyConfigSchema> {}
export interface PagerdutyConfigInput extends z.input<PagerdutyConfigSchema> {}
