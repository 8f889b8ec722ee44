/** Checks a rule file before an application stores it. */
import { validate } from "tocsin/validator";

const content = `groups:
  - name: orders
    rules:
      - alert: OrdersFailing
        expr: rate(orders_failed_total) > 0
        for: 5m
`;

const result = validate({ file: "orders.rules.yml", content });

console.log(result.ok ? "accepted" : "refused");
for (const { file, range, ruleId, message } of result.findings) {
  console.log(`${file}:${range.start.line}:${range.start.column} ${message} (${ruleId})`);
}
