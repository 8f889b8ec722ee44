import { expect, test } from "vitest";
import { tlsKeyPair } from "../../../src/rules/alertmanager/tls-key-pair.js";
import { validate } from "../../../src/rules/validate.js";

test.each([
  ["0.34", "alertmanager"],
  ["0.25", undefined],
])("a key without a certificate with %s is refused by %s", (version, refusedBy) => {
  const content =
    "global: {http_config: {tls_config: {key_file: k}}}\nroute: {receiver: a}\nreceivers: [{name: a}]\n";
  const { findings } = validate({ file: "am.yml", content }, { settings: { alertmanager: { version } } });
  const own = findings.filter(({ ruleId }) => ruleId === tlsKeyPair.id);
  expect(own.map((finding) => [finding.message, finding.refusedBy])).toEqual([
    ["`key_file` without a certificate", refusedBy],
  ]);
});
