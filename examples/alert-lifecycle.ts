/** One alert from its rule to PagerDuty: compiled for Prometheus and Alertmanager, routed, rendered, serialized and converted. */
import {
  compileAlertmanager,
  compileAlertRules,
  toAlertmanagerWebhook,
  toPagerdutyEvent,
} from "tocsin/alerting";
import { fingerprintOf, matchRoutes, renderNotification } from "tocsin/alertmanager";
import { AlertEventSchema, AlertingConfigSchema } from "tocsin/schemas/alert";
import { createSerializer, FORMAT_IDS } from "tocsin/serializer";
import { Secret } from "tocsin/types";

// The rule: more than 20 orders fail in a second at day, 5 at night; it stays until there are less than 4.
const config = AlertingConfigSchema.parse({
  tenant: "acme",
  alertRules: [
    {
      name: "OrdersFailing",
      level: "critical",
      condition: {
        type: "threshold",
        query: "sum by (region) (rate(orders_failed_total[5m]))",
        operator: "gt",
        threshold: {
          type: "scheduled",
          windows: [{ weekdays: ["monday", "tuesday"], startTime: "08:00", endTime: "20:00", value: 20 }],
          otherwise: { value: 5, recovery: 4 },
        },
      },
      for: "5m",
      grouping: { by: ["alertname", "region"] },
      annotations: { summary: "{{ $value | humanize }} orders fail each second in {{ $labels.region }}" },
      runbookUrl: "https://runbooks.example.org/orders-failing",
      channels: ["pager"],
    },
  ],
  notificationChannels: [
    { name: "pager", type: "pagerduty", settings: { routingKey: { file: "/etc/alertmanager/pagerduty" } } },
  ],
});

// What Prometheus and Alertmanager load.
const rules = compileAlertRules(config);
const alertmanager = compileAlertmanager(config, { defaultChannel: "pager" });
if (!rules.ok || !alertmanager.ok) throw new Error("there is something that Prometheus cannot do");
const [rule] = rules.value.value.groups?.[0]?.rules ?? [];
console.log(`rule: ${rule?.expr}`);

// It fires: where does it go, and what is said there?
const labels = {
  alertname: "OrdersFailing",
  region: "eu",
  severity: "critical",
  priority: "p1",
  tenant: "acme",
};
const event = AlertEventSchema.parse({
  id: "01j0b3v5qk8z6w9x2y4t7r1s5m",
  rule: "OrdersFailing",
  tenant: "acme",
  status: "firing",
  level: "critical",
  priority: "p1",
  labels,
  annotations: { summary: "7.5 orders fail each second in eu" },
  fingerprint: fingerprintOf(labels),
  runbookUrl: "https://runbooks.example.org/orders-failing",
  startsAt: "2026-03-01T08:15:30Z",
});
const [place] = matchRoutes(alertmanager.value.value, event.labels);
if (place === undefined) throw new Error("nobody is told");
console.log(`route: ${place.receiver}, group ${place.groupKey}`);

const payload = toAlertmanagerWebhook([event], {
  receiver: place.receiver,
  routeKey: place.route.key,
  groupBy: place.route.options.groupBy.value,
  externalUrl: "https://alertmanager.example.org",
});
const title = renderNotification('{{ template "pagerduty.default.description" . }}', payload);
console.log(`title: ${title.ok ? title.value : title.error.message}`);

// In every format and back.
const serializer = createSerializer(AlertEventSchema);
const kept = FORMAT_IDS.filter((format) => {
  const back = serializer.decode(serializer.encode(event, format), format);
  return JSON.stringify(back) === JSON.stringify(event);
});
console.log(`formats: ${kept.join(", ")}`);

// And at PagerDuty, when it begins and when it is over.
const routingKey = new Secret("0123456789abcdef0123456789abcdef");
const over = { ...event, status: "resolved", endsAt: "2026-03-01T09:00:00Z" } as const;
for (const each of [event, over]) {
  const sent = toPagerdutyEvent(each, { routingKey })?.value;
  console.log(
    `pagerduty: ${sent?.event_action} ${sent?.dedup_key} ${sent?.payload?.summary ?? ""}`.trimEnd(),
  );
}
