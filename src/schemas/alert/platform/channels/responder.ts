import * as z from "zod";

const schema = z.strictObject({
  type: z.enum(["team", "user", "escalation", "schedule"]),
  /** Name of the team, escalation or schedule; e-mail address of the user. */
  name: z.string().min(1).max(512),
});
type Inferred = typeof schema;

/** Who is responsible for an alert in Opsgenie and Jira Service Management. */
export interface ResponderSchema extends Inferred {}
export const ResponderSchema: ResponderSchema = schema;
export interface Responder extends z.infer<ResponderSchema> {}
