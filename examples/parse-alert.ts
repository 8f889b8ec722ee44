/** Reads one alerting rule with its schema; the type comes from the schema. */
import { type AlertingRule, AlertingRuleSchema } from "tocsin/schemas/alert";

const rule: AlertingRule = AlertingRuleSchema.parse({
  alert: "OrdersFailing",
  expr: "rate(orders_failed_total[5m]) > 0",
  for: "5m",
  labels: { severity: "warning" },
});
console.log(`${rule.alert} fires after ${rule.for ?? "no time"}`);

const refused = AlertingRuleSchema.safeParse({ alert: "OrdersFailing", expr: "up == 0", for: "5 minutes" });
for (const { path, message } of refused.error?.issues ?? []) console.log(`${path.join(".")}: ${message}`);
