import { expect, test } from "vitest";
import { severityVocabulary } from "../../../src/rules/alertmanager/severity-vocabulary.js";
import { findingsInConfig } from "../../helpers/config-findings.js";

const inRoutes = (matchers: readonly string[], options = {}): readonly string[] => {
  const routes = matchers.map((matcher) => `    - matchers: ['${matcher}']\n`).join("");
  const content = `route:\n  receiver: a\n  routes:\n${routes}receivers: [{name: a}]\n`;
  return findingsInConfig(severityVocabulary, content, { options });
};

test.each([
  [["severity=crit", "severity=critical", 'severity=~"critical|warning"'], ["spelling severity=crit"]],
  [["severity=warn", 'severity!~"warning"'], ['spelling severity!~"warning"']],
  [["severity=Warning", "severity=warning"], ["spelling severity=warning"]],
  [["severity=warn", 'severity=~"warn.*"', "severity=page"], []],
  [["severity=high", "severity=low"], []],
  [["level=crit", "level=critical"], []],
])("%j", (matchers, findings) => {
  expect(inRoutes(matchers)).toEqual(findings);
});

test("the label is an option", () => {
  expect(inRoutes(["level=crit", "level=critical"], { label: "level" })).toEqual(["spelling level=critical"]);
});
