import type { SchemaExamples } from "../../../../base/schema-examples.js";
import type { TeamsMessageSchema } from "../../payloads/teams-message.js";

export const teamsMessage: SchemaExamples<TeamsMessageSchema> = {
  valid: [
    {
      type: "message",
      attachments: [
        {
          contentType: "application/vnd.microsoft.card.adaptive",
          content: {
            type: "AdaptiveCard",
            version: "1.4",
            fallbackText: "web-1 is busy",
            body: [
              { type: "TextBlock", text: "web-1 is busy", wrap: true, weight: "bolder", color: "attention" },
              { type: "FactSet", facts: [{ title: "Severity", value: "high" }] },
            ],
            actions: [
              { type: "Action.OpenUrl", title: "Runbook", url: "https://runbooks.example.com/cpu-high" },
            ],
            msteams: {
              width: "Full",
              entities: [
                { type: "mention", text: "<at>Ada</at>", mentioned: { id: "ada@example.com", name: "Ada" } },
              ],
            },
          },
        },
      ],
    },
    {
      type: "message",
      attachments: [
        {
          contentType: "application/vnd.microsoft.card.adaptive",
          contentUrl: null,
          content: { type: "AdaptiveCard", version: "1.4" },
        },
      ],
    },
    {
      type: "message",
      attachments: [
        {
          contentType: "application/vnd.microsoft.card.adaptive",
          content: {
            type: "AdaptiveCard",
            version: "1.4",
            fallbackText: "web-1 is busy",
            body: [
              { type: "TextBlock", text: "web-1 is busy", wrap: true, weight: "bolder", color: "attention" },
              { type: "FactSet", facts: [{ title: "Severity", value: "high" }] },
            ],
            actions: [
              { type: "Action.OpenUrl", title: "Runbook", url: "https://runbooks.example.com/cpu-high" },
            ],
            msteams: {
              width: "Full",
              entities: [
                { type: "mention", text: "<at>Ada</at>", mentioned: { id: "ada@example.com", name: "Ada" } },
              ],
            },
          },
        },
      ],
      summary: "x",
    },
  ],
  invalid: [
    ["type: invalid_value, attachments: invalid_type", {}],
    ["attachments: too_small", { type: "message", attachments: [] }],
    [
      "type: invalid_value",
      {
        type: "MessageCard",
        attachments: [
          {
            contentType: "application/vnd.microsoft.card.adaptive",
            content: {
              type: "AdaptiveCard",
              version: "1.4",
              fallbackText: "web-1 is busy",
              body: [
                {
                  type: "TextBlock",
                  text: "web-1 is busy",
                  wrap: true,
                  weight: "bolder",
                  color: "attention",
                },
                { type: "FactSet", facts: [{ title: "Severity", value: "high" }] },
              ],
              actions: [
                { type: "Action.OpenUrl", title: "Runbook", url: "https://runbooks.example.com/cpu-high" },
              ],
              msteams: {
                width: "Full",
                entities: [
                  {
                    type: "mention",
                    text: "<at>Ada</at>",
                    mentioned: { id: "ada@example.com", name: "Ada" },
                  },
                ],
              },
            },
          },
        ],
      },
    ],
    [
      "attachments[0].contentType: invalid_value",
      {
        type: "message",
        attachments: [
          {
            contentType: "text/html",
            content: {
              type: "AdaptiveCard",
              version: "1.4",
              fallbackText: "web-1 is busy",
              body: [
                {
                  type: "TextBlock",
                  text: "web-1 is busy",
                  wrap: true,
                  weight: "bolder",
                  color: "attention",
                },
                { type: "FactSet", facts: [{ title: "Severity", value: "high" }] },
              ],
              actions: [
                { type: "Action.OpenUrl", title: "Runbook", url: "https://runbooks.example.com/cpu-high" },
              ],
              msteams: {
                width: "Full",
                entities: [
                  {
                    type: "mention",
                    text: "<at>Ada</at>",
                    mentioned: { id: "ada@example.com", name: "Ada" },
                  },
                ],
              },
            },
          },
        ],
      },
    ],
    ["type: invalid_value, attachments: invalid_type", { text: "web-1 is busy" }],
  ],
};
