import { expect, test } from "vitest";
import { groupByMissing } from "../../../src/rules/alertmanager/group-by-missing.js";
import { findingsInConfig } from "../../helpers/config-findings.js";

test("routes that send nothing need no groups", () => {
  const content =
    "route:\n  receiver: blackhole\n  routes: [{receiver: ops, group_by: [alertname]}]\nreceivers:\n  - name: blackhole\n  - {name: ops, webhook_configs: [{url_file: /a}]}\n";
  expect(findingsInConfig(groupByMissing, content)).toEqual([]);
});
