import type { SchemaExamples } from "../../../../base/schema-examples.js";
import type {
  PagerdutyEventImageSchema,
  PagerdutyEventLinkSchema,
  PagerdutyEventPayloadSchema,
  PagerdutyEventSchema,
} from "../../payloads/pagerduty-event.js";

export const pagerdutyEventImage: SchemaExamples<PagerdutyEventImageSchema> = {
  valid: [
    { src: "https://grafana.example.com/render/1.png", href: "https://grafana.example.com/d/1", alt: "CPU" },
    { src: "https://example.com/a.png" },
    { src: "https://example.com/a.png", alt: "" },
  ],
  invalid: [
    ["src: invalid_type", {}],
    ["src: invalid_format", { src: "http://example.com/a.png" }],
    ["src: invalid_format", { src: "a.png" }],
    ["href: too_small", { src: "https://example.com/a.png", href: "" }],
    ["src: invalid_type, $: unrecognized_keys", { url: "https://example.com/a.png" }],
  ],
};

export const pagerdutyEventLink: SchemaExamples<PagerdutyEventLinkSchema> = {
  valid: [
    { href: "https://runbooks.example.com/", text: "Runbook" },
    { href: "https://runbooks.example.com/" },
    { href: "/graph", text: "" },
  ],
  invalid: [
    ["href: invalid_type", {}],
    ["href: too_small", { href: "" }],
    ["href: invalid_type", { text: "Runbook" }],
    ["$: unrecognized_keys", { href: "a", title: "b" }],
    ["$: invalid_type", "https://runbooks.example.com/"],
  ],
};

export const pagerdutyEventPayload: SchemaExamples<PagerdutyEventPayloadSchema> = {
  valid: [
    {
      summary: "web-1 is busy",
      source: "web-1",
      severity: "error",
      timestamp: "2026-03-01T08:15:30Z",
      component: "nginx",
      group: "prod",
      class: "cpu",
      custom_details: { value: 0.93 },
    },
    { summary: "a", source: "b", severity: "info" },
    {
      summary:
        "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
      source: "b",
      severity: "critical",
    },
  ],
  invalid: [
    ["summary: invalid_type, source: invalid_type, severity: invalid_value", {}],
    [
      "severity: invalid_value",
      {
        summary: "web-1 is busy",
        source: "web-1",
        severity: "high",
        timestamp: "2026-03-01T08:15:30Z",
        component: "nginx",
        group: "prod",
        class: "cpu",
        custom_details: { value: 0.93 },
      },
    ],
    [
      "summary: too_small",
      {
        summary: "",
        source: "web-1",
        severity: "error",
        timestamp: "2026-03-01T08:15:30Z",
        component: "nginx",
        group: "prod",
        class: "cpu",
        custom_details: { value: 0.93 },
      },
    ],
    [
      "summary: custom",
      {
        summary:
          "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        source: "web-1",
        severity: "error",
        timestamp: "2026-03-01T08:15:30Z",
        component: "nginx",
        group: "prod",
        class: "cpu",
        custom_details: { value: 0.93 },
      },
    ],
    [
      "timestamp: invalid_format",
      {
        summary: "web-1 is busy",
        source: "web-1",
        severity: "error",
        timestamp: "now",
        component: "nginx",
        group: "prod",
        class: "cpu",
        custom_details: { value: 0.93 },
      },
    ],
    [
      "$: unrecognized_keys",
      {
        summary: "web-1 is busy",
        source: "web-1",
        severity: "error",
        timestamp: "2026-03-01T08:15:30Z",
        component: "nginx",
        group: "prod",
        class: "cpu",
        custom_details: { value: 0.93 },
        host: "web-1",
      },
    ],
  ],
};

export const pagerdutyEvent: SchemaExamples<PagerdutyEventSchema> = {
  valid: [
    {
      routing_key: "0123456789abcdef0123456789abcdef",
      event_action: "trigger",
      dedup_key: "cpu-high/web-1",
      payload: {
        summary: "web-1 is busy",
        source: "web-1",
        severity: "error",
        timestamp: "2026-03-01T08:15:30Z",
        component: "nginx",
        group: "prod",
        class: "cpu",
        custom_details: { value: 0.93 },
      },
      client: "tocsin",
      links: [{ href: "https://runbooks.example.com/", text: "Runbook" }],
    },
    { routing_key: "0123456789abcdef0123456789abcdef", event_action: "resolve", dedup_key: "cpu-high/web-1" },
    {
      routing_key: "0123456789abcdef0123456789abcdef",
      event_action: "trigger",
      payload: {
        summary: "web-1 is busy",
        source: "web-1",
        severity: "error",
        timestamp: "2026-03-01T08:15:30Z",
        component: "nginx",
        group: "prod",
        class: "cpu",
        custom_details: { value: 0.93 },
      },
    },
  ],
  invalid: [
    ["event_action: invalid_union", {}],
    [
      "routing_key: too_small",
      {
        routing_key: "short",
        event_action: "trigger",
        dedup_key: "cpu-high/web-1",
        payload: {
          summary: "web-1 is busy",
          source: "web-1",
          severity: "error",
          timestamp: "2026-03-01T08:15:30Z",
          component: "nginx",
          group: "prod",
          class: "cpu",
          custom_details: { value: 0.93 },
        },
        client: "tocsin",
        links: [{ href: "https://runbooks.example.com/", text: "Runbook" }],
      },
    ],
    [
      "event_action: invalid_union",
      {
        routing_key: "0123456789abcdef0123456789abcdef",
        event_action: "close",
        dedup_key: "cpu-high/web-1",
        payload: {
          summary: "web-1 is busy",
          source: "web-1",
          severity: "error",
          timestamp: "2026-03-01T08:15:30Z",
          component: "nginx",
          group: "prod",
          class: "cpu",
          custom_details: { value: 0.93 },
        },
        client: "tocsin",
        links: [{ href: "https://runbooks.example.com/", text: "Runbook" }],
      },
    ],
    ["dedup_key: invalid_type", { routing_key: "0123456789abcdef0123456789abcdef", event_action: "resolve" }],
    ["payload: invalid_type", { routing_key: "0123456789abcdef0123456789abcdef", event_action: "trigger" }],
    [
      "$: unrecognized_keys",
      {
        routing_key: "0123456789abcdef0123456789abcdef",
        event_action: "trigger",
        dedup_key: "cpu-high/web-1",
        payload: {
          summary: "web-1 is busy",
          source: "web-1",
          severity: "error",
          timestamp: "2026-03-01T08:15:30Z",
          component: "nginx",
          group: "prod",
          class: "cpu",
          custom_details: { value: 0.93 },
        },
        client: "tocsin",
        links: [{ href: "https://runbooks.example.com/", text: "Runbook" }],
        severity: "error",
      },
    ],
  ],
};
