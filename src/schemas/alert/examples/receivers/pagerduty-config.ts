import type { SchemaExamples } from "../../../../base/schema-examples.js";
import type {
  PagerdutyConfigSchema,
  PagerdutyImageSchema,
  PagerdutyLinkSchema,
} from "../../receivers/pagerduty-config.js";

export const pagerdutyConfig: SchemaExamples<PagerdutyConfigSchema> = {
  valid: [
    {
      routing_key_file: "/etc/alertmanager/pagerduty",
      severity: "{{ .CommonLabels.severity }}",
      description: "{{ .CommonAnnotations.summary }}",
      details: { firing: "{{ .Alerts.Firing | len }}" },
      links: [{ href: "https://runbooks.example.com/", text: "Runbook" }],
      component: "db",
      timeout: "10s",
    },
    { service_key: "<secret>", url: "https://events.pagerduty.com/generic/2010-04-15/create_event.json" },
    {},
  ],
  invalid: [
    ["routing_key: invalid_type", { routing_key: 1 }],
    ["links: invalid_type", { links: { href: "https://runbooks.example.com/" } }],
    ["images[0]: unrecognized_keys", { images: [{ url: "https://example.com/a.png" }] }],
    ["timeout: invalid_format", { timeout: "1 minute" }],
    ["$: unrecognized_keys", { key: "abc" }],
    ["details: invalid_type", { details: "firing" }],
  ],
};

export const pagerdutyImage: SchemaExamples<PagerdutyImageSchema> = {
  valid: [
    {
      href: "https://grafana.example.com/d/1",
      src: "https://grafana.example.com/render/1.png",
      alt: "Latency",
    },
    { src: "https://example.com/a.png" },
    {},
  ],
  invalid: [
    ["$: invalid_type", "https://example.com/a.png"],
    ["$: unrecognized_keys", { url: "https://example.com/a.png" }],
    ["src: invalid_type", { src: 1 }],
    ["alt: invalid_type", { alt: null }],
    ["$: invalid_type", []],
  ],
};

export const pagerdutyLink: SchemaExamples<PagerdutyLinkSchema> = {
  valid: [
    { href: "https://runbooks.example.com/", text: "Runbook" },
    { href: "https://runbooks.example.com/" },
    {},
  ],
  invalid: [
    ["$: invalid_type", "https://runbooks.example.com/"],
    ["$: unrecognized_keys", { url: "https://runbooks.example.com/" }],
    ["href: invalid_type", { href: 1 }],
    ["text: invalid_type", { text: null }],
    ["$: invalid_type", []],
  ],
};
