import * as z from "zod";

/** What Alertmanager posts to a webhook, its times as the text they are, so that every codec does the same work. */
export const WebhookSchema = z.object({
  version: z.string(),
  groupKey: z.string(),
  truncatedAlerts: z.int32(),
  status: z.string(),
  receiver: z.string(),
  groupLabels: z.record(z.string(), z.string()),
  commonLabels: z.record(z.string(), z.string()),
  commonAnnotations: z.record(z.string(), z.string()),
  externalURL: z.string(),
  alerts: z.array(
    z.object({
      status: z.string(),
      labels: z.record(z.string(), z.string()),
      annotations: z.record(z.string(), z.string()),
      startsAt: z.string(),
      endsAt: z.string(),
      generatorURL: z.string(),
      fingerprint: z.string(),
    }),
  ),
});

export type Webhook = z.infer<typeof WebhookSchema>;
type Alert = Webhook["alerts"][number];

const NAMESPACES = ["checkout", "payments", "search", "inventory", "monitoring"] as const;
const ALERTS = [
  [
    "KubePodCrashLooping",
    "is restarting again and again",
    "rate(kube_pod_container_status_restarts_total[10m]) > 0",
  ],
  [
    "KubePodNotReady",
    "has not been ready for fifteen minutes",
    'kube_pod_status_phase{phase=~"Pending|Unknown"} > 0',
  ],
  [
    "CPUThrottlingHigh",
    "is throttled more than a quarter of the time",
    "container_cpu_cfs_throttled_periods_total > 0.25",
  ],
] as const;
const START = Date.UTC(2026, 0, 5, 8);
const NOT_ENDED = "0001-01-01T00:00:00Z";

/**
 * The same payload each time: about 880 bytes of JSON an alert, a third of it labels. It is in memory as one that was read: the
 * engine takes longer for texts that were put together.
 */
export function createWebhook(count: number): Webhook {
  return WebhookSchema.parse(JSON.parse(JSON.stringify(composeWebhook(count))));
}

function composeWebhook(count: number): Webhook {
  const common = { cluster: "eu-west-1-production", job: "kube-state-metrics", prometheus: "monitoring/k8s" };
  return {
    version: "4",
    groupKey: '{}/{severity="critical"}:{cluster="eu-west-1-production"}',
    truncatedAlerts: 0,
    status: "firing",
    receiver: "platform-on-call",
    groupLabels: { cluster: common.cluster },
    commonLabels: common,
    commonAnnotations: {},
    externalURL: "https://alertmanager.example.org",
    alerts: Array.from({ length: count }, (_, index) => createAlert(index, common)),
  };
}

function createAlert(index: number, common: Readonly<Record<string, string>>): Alert {
  const [alertname, what, expression] = ALERTS[index % ALERTS.length] ?? ALERTS[0];
  const namespace = NAMESPACES[index % NAMESPACES.length] ?? NAMESPACES[0];
  const random = hash(index + 1);
  const pod = `${namespace}-api-${hex(random, 9)}-${hex(hash(random), 5)}`;
  const isResolved = index % 4 === 3;
  const startsAt = START + index * 1_717;
  return {
    status: isResolved ? "resolved" : "firing",
    labels: {
      ...common,
      alertname,
      namespace,
      pod,
      container: `${namespace}-api`,
      instance: `10.${index % 200}.${(index * 7) % 250}.${(index * 13) % 250}:8080`,
      severity: index % 3 === 0 ? "critical" : "warning",
    },
    annotations: {
      summary: `Pod ${namespace}/${pod} ${what}.`,
      description: `Container ${namespace}-api of pod ${pod} on "${common["cluster"]}" ${what}; the value is ${(random % 1_000) / 100}.`,
      runbook_url: `https://runbooks.example.org/kubernetes/${alertname.toLowerCase()}`,
    },
    startsAt: new Date(startsAt).toISOString(),
    endsAt: isResolved ? new Date(startsAt + 300_000).toISOString() : NOT_ENDED,
    generatorURL: `https://prometheus.example.org/graph?g0.expr=${encodeURIComponent(expression)}&g0.tab=1`,
    fingerprint: hex(random, 8) + hex(hash(random + 1), 8),
  };
}

/** The finalizer of MurmurHash3: the digits look like those of a real name and do not compress. */
function hash(seed: number): number {
  let bits = Math.imul(seed ^ (seed >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

function hex(bits: number, length: number): string {
  return bits.toString(16).padStart(length, "0").slice(0, length);
}
