import { expect, test } from "vitest";
import {
  TEAMS_MAX_BYTES,
  type TeamsMessage,
  TeamsMessageSchema,
} from "../../../../src/schemas/alert/payloads/teams-message.js";

const CARD = { type: "AdaptiveCard", version: "1.4" } as const;
const ATTACHMENT = {
  contentType: "application/vnd.microsoft.card.adaptive",
  contentUrl: null,
  content: CARD,
} as const;
const MESSAGE: TeamsMessage = { type: "message", attachments: [ATTACHMENT] };

test.each<TeamsMessage>([
  MESSAGE,
  { ...MESSAGE, attachments: [ATTACHMENT, ATTACHMENT] },
  {
    ...MESSAGE,
    attachments: [{ ...ATTACHMENT, content: { ...CARD, body: [{ type: "TextBlock", text: "t" }] } }],
  },
])("%j fits", (value) => {
  expect(TeamsMessageSchema.parse(value)).toEqual(value);
});

test.each<[value: unknown, path: readonly (string | number)[]]>([
  [null, []],
  [{ ...MESSAGE, type: "Message" }, ["type"]],
  [{ ...MESSAGE, attachments: [] }, ["attachments"]],
  [
    { ...MESSAGE, attachments: [{ ...ATTACHMENT, contentType: "text/html" }] },
    ["attachments", 0, "contentType"],
  ],
  [{ ...MESSAGE, attachments: [{ ...ATTACHMENT, content: {} }] }, ["attachments", 0, "content", "type"]],
  [{ ...MESSAGE, attachments: [{ ...ATTACHMENT, contentUrl: "" }] }, ["attachments", 0, "contentUrl"]],
])("%j is refused at %j", (value, path) => {
  expect(TeamsMessageSchema.safeParse(value).error?.issues[0]?.path).toEqual(path);
});

test("a message is at most 28 KB of JSON", () => {
  const message = (text: string): unknown => ({
    ...MESSAGE,
    attachments: [{ ...ATTACHMENT, content: { ...CARD, body: [{ type: "TextBlock", text }] } }],
  });
  const free = TEAMS_MAX_BYTES - Buffer.byteLength(JSON.stringify(message("")));
  const fits = (text: string): boolean => TeamsMessageSchema.safeParse(message(text)).success;
  expect(["a".repeat(free), "a".repeat(free + 1), "é".repeat(free / 2 + 1)].map(fits)).toEqual([
    true,
    false,
    false,
  ]);
});
