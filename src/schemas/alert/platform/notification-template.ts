import * as z from "zod";
import { ChannelTypeSchema } from "../../../base/enums/channel-type.js";
import { GoTemplateSchema } from "../../../base/types/go-template.js";
import { TenantSlugSchema } from "../../../base/types/ids.js";
import { LocaleSchema } from "../../../base/types/locale.js";
import { ResourceMetadataSchema } from "./resource-metadata.js";
import { ResourceNameSchema } from "./resource-name.js";

const VARIABLE_NAME = /^[A-Za-z_][A-Za-z0-9_]{0,63}$/;

const variable = z.strictObject({
  /** What the text form of the value has to look like; numbers as in JSON, instants as in RFC 3339, URLs with http or https. */
  type: z.enum(["string", "number", "boolean", "instant", "url"]).default("string"),
  /** Whether a notification without a value is an error; otherwise `default` stands in. */
  required: z.boolean().default(true),
  description: z.string().max(1_024).optional(),
  /** For previews and tests. */
  example: z.string().max(4_096).optional(),
  default: z.string().max(4_096).optional(),
});
type InferredVariable = typeof variable;
/** A variable of a template: what its text looks like and whether it may be missing. */
export interface TemplateVariableSchema extends InferredVariable {}
export const TemplateVariableSchema: TemplateVariableSchema = variable;
export interface TemplateVariable extends z.infer<TemplateVariableSchema> {}

const schema = z.strictObject({
  /** Unique in its tenant. */
  name: ResourceNameSchema,
  /** That of the document when left out. */
  tenant: TenantSlugSchema.optional(),
  description: z.string().max(4_096).optional(),
  /** The type of the channels it is for. */
  channel: ChannelTypeSchema,
  locale: LocaleSchema.optional(),
  /** How the channel is to read the body. */
  format: z.enum(["text", "markdown", "html"]).default("text"),
  /** For channels that have a subject, such as e-mail. */
  subject: GoTemplateSchema.optional(),
  /** For channels that show a title above the body. */
  title: GoTemplateSchema.optional(),
  body: GoTemplateSchema,
  /**
   * By name, without the dollar sign that stands before it in the texts. A variable has the value of the label of its name
   * that all alerts of the notification share, else of such an annotation, else its default.
   */
  variables: z
    .record(z.string().regex(VARIABLE_NAME, { error: "not the name of a variable" }), TemplateVariableSchema)
    .default({}),
  metadata: ResourceMetadataSchema.optional(),
});
type Inferred = typeof schema;

/**
 * What notifications of one type of channel say. Texts are Go templates with the functions and the data of Alertmanager's
 * notification templates (`.Status`, `.CommonLabels` …), and with the declared variables as `$name`.
 */
export interface NotificationTemplateSchema extends Inferred {}
export const NotificationTemplateSchema: NotificationTemplateSchema = schema;
export interface NotificationTemplate extends z.infer<NotificationTemplateSchema> {}
export interface NotificationTemplateInput extends z.input<NotificationTemplateSchema> {}
