import * as z from "zod";

const schema = z.string();
type Inferred = typeof schema;

/** A file of notification templates: text of Go's template language, mostly `define` actions. */
export interface NotificationTemplatesSchema extends Inferred {}
export const NotificationTemplatesSchema: NotificationTemplatesSchema = schema;
export type NotificationTemplates = z.infer<NotificationTemplatesSchema>;
