import type { SchemaExamples } from "../../../../base/schema-examples.js";
import type {
  AdaptiveActionSchema,
  AdaptiveCardSchema,
  AdaptiveColumnSchema,
  AdaptiveElementSchema,
} from "../../payloads/adaptive-card.js";

export const adaptiveAction: SchemaExamples<AdaptiveActionSchema> = {
  valid: [
    { type: "Action.OpenUrl", title: "Runbook", url: "https://runbooks.example.com/cpu-high" },
    { type: "Action.ToggleVisibility", targetElements: ["details", { elementId: "more", isVisible: true }] },
    { type: "Action.ShowCard", title: "More", card: { type: "AdaptiveCard", version: "1.4" } },
  ],
  invalid: [
    ["type: invalid_union", {}],
    ["type: invalid_union", { type: "Action.Submit", title: "Send" }],
    ["url: invalid_type", { type: "Action.OpenUrl", title: "Runbook" }],
    ["url: too_small", { type: "Action.OpenUrl", url: "" }],
    ["targetElements: invalid_type", { type: "Action.ToggleVisibility", targetElements: "details" }],
  ],
};

export const adaptiveCard: SchemaExamples<AdaptiveCardSchema> = {
  valid: [
    {
      type: "AdaptiveCard",
      version: "1.4",
      fallbackText: "web-1 is busy",
      body: [
        { type: "TextBlock", text: "web-1 is busy", wrap: true, weight: "bolder", color: "attention" },
        { type: "FactSet", facts: [{ title: "Severity", value: "high" }] },
      ],
      actions: [{ type: "Action.OpenUrl", title: "Runbook", url: "https://runbooks.example.com/cpu-high" }],
      msteams: {
        width: "Full",
        entities: [
          { type: "mention", text: "<at>Ada</at>", mentioned: { id: "ada@example.com", name: "Ada" } },
        ],
      },
    },
    { type: "AdaptiveCard", version: "1.2" },
    {
      type: "AdaptiveCard",
      version: "1.4",
      body: [
        {
          type: "ColumnSet",
          columns: [
            {
              width: "auto",
              items: [
                {
                  type: "TextBlock",
                  text: "web-1 is busy",
                  wrap: true,
                  weight: "bolder",
                  color: "attention",
                },
              ],
            },
          ],
        },
      ],
    },
  ],
  invalid: [
    ["type: invalid_value, version: invalid_type", {}],
    [
      "version: invalid_format",
      {
        type: "AdaptiveCard",
        version: "2.0",
        fallbackText: "web-1 is busy",
        body: [
          { type: "TextBlock", text: "web-1 is busy", wrap: true, weight: "bolder", color: "attention" },
          { type: "FactSet", facts: [{ title: "Severity", value: "high" }] },
        ],
        actions: [{ type: "Action.OpenUrl", title: "Runbook", url: "https://runbooks.example.com/cpu-high" }],
        msteams: {
          width: "Full",
          entities: [
            { type: "mention", text: "<at>Ada</at>", mentioned: { id: "ada@example.com", name: "Ada" } },
          ],
        },
      },
    ],
    [
      "type: invalid_value",
      {
        type: "Card",
        version: "1.4",
        fallbackText: "web-1 is busy",
        body: [
          { type: "TextBlock", text: "web-1 is busy", wrap: true, weight: "bolder", color: "attention" },
          { type: "FactSet", facts: [{ title: "Severity", value: "high" }] },
        ],
        actions: [{ type: "Action.OpenUrl", title: "Runbook", url: "https://runbooks.example.com/cpu-high" }],
        msteams: {
          width: "Full",
          entities: [
            { type: "mention", text: "<at>Ada</at>", mentioned: { id: "ada@example.com", name: "Ada" } },
          ],
        },
      },
    ],
    [
      "body: invalid_type",
      {
        type: "AdaptiveCard",
        version: "1.4",
        fallbackText: "web-1 is busy",
        body: { type: "TextBlock", text: "web-1 is busy", wrap: true, weight: "bolder", color: "attention" },
        actions: [{ type: "Action.OpenUrl", title: "Runbook", url: "https://runbooks.example.com/cpu-high" }],
        msteams: {
          width: "Full",
          entities: [
            { type: "mention", text: "<at>Ada</at>", mentioned: { id: "ada@example.com", name: "Ada" } },
          ],
        },
      },
    ],
    [
      "msteams.entities[0].text: invalid_format",
      {
        type: "AdaptiveCard",
        version: "1.4",
        fallbackText: "web-1 is busy",
        body: [
          { type: "TextBlock", text: "web-1 is busy", wrap: true, weight: "bolder", color: "attention" },
          { type: "FactSet", facts: [{ title: "Severity", value: "high" }] },
        ],
        actions: [{ type: "Action.OpenUrl", title: "Runbook", url: "https://runbooks.example.com/cpu-high" }],
        msteams: { entities: [{ type: "mention", text: "Ada", mentioned: { id: "a", name: "Ada" } }] },
      },
    ],
  ],
};

export const adaptiveColumn: SchemaExamples<AdaptiveColumnSchema> = {
  valid: [
    {
      type: "Column",
      width: "stretch",
      items: [{ type: "TextBlock", text: "web-1 is busy", wrap: true, weight: "bolder", color: "attention" }],
    },
    {},
    { width: 2 },
  ],
  invalid: [
    ["type: invalid_value", { type: "Row" }],
    ["width: invalid_union", { width: true }],
    [
      "items: invalid_type",
      {
        items: { type: "TextBlock", text: "web-1 is busy", wrap: true, weight: "bolder", color: "attention" },
      },
    ],
    ["items[0].type: invalid_union", { items: [{ type: "Text" }] }],
    ["$: invalid_type", "auto"],
  ],
};

export const adaptiveElement: SchemaExamples<AdaptiveElementSchema> = {
  valid: [
    { type: "TextBlock", text: "web-1 is busy", wrap: true, weight: "bolder", color: "attention" },
    { type: "FactSet", facts: [{ title: "Severity", value: "high" }] },
    {
      type: "Container",
      style: "attention",
      items: [
        { type: "TextBlock", text: "web-1 is busy", wrap: true, weight: "bolder", color: "attention" },
        { type: "Image", url: "https://example.com/a.png", altText: "CPU" },
        {
          type: "ActionSet",
          actions: [
            { type: "Action.OpenUrl", title: "Runbook", url: "https://runbooks.example.com/cpu-high" },
          ],
        },
      ],
    },
  ],
  invalid: [
    ["type: invalid_union", {}],
    ["text: invalid_type", { type: "TextBlock" }],
    ["facts[0].value: invalid_type", { type: "FactSet", facts: [{ title: "Severity" }] }],
    ["url: too_small", { type: "Image", url: "" }],
    ["size: invalid_value", { type: "TextBlock", text: "a", size: "huge" }],
    ["type: invalid_union", { type: "Media" }],
  ],
};
