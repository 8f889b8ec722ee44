import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeMarkdown, toTeamsMessage } from "../../src/alerting/teams.js";
import type { AlertStatus } from "../../src/base/enums/alert-status.js";
import { TeamsMessageSchema } from "../../src/schemas/alert/payloads/teams-message.js";
import { alertEvent, wildEvent } from "../helpers/alert-events.js";
import { fuzzRuns } from "../helpers/fuzz.js";

test("an alert becomes a card", () => {
  const event = alertEvent({
    annotations: { summary: "Replica lags", description: "See *disk*." },
    runbookUrl: "https://runbooks.example.org/lag",
  });
  const message = toTeamsMessage(event)?.value;
  expect(message?.attachments[0]?.content).toEqual({
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    type: "AdaptiveCard",
    version: "1.4",
    body: [
      {
        type: "TextBlock",
        text: "\\[FIRING\\] High: ReplicationLag (acme): Replica lags",
        wrap: true,
        weight: "bolder",
        size: "large",
        color: "attention",
      },
      { type: "TextBlock", text: "See \\*disk\\*.", wrap: true },
      {
        type: "FactSet",
        facts: [
          { title: "Priority", value: "P2" },
          { title: "Since", value: "2026-03-01T08:15:30.5Z" },
          { title: "alertname", value: "ReplicationLag" },
          { title: "cluster", value: "eu1" },
          { title: "instance", value: "db-2:9104" },
          { title: "summary", value: "Replica lags" },
          { title: "description", value: "See \\*disk\\*." },
        ],
      },
    ],
    actions: [{ type: "Action.OpenUrl", title: "Runbook", url: "https://runbooks.example.org/lag" }],
    msteams: { width: "Full" },
  });
});

test.each<[status: AlertStatus, color: string | undefined]>([
  ["pending", undefined],
  ["suppressed", undefined],
  ["firing", "attention"],
  ["acknowledged", "attention"],
  ["resolved", "good"],
])("%s is %s", (status, color) => {
  const [title] =
    toTeamsMessage(alertEvent({ status, endsAt: "2026-03-01T09:00:00Z" }))?.value.attachments[0]?.content
      .body ?? [];
  expect(title?.["color"]).toBe(color);
});

test("what has no room is noted, and the card says how much that is", () => {
  const labels = Object.fromEntries(
    Array.from({ length: 200 }, (_, index) => [`l${index}`, "x".repeat(600)]),
  );
  const rendering = toTeamsMessage(alertEvent({ labels: { ...labels, alertname: "A" } }));
  const dropped = rendering?.losses.filter(({ kind }) => kind === "dropped").length ?? 0;
  expect(dropped).toBeGreaterThan(100);
  expect(rendering?.value.attachments[0]?.content.body?.at(-1)).toEqual({
    type: "TextBlock",
    text: `${dropped} more had no room`,
    isSubtle: true,
  });
});

test("the largest texts and links have room together", () => {
  const url = `https://example.org/${"a".repeat(7_970)}`;
  const annotations = { summary: "𝒳".repeat(1_000), description: "𝒳".repeat(3_000) };
  const event = alertEvent({ runbookUrl: url, generatorUrl: url, annotations });
  const message = toTeamsMessage(event)?.value;
  expect(TeamsMessageSchema.safeParse(message).success).toBe(true);
  expect(message?.attachments[0]?.content.actions).toHaveLength(2);
});

test.each([
  ["a_b", "a\\_b"],
  ["[x](http://y)", "\\[x\\](http://y)"],
  ["<at>all</at>", "\\<at\\>all\\</at\\>"],
  ["- item", "\\- item"],
  ["1. item", "1\\. item"],
  ["a-b 1.5", "a-b 1.5"],
  ["`c` \\ ~ # |", "\\`c\\` \\\\ \\~ \\# \\|"],
])("%j shows as it is when written %j", (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});

test("whatever an alert says, Teams takes it", () => {
  fc.assert(
    fc.property(wildEvent, (event) => {
      const rendering = toTeamsMessage(event);
      if (rendering !== undefined)
        expect(TeamsMessageSchema.safeParse(rendering.value).error).toBeUndefined();
    }),
    { numRuns: fuzzRuns(30, 5_000) },
  );
});
