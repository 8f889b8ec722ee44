import { expect, test } from "vitest";
import {
  type AdaptiveCard,
  AdaptiveCardSchema,
} from "../../../../src/schemas/alert/payloads/adaptive-card.js";

const CARD = { type: "AdaptiveCard", version: "1.4" } as const;

test.each<AdaptiveCard>([
  CARD,
  {
    ...CARD,
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    body: [
      { type: "TextBlock", text: "Replica lags", wrap: true, weight: "bolder", color: "attention" },
      { type: "FactSet", facts: [{ title: "team", value: "db" }] },
      {
        type: "Container",
        style: "attention",
        items: [
          {
            type: "ColumnSet",
            columns: [{ width: "auto", items: [{ type: "Image", url: "https://a.example" }] }],
          },
        ],
      },
      { type: "ActionSet", actions: [{ type: "Action.ToggleVisibility", targetElements: ["more"] }] },
    ],
    actions: [
      { type: "Action.OpenUrl", title: "Runbook", url: "https://example.org" },
      { type: "Action.ShowCard", title: "More", card: { ...CARD, body: [{ type: "TextBlock", text: "t" }] } },
    ],
    msteams: {
      width: "Full",
      entities: [
        { type: "mention", text: "<at>Ada</at>", mentioned: { id: "ada@example.org", name: "Ada" } },
      ],
    },
  },
  { ...CARD, body: [{ type: "TextBlock", text: "", horizontalAlignment: "center" }] },
])("%j fits", (value) => {
  expect(AdaptiveCardSchema.parse(value)).toEqual(value);
});

test.each<[value: unknown, path: readonly (string | number)[]]>([
  [{ ...CARD, type: "MessageCard" }, ["type"]],
  [{ ...CARD, version: "latest" }, ["version"]],
  [{ ...CARD, body: [{ type: "Text", text: "t" }] }, ["body", 0, "type"]],
  [{ ...CARD, body: [{ type: "TextBlock" }] }, ["body", 0, "text"]],
  [{ ...CARD, body: [{ type: "FactSet", facts: [{ title: "a" }] }] }, ["body", 0, "facts", 0, "value"]],
  [
    { ...CARD, body: [{ type: "Container", items: [{ type: "Image", url: "" }] }] },
    ["body", 0, "items", 0, "url"],
  ],
  [{ ...CARD, actions: [{ type: "Action.Submit", title: "Ack" }] }, ["actions", 0, "type"]],
  [{ ...CARD, msteams: { width: "full" } }, ["msteams", "width"]],
  [
    {
      ...CARD,
      msteams: { entities: [{ type: "mention", text: "Ada", mentioned: { id: "a", name: "Ada" } }] },
    },
    ["msteams", "entities", 0, "text"],
  ],
])("%j is refused at %j", (value, path) => {
  expect(AdaptiveCardSchema.safeParse(value).error?.issues[0]?.path).toEqual(path);
});
