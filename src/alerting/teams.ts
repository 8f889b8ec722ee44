import { AlertLevel } from "../base/enums/alert-level.js";
import { AlertStatus } from "../base/enums/alert-status.js";
import { jsonByteLength } from "../base/json-size.js";
import type {
  AdaptiveAction,
  AdaptiveCard,
  AdaptiveElement,
} from "../schemas/alert/payloads/adaptive-card.js";
import { TEAMS_MAX_BYTES, type TeamsMessage } from "../schemas/alert/payloads/teams-message.js";
import type { AlertEvent } from "../schemas/alert/platform/alert-event.js";
import { type Detail, detailsOf, headlineOf, noteDropped } from "./event-text.js";
import { fitBytes } from "./fit-bytes.js";
import { oneLine, paragraphs } from "./plain-text.js";
import { cutNoting, type Loss, type Rendering } from "./rendering.js";
import { truncate } from "./truncate.js";

const CARD_SCHEMA = "http://adaptivecards.io/schemas/adaptive-card.json";
const TITLE_LIMIT = { max: 300, unit: "codePoints" } as const;
const TEXT_LIMIT = { max: 2_000, unit: "codePoints" } as const;
const VALUE_LIMIT = { max: 500, unit: "codePoints" } as const;
/** What begins formatting, a link or a list in the Markdown of a card. */
const MARKDOWN = /[\\`*_~[\]<>#|]|(?<=^\s{0,3})[-+](?=\s)|(?<=^\s{0,3}\d{1,9})[.)](?=\s)/gm;

type Fact = Extract<AdaptiveElement, { type: "FactSet" }>["facts"][number];

/**
 * The message that tells a channel of Microsoft Teams of the state of an alert, for a webhook of Workflows; `undefined` of an alert that
 * does not fire yet, or that is suppressed. It is within 28 KB: long texts are cut, and labels and annotations that have no room
 * are left out, the least important first. What texts of the alert have of Markdown is escaped.
 */
export function toTeamsMessage(event: AlertEvent): Rendering<TeamsMessage> | undefined {
  const status = AlertStatus.toExternal("alertmanager_webhook", event.status).value;
  if (status === undefined || event.status === "suppressed") return undefined;
  const losses: Loss[] = [];
  const texts = textsOf(event, status === "resolved", losses);
  const details = detailsOf(event, VALUE_LIMIT, losses);
  const build = (kept: readonly Detail[], leftOut: number): TeamsMessage =>
    messageOf(texts, [...factsOf(event), ...kept.map(factOf)], actionsOf(event), leftOut);
  const used = bytesOf(build([], details.length));
  // One more byte each for a comma.
  const { kept, dropped } = fitBytes(
    details,
    TEAMS_MAX_BYTES - used,
    (detail) => 1 + bytesOf(factOf(detail)),
  );
  noteDropped(dropped, losses);
  return { value: build(kept, dropped.length), losses };
}

const COLORS = {
  critical: "attention",
  high: "attention",
  medium: "warning",
  low: "accent",
  info: "default",
} as const satisfies Readonly<Record<AlertLevel, string>>;

function textsOf(event: AlertEvent, isOver: boolean, losses: Loss[]): AdaptiveElement[] {
  const { status, level, annotations } = event;
  const title = `[${status.toUpperCase()}] ${AlertLevel.label(level)}: ${headlineOf(event)}`;
  const description = paragraphs(annotations["description"] ?? "");
  const text = cutNoting(description, TEXT_LIMIT, ["annotations", "description"], losses);
  return [
    {
      type: "TextBlock",
      text: escapeMarkdown(cutNoting(title, TITLE_LIMIT, ["annotations", "summary"], losses)),
      wrap: true,
      weight: "bolder",
      size: "large",
      color: isOver ? "good" : COLORS[level],
    },
    ...(text === "" ? [] : [{ type: "TextBlock", text: escapeMarkdown(text), wrap: true } as const]),
  ];
}

function factsOf({ priority, startsAt, endsAt }: AlertEvent): Fact[] {
  return [
    { title: "Priority", value: priority.toUpperCase() },
    { title: "Since", value: startsAt },
    ...(endsAt === undefined ? [] : [{ title: "Until", value: endsAt }]),
  ];
}

function actionsOf({ runbookUrl, generatorUrl }: AlertEvent): AdaptiveAction[] {
  const open = (title: string, url: string | undefined): AdaptiveAction[] =>
    url === undefined ? [] : [{ type: "Action.OpenUrl", title, url }];
  return [...open("Runbook", runbookUrl), ...open("Source", generatorUrl)];
}

function messageOf(
  texts: AdaptiveElement[],
  facts: Fact[],
  actions: AdaptiveAction[],
  leftOut: number,
): TeamsMessage {
  const note = `${leftOut} more had no room`;
  const content = {
    $schema: CARD_SCHEMA,
    type: "AdaptiveCard",
    version: "1.4",
    body: [
      ...texts,
      { type: "FactSet", facts },
      ...(leftOut === 0 ? [] : [{ type: "TextBlock", text: note, isSubtle: true } as const]),
    ],
    actions,
    msteams: { width: "Full" },
  } as const satisfies AdaptiveCard;
  const contentType = "application/vnd.microsoft.card.adaptive";
  return { type: "message", attachments: [{ contentType, contentUrl: null, content }] };
}

function factOf({ name, value }: Detail): Fact {
  return {
    title: escapeMarkdown(truncate(oneLine(name), VALUE_LIMIT)),
    value: escapeMarkdown(value),
  };
}

function bytesOf(value: unknown): number {
  return jsonByteLength(value, TEAMS_MAX_BYTES) ?? TEAMS_MAX_BYTES;
}

/** A text of which a card shows every character, and makes neither links nor lists. */
export function escapeMarkdown(text: string): string {
  return text.replace(MARKDOWN, "\\$&");
}
