import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_KINDS, items } from "../facts/alertmanager-config.js";
import { classifyHost, hostOfAddress } from "../facts/hosts.js";

export const telemetryTls = defineRule({
  id: "alertmanager/telemetry-tls",
  layer: "security",
  summary: "Require TLS for traces and recorded events.",
  help: "Traces and events hold the labels of alerts and the names of receivers.",
  severity: "info",
  appliesTo: ALERTMANAGER_KINDS,
  messages: {
    tracing: "Traces go to {host} without TLS",
    kafka: {
      text: "Events go to {host} without TLS",
      help: "Events hold the labels of alerts and the names of receivers. An empty `tls_config: {}` is enough for certificates of public authorities.",
    },
  },
  examples: [
    {
      title: "traces and events in clear text",
      source:
        "tracing:\n  endpoint: traces.example.com:4317\n  insecure: true\nevent_recorder:\n  kafka_outputs:\n    - brokers: [kafka.example.com:9092]\n      topic: alerts\nroute:\n  receiver: team-db\nreceivers:\n  - name: team-db\n",
      expect: ["3:13 tracing", "6:16 kafka"],
    },
    {
      title: "a collector on the same machine",
      source:
        "tracing:\n  endpoint: localhost:4317\n  insecure: true\nroute:\n  receiver: team-db\nreceivers:\n  - name: team-db\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    const { tracing, event_recorder: recorder } = document.value;
    const collector = tracing?.insecure === true ? remoteHost(tracing.endpoint) : undefined;
    if (collector !== undefined) report("tracing", { path: ["tracing", "insecure"] }, { host: collector });
    for (const { index, item } of items(recorder?.kafka_outputs)) {
      const host = item.brokers.map(remoteHost).find((remote) => remote !== undefined);
      if (item.tls_config === undefined && host !== undefined)
        report("kafka", { path: ["event_recorder", "kafka_outputs", index, "brokers"] }, { host });
    }
  },
});

function remoteHost(address: string): string | undefined {
  const host = hostOfAddress(address);
  return host === undefined || classifyHost(host) === "loopback" ? undefined : host;
}
