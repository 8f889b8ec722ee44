import { expect, test } from "vitest";
import { globalNull } from "../../../src/rules/alertmanager/global-null.js";
import { Engine } from "../../../src/validator/engine.js";
import { configWith } from "../../helpers/config-findings.js";

test.each([
  ["webhook_configs: [{url: 'http://x/'}]", undefined],
  ["msteamsv2_configs: [{webhook_url: 'http://x/', http_config: {}}]", "alertmanager"],
])("only what looks at once makes the server refuse it: %s", (receiver, refusedBy) => {
  const content = configWith([receiver], ["global: {http_config: null}"]);
  const { findings } = new Engine([globalNull], {}).run([{ file: "am.yml", content }]);
  expect(findings.map((finding) => finding.refusedBy)).toEqual([refusedBy]);
});
