import type { AlertEvent } from "../schemas/alert/platform/alert-event.js";
import { oneLine, paragraphs } from "./plain-text.js";
import { cutNoting, type Loss } from "./rendering.js";
import type { TextLimit } from "./truncate.js";

/** A label or annotation as text for people. */
export interface Detail {
  readonly kind: "labels" | "annotations";
  readonly name: string;
  readonly value: string;
}

/** Kept longest, in this order, when there is not enough room. */
const FIRST = [
  "alertname",
  "severity",
  "tenant",
  "team",
  "service",
  "cluster",
  "namespace",
  "environment",
  "instance",
];
/** Given up first: they say how something was scraped, or repeat what others say. */
const LAST = new Set(["job", "pod_template_hash", "prometheus", "prometheus_replica", "replica"]);
const FIRST_ANNOTATIONS = ["summary", "message", "description", "runbook_url", "dashboard_url"];

/** What an alert is known by at the other side, in all its states: the tenant and the fingerprint, `acme:d23b038098c38bd9`. */
export function eventKeyOf({ tenant, fingerprint }: Pick<AlertEvent, "tenant" | "fingerprint">): string {
  return `${tenant}:${fingerprint}`;
}

/** One line that says all: `HighLatency (acme): checkout takes 3s`. */
export function headlineOf(event: AlertEvent): string {
  const { summary = "", message = "", description = "" } = event.annotations;
  const told = oneLine(summary) || oneLine(message) || oneLine(description);
  const name = `${oneLine(event.rule)} (${event.tenant})`;
  return told === "" ? name : `${name}: ${told}`;
}

/** What the alert is about: the most exact label there is, or the rule itself. */
export function sourceOf({ labels, rule }: AlertEvent): string {
  for (const name of ["instance", "host", "node", "pod", "service", "job"]) {
    const text = oneLine(labels[name] ?? "");
    if (text !== "") return text;
  }
  return oneLine(rule) || "unknown";
}

/** Labels, and annotations behind them, the most important first; values longer than the limit are cut. */
export function detailsOf(event: AlertEvent, limit: TextLimit, losses: Loss[]): readonly Detail[] {
  const list = (kind: Detail["kind"], rank: (name: string) => number): readonly Detail[] =>
    Object.entries(event[kind])
      .map(([name, value]) => ({ kind, name, value: paragraphs(value) }))
      .sort((a, b) => rank(a.name) - rank(b.name))
      .map(({ name, value }) => ({ kind, name, value: cutNoting(value, limit, [kind, name], losses) }));
  return [
    ...list("labels", (name) => (LAST.has(name) ? FIRST.length + 1 : rankIn(FIRST, name))),
    ...list("annotations", (name) => rankIn(FIRST_ANNOTATIONS, name)),
  ];
}

function rankIn(order: readonly string[], name: string): number {
  const index = order.indexOf(name);
  return index === -1 ? order.length : index;
}

/** Notes details that found no room. */
export function noteDropped(dropped: readonly Detail[], losses: Loss[]): void {
  for (const { kind, name } of dropped) losses.push({ path: [kind, name], kind: "dropped" });
}
