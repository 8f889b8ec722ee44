/** Follows alerts through an Alertmanager configuration: receiver, group, time intervals and inhibition. No server is asked. */
import { createRouter, inhibitedBy } from "tocsin/alertmanager";
import { AlertmanagerConfigSchema } from "tocsin/schemas/alert";

const config = AlertmanagerConfigSchema.parse({
  route: {
    receiver: "ops",
    routes: [
      {
        receiver: "db-chat",
        matchers: ["team=db", "severity=warning"],
        group_by: ["cluster"],
        mute_time_intervals: ["weekends"],
      },
    ],
  },
  inhibit_rules: [
    { source_matchers: ["severity=critical"], target_matchers: ["severity=warning"], equal: ["cluster"] },
  ],
  receivers: [{ name: "ops" }, { name: "db-chat" }],
  time_intervals: [{ name: "weekends", time_intervals: [{ weekdays: ["saturday", "sunday"] }] }],
});

const alerts = [
  { alertname: "ReplicationLag", team: "db", cluster: "eu1", severity: "warning" },
  { alertname: "PrimaryDown", team: "db", cluster: "eu1", severity: "critical" },
];
const sunday = Date.UTC(2026, 2, 1, 8);

const router = createRouter(config);
for (const labels of alerts) {
  for (const { receiver, groupKey, muting } of router.match(labels, { at: sunday })) {
    const until = muting?.changesAt === undefined ? "" : ` until ${new Date(muting.changesAt).toISOString()}`;
    console.log(
      `${labels.alertname} to ${receiver}, group ${groupKey}${muting?.isMuted ? `, muted${until}` : ""}`,
    );
  }
}
for (const { target, source } of inhibitedBy(config, alerts)) {
  console.log(`${alerts[source]?.alertname} inhibits ${alerts[target]?.alertname}`);
}
