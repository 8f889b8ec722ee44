import * as z from "zod";
import { limitedText } from "./limited-text.js";

/** Limits of the documentation. Lengths are in characters. */
export const OPSGENIE_LIMITS = {
  message: 130,
  alias: 512,
  description: 15_000,
  entity: 512,
  tags: 20,
  tag: 50,
  actions: 10,
} as const;

const kind = z.enum(["team", "user", "escalation", "schedule"]);
const responder = z.union([
  z.strictObject({ type: kind, id: z.string().min(1) }),
  z.strictObject({ type: kind, name: z.string().min(1) }),
  z.strictObject({ type: z.literal("user"), username: z.string().min(1) }),
]);
type InferredResponder = typeof responder;
/** A team, user, escalation or schedule, by id or by name; a user by `username`, an e-mail address. */
export interface OpsgenieRecipientSchema extends InferredResponder {}
export const OpsgenieRecipientSchema: OpsgenieRecipientSchema = responder;
export type OpsgenieRecipient = z.infer<OpsgenieRecipientSchema>;

const schema = z.strictObject({
  /** The title. */
  message: limitedText(OPSGENIE_LIMITS.message, 1),
  /** Joins alerts: while one with this alias is open, another create only counts it again. The id by default. */
  alias: limitedText(OPSGENIE_LIMITS.alias).optional(),
  description: limitedText(OPSGENIE_LIMITS.description).optional(),
  /** Who is notified; 50 at most by what is known, which is not verified. */
  responders: z.array(OpsgenieRecipientSchema).optional(),
  /** Who may see it without being notified. */
  visibleTo: z.array(OpsgenieRecipientSchema).optional(),
  /** Names of actions that can be run from the alert. */
  actions: z.array(z.string()).max(OPSGENIE_LIMITS.actions).optional(),
  tags: z.array(limitedText(OPSGENIE_LIMITS.tag)).max(OPSGENIE_LIMITS.tags).optional(),
  /** Shown as a table; 8,000 characters in all by what is known, which is not verified. */
  details: z.record(z.string(), z.string()).optional(),
  /** What the alert is about, such as a host. */
  entity: limitedText(OPSGENIE_LIMITS.entity).optional(),
  /** Where the alert comes from; 100 characters by what is known, which is not verified. */
  source: z.string().optional(),
  /** `P3` by default. */
  priority: z.enum(["P1", "P2", "P3", "P4", "P5"]).optional(),
  /** Name shown for whoever asks. */
  user: z.string().optional(),
  /** Added to the log; 25,000 characters by what is known, which is not verified. */
  note: z.string().optional(),
});
type Inferred = typeof schema;

/** Body of `POST /v2/alerts` of Opsgenie, which Atlassian ends in April 2027. */
export interface OpsgenieAlertSchema extends Inferred {}
export const OpsgenieAlertSchema: OpsgenieAlertSchema = schema;
export interface OpsgenieAlert extends z.infer<OpsgenieAlertSchema> {}
export interface OpsgenieAlertInput extends z.input<OpsgenieAlertSchema> {}

const action = z.strictObject({
  /** Name shown for whoever asks. */
  user: z.string().optional(),
  /** Where the request comes from. */
  source: z.string().optional(),
  /** Added to the log; 25,000 characters by what is known, which is not verified. */
  note: z.string().optional(),
});
type InferredAction = typeof action;

/** Body of `POST /v2/alerts/{alias}/close` and `/acknowledge` of Opsgenie; may be empty. */
export interface OpsgenieAlertActionSchema extends InferredAction {}
export const OpsgenieAlertActionSchema: OpsgenieAlertActionSchema = action;
export interface OpsgenieAlertAction extends z.infer<OpsgenieAlertActionSchema> {}
export interface OpsgenieAlertActionInput extends z.input<OpsgenieAlertActionSchema> {}
