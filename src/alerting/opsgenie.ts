import { AlertStatus } from "../base/enums/alert-status.js";
import { Priority } from "../base/enums/priority.js";
import {
  OPSGENIE_LIMITS,
  type OpsgenieAlert,
  type OpsgenieAlertAction,
  type OpsgenieRecipient,
} from "../schemas/alert/payloads/opsgenie-alert.js";
import type { AlertEvent } from "../schemas/alert/platform/alert-event.js";
import { type Detail, detailsOf, eventKeyOf, headlineOf, noteDropped, sourceOf } from "./event-text.js";
import { fitBytes } from "./fit-bytes.js";
import { oneLine, paragraphs } from "./plain-text.js";
import { cutNoting, type Loss, type Rendering } from "./rendering.js";
import { textLength, truncate } from "./truncate.js";

export interface OpsgenieOptions {
  readonly responders?: readonly OpsgenieRecipient[];
  /** Beside those of the alert. */
  readonly tags?: readonly string[];
  /** Name of the program that reports; `tocsin` by default. */
  readonly source?: string;
}

/** What to post, and where below `https://api.opsgenie.com` or `https://api.eu.opsgenie.com`. */
export type OpsgenieRequest =
  | { readonly action: "create"; readonly path: string; readonly body: OpsgenieAlert }
  | { readonly action: "close" | "acknowledge"; readonly path: string; readonly body: OpsgenieAlertAction };

const chars = (max: number): { readonly max: number; readonly unit: "codePoints" } => ({
  max,
  unit: "codePoints",
});
/** In all details together. By what is known, which is not verified; so are those of `source`. */
const DETAILS_MAX = 8_000;
const SOURCE_LIMIT = chars(100);
const VALUE_LIMIT = chars(1_000);

/**
 * The request that tells Opsgenie of the state of an alert; `undefined` where there is nothing to tell: of an alert that does not fire
 * yet, or that is suppressed. All requests about an alert have the same alias. Long texts are cut, and details that have no
 * room are left out, the least important first.
 */
export function toOpsgenieRequest(
  event: AlertEvent,
  { responders = [], tags = [], source = "tocsin" }: OpsgenieOptions = {},
): Rendering<OpsgenieRequest> | undefined {
  const state = AlertStatus.toExternal("opsgenie", event.status).value;
  if (state === undefined || state === "snoozed") return undefined;
  const origin = truncate(oneLine(source), SOURCE_LIMIT);
  if (state !== "open") {
    const action = state === "closed" ? "close" : "acknowledge";
    const path = `/v2/alerts/${encodeURIComponent(eventKeyOf(event))}/${action}?identifierType=alias`;
    return { value: { action, path, body: { source: origin } }, losses: [] };
  }
  const losses: Loss[] = [];
  const body: OpsgenieAlert = {
    message: cutNoting(headlineOf(event), chars(OPSGENIE_LIMITS.message), ["annotations", "summary"], losses),
    alias: eventKeyOf(event),
    description: descriptionOf(event, losses),
    entity: truncate(sourceOf(event), chars(OPSGENIE_LIMITS.entity)),
    source: origin,
    priority: Priority.toExternal("opsgenie", event.priority).value,
    tags: tagsOf(event, tags),
    details: detailRecord(event, losses),
    ...(responders.length === 0 ? {} : { responders: [...responders] }),
  };
  return { value: { action: "create", path: "/v2/alerts", body }, losses };
}

function descriptionOf(event: AlertEvent, losses: Loss[]): string {
  const { annotations, runbookUrl, generatorUrl } = event;
  const links = [
    { field: "runbookUrl", text: runbookUrl === undefined ? "" : `Runbook: ${runbookUrl}` },
    { field: "generatorUrl", text: generatorUrl === undefined ? "" : `Source: ${generatorUrl}` },
  ].filter(({ text }) => text !== "");
  // Links have room first. A part of one would be of no use.
  const { kept, dropped } = fitBytes(links, OPSGENIE_LIMITS.description, ({ text }) => text.length + 1);
  for (const { field } of dropped) losses.push({ path: [field], kind: "dropped" });
  const linkText = kept.map(({ text }) => text).join("\n");
  const told = paragraphs(annotations["description"] ?? annotations["summary"] ?? "");
  const left = Math.max(0, OPSGENIE_LIMITS.description - linkText.length - 2);
  const text = cutNoting(told, chars(left), ["annotations", "description"], losses);
  return [text, linkText].filter((part) => part !== "").join("\n\n");
}

function tagsOf({ level, status, tenant, environment }: AlertEvent, tags: readonly string[]): string[] {
  const own = [`level:${level}`, `status:${status}`, `tenant:${tenant}`];
  if (environment !== undefined) own.push(`environment:${environment}`);
  const all = [...own, ...tags].map((tag) => truncate(oneLine(tag), chars(OPSGENIE_LIMITS.tag)));
  return [...new Set(all.filter((tag) => tag !== ""))].slice(0, OPSGENIE_LIMITS.tags);
}

function detailRecord(event: AlertEvent, losses: Loss[]): Record<string, string> {
  const all = detailsOf(event, VALUE_LIMIT, losses);
  const { kept, dropped } = fitBytes(all, DETAILS_MAX, detailLength);
  noteDropped(dropped, losses);
  return Object.fromEntries([
    // A label wins over an annotation of the same name.
    ...kept.filter(({ kind }) => kind === "annotations").map(({ name, value }) => [name, value]),
    ...kept.filter(({ kind }) => kind === "labels").map(({ name, value }) => [name, value]),
  ]);
}

function detailLength({ name, value }: Detail): number {
  return textLength(name, "codePoints") + textLength(value, "codePoints");
}
