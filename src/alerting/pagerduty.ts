import { AlertLevel } from "../base/enums/alert-level.js";
import { AlertStatus } from "../base/enums/alert-status.js";
import { TocsinError } from "../base/errors.js";
import { jsonByteLength, jsonFieldBytes } from "../base/json-size.js";
import type { Secret } from "../base/types/secret.js";
import {
  PAGERDUTY_MAX_BYTES,
  PAGERDUTY_MAX_SUMMARY,
  PAGERDUTY_ROUTING_KEY_LENGTH,
  type PagerdutyEvent,
  type PagerdutyEventLink,
  type PagerdutyEventPayload,
} from "../schemas/alert/payloads/pagerduty-event.js";
import type { AlertEvent } from "../schemas/alert/platform/alert-event.js";
import { type Detail, detailsOf, eventKeyOf, headlineOf, noteDropped, sourceOf } from "./event-text.js";
import { fitBytes } from "./fit-bytes.js";
import { oneLine } from "./plain-text.js";
import type { Loss, Rendering } from "./rendering.js";
import { truncate } from "./truncate.js";

export interface PagerdutyOptions {
  /** Key of the integration, 32 characters. */
  readonly routingKey: Secret;
  /** Name of the program that reports, and where it is reached. */
  readonly client?: string;
  readonly clientUrl?: string;
}

/** A single label or annotation takes no more, so that one of them does not push out all others. */
const VALUE_LIMIT = { max: 16_384, unit: "bytes" } as const;
const TEXT_LIMIT = { max: 1_024, unit: "codePoints" } as const;
const SUMMARY_LIMIT = { max: PAGERDUTY_MAX_SUMMARY, unit: "codePoints" } as const;

type Trigger = Extract<PagerdutyEvent, { event_action: "trigger" }>;

/**
 * The event that tells PagerDuty of the state of an alert; `undefined` where there is nothing to tell: of an alert that does not fire
 * yet, or that is suppressed. All events of an alert have the same `dedup_key`. It is within the limits of PagerDuty: long texts
 * are cut, and labels and annotations that have no room are left out, the least important first.
 *
 * @throws {@link TocsinError} `invalid_argument` for a routing key that is not 32 characters long
 */
export function toPagerdutyEvent(
  event: AlertEvent,
  { routingKey, client, clientUrl }: PagerdutyOptions,
): Rendering<PagerdutyEvent> | undefined {
  const action = AlertStatus.toExternal("pagerduty_event", event.status).value;
  if (action === undefined || event.status === "suppressed") return undefined;
  const common = {
    routing_key: checkedKey(routingKey.reveal()),
    dedup_key: eventKeyOf(event),
    ...(client === undefined ? {} : { client: oneLine(client) }),
    ...(clientUrl === undefined ? {} : { client_url: clientUrl }),
  };
  return action === "trigger"
    ? withDetails(
        { ...common, event_action: action, payload: payloadOf(event), links: linksOf(event) },
        event,
      )
    : { value: { ...common, event_action: action }, losses: [] };
}

function checkedKey(key: string): string {
  if (key.length === PAGERDUTY_ROUTING_KEY_LENGTH) return key;
  const message = `routingKey: has ${key.length} characters instead of ${PAGERDUTY_ROUTING_KEY_LENGTH}`;
  throw new TocsinError("invalid_argument", message, { argument: "routingKey" });
}

function payloadOf(event: AlertEvent): PagerdutyEventPayload {
  const { component, service, cluster, namespace } = event.labels;
  return {
    summary: truncate(headlineOf(event), SUMMARY_LIMIT),
    source: shorten(sourceOf(event)),
    severity: AlertLevel.toExternal("pagerduty", event.level).value,
    timestamp: event.startsAt,
    class: shorten(event.rule),
    ...optional("component", component ?? service),
    ...optional("group", cluster ?? namespace),
  };
}

function shorten(text: string): string {
  return truncate(oneLine(text), TEXT_LIMIT);
}

function optional<Field extends "component" | "group">(
  field: Field,
  label = "",
): { readonly [Each in Field]?: string } {
  const text = shorten(label);
  // With a key of a type parameter TypeScript makes out an index signature.
  return text === "" ? {} : ({ [field]: text } as { readonly [Each in Field]: string });
}

function linksOf({ runbookUrl, generatorUrl }: AlertEvent): PagerdutyEventLink[] {
  return [
    ...(runbookUrl === undefined ? [] : [{ href: runbookUrl, text: "Runbook" }]),
    ...(generatorUrl === undefined ? [] : [{ href: generatorUrl, text: "Source" }]),
  ];
}

/** Puts in what there is room for: what is named by the schema first, then labels and annotations by importance. */
function withDetails(trigger: Trigger, event: AlertEvent): Rendering<PagerdutyEvent> {
  const { id, tenant, environment, status, level, priority, value, fingerprint } = event;
  const facts = { id, tenant, environment, status, level, priority, value, fingerprint };
  const build = (details: readonly Detail[], leftOut: number): Trigger => ({
    ...trigger,
    payload: {
      ...trigger.payload,
      custom_details: {
        ...Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined)),
        labels: recordOf(details, "labels"),
        annotations: recordOf(details, "annotations"),
        ...(leftOut === 0 ? {} : { left_out: `${leftOut} labels and annotations had no room` }),
      },
    },
  });
  const losses: Loss[] = [];
  const all = detailsOf(event, VALUE_LIMIT, losses);
  const used = jsonByteLength(build([], all.length), PAGERDUTY_MAX_BYTES) ?? PAGERDUTY_MAX_BYTES;
  const { kept, dropped } = fitBytes(all, PAGERDUTY_MAX_BYTES - used, (detail) =>
    jsonFieldBytes(detail.name, detail.value),
  );
  noteDropped(dropped, losses);
  if (trigger.payload.summary !== headlineOf(event))
    losses.push({ path: ["annotations", "summary"], kind: "cut" });
  return { value: build(kept, dropped.length), losses };
}

function recordOf(details: readonly Detail[], kind: Detail["kind"]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    details.filter((detail) => detail.kind === kind).map(({ name, value }) => [name, value]),
  );
}
