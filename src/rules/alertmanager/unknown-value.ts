import { suggest } from "../../base/suggest.js";
import { GO_TEMPLATE_BUILTINS } from "../../languages/go-template/functions.js";
import { parseGoTemplate } from "../../languages/go-template/parser.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS, type AlertmanagerDocument } from "../facts/alertmanager-config.js";
import { httpConfigsOf, tlsConfigsOf } from "../facts/alertmanager-fields.js";
import { fieldsAt, type TextAt, textsAt } from "../facts/value-paths.js";

/** Fields that take certain words only; an empty word is that of a field which may be empty. */
const VALUES: readonly (readonly [pattern: string, ...values: string[]])[] = [
  ["receivers.*.jira_configs.*.api_type", "auto", "cloud", "datacenter"],
  ["receivers.*.telegram_configs.*.parse_mode", "", "HTML", "Markdown", "MarkdownV2"],
  ["receivers.*.wechat_configs.*.message_type", "", "text", "markdown"],
  ["tracing.client_type", "grpc", "http"],
  ["tracing.compression", "", "gzip"],
  ["event_recorder.kafka_outputs.*.format", "json", "protobuf"],
  ["event_recorder.kafka_outputs.*.acks", "none", "leader", "all"],
  ["event_recorder.kafka_outputs.*.compression", "", "none", "gzip", "snappy", "lz4", "zstd"],
];
const TLS_VERSIONS = ["TLS10", "TLS11", "TLS12", "TLS13"];
const ALGORITHMS = ["", "RS256", "RS384", "RS512"];
const THREADING = ["none", "daily"];
const SIGNED_ASSERTION = "urn:ietf:params:oauth:grant-type:jwt-bearer";
const RESPONDER = "receivers.*.opsgenie_configs.*.responders.*.type";
/** In any case. */
const RESPONDER_TYPES = ["team", "teams", "user", "escalation", "schedule"];

interface WordAt extends TextAt {
  readonly values: readonly string[];
}

export const unknownValue = defineRule({
  id: "alertmanager/unknown-value",
  layer: "syntax",
  summary: "Require values that the field knows.",
  help: "Alertmanager refuses the configuration. Most of these words have to be written exactly so, case included.",
  severity: "error",
  refusedBy: "alertmanager",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  replaces: ["amtool check-config"],
  messages: {
    unknown: '`{field}` cannot be "{value}"; it is one of {values}',
    threading: "`thread_by_date` is needed for threads; it is none or daily",
    template: {
      text: "`type`: {problem}",
      help: "When it loads the configuration, Alertmanager parses this template with the functions of Go alone: its own, such as toLower, are unknown here.",
    },
  },
  examples: [
    {
      title: "a TLS version, a parse mode and a responder",
      source:
        "global:\n  opsgenie_api_key: k\n  http_config:\n    tls_config: {min_version: TLS1.2}\nroute:\n  receiver: db\nreceivers:\n  - name: db\n    telegram_configs:\n      - {bot_token: t, chat_id: 1, parse_mode: html}\n    opsgenie_configs:\n      - responders: [{name: db, type: squad}]\n",
      expect: ["4:31 unknown", "10:48 unknown", "12:39 unknown"],
    },
    {
      title: "threads of mails that say nothing about dates",
      source:
        "route:\n  receiver: db\nreceivers:\n  - name: db\n    email_configs:\n      - to: db@example.org\n        from: am@example.org\n        smarthost: mail.example.org:25\n        threading: {enabled: true}\n",
      expect: ["9:20 threading"],
    },
    {
      title: "words that are known",
      source:
        "global:\n  opsgenie_api_key: k\nroute:\n  receiver: db\nreceivers:\n  - name: db\n    telegram_configs:\n      - {bot_token: t, chat_id: 1, parse_mode: HTML}\n    opsgenie_configs:\n      - responders: [{name: db, type: Team}, {name: web, type: '{{ .CommonLabels.type }}'}]\n",
      expect: [],
    },
  ],
  check({ document, value, report }) {
    for (const { path, text, values } of wordsOf(document)) {
      if (values.includes(text)) continue;
      const field = String(path.at(-1));
      const shown = values.filter((word) => word !== "").join(", ");
      const similar = suggest(text, values);
      const help = similar === undefined ? {} : { help: `Did you mean ${similar}?` };
      report("unknown", { path, ...help }, { field, value: text, values: shown });
    }
    for (const { path, fields } of fieldsAt(value, "receivers.*.email_configs.*.threading")) {
      if (fields["enabled"] === true && !THREADING.includes(String(fields["thread_by_date"] ?? "")))
        report("threading", { path: [...path, "thread_by_date"] });
    }
    for (const { path, text } of textsAt(value, RESPONDER)) {
      if (!text.includes("{{")) continue;
      for (const { message: problem, span } of parseGoTemplate(text, { functions: GO_TEMPLATE_BUILTINS })
        .errors)
        report("template", { path, span }, { problem });
    }
  },
});

function wordsOf(document: AlertmanagerDocument): readonly WordAt[] {
  const fixed = VALUES.flatMap(([pattern, ...values]) =>
    textsAt(document.value, pattern).map((at) => ({ ...at, values })),
  );
  const responders = textsAt(document.value, RESPONDER)
    .filter(({ text }) => text !== "" && !text.includes("{{"))
    .map(({ path, text }) => ({ path, text: text.toLowerCase(), values: RESPONDER_TYPES }));
  const tls = tlsConfigsOf(document).flatMap(({ path, config }) =>
    ["min_version", "max_version"].flatMap((field) =>
      textsAt(config, field, path).map((at) => ({ ...at, values: TLS_VERSIONS })),
    ),
  );
  const algorithms = httpConfigsOf(document).flatMap(({ path, config }) =>
    config.oauth2?.grant_type === SIGNED_ASSERTION
      ? textsAt(config, "oauth2.signature_algorithm", path).map((at) => ({ ...at, values: ALGORITHMS }))
      : [],
  );
  return [...fixed, ...responders, ...tls, ...algorithms];
}
