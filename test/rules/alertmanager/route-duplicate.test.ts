import { expect, test } from "vitest";
import { routeDuplicate } from "../../../src/rules/alertmanager/route-duplicate.js";
import { findingsInConfig } from "../../helpers/config-findings.js";

test.each([
  ["{matchers: [b=c, a=x], continue: true}, {match: {a: x, b: c}}", ["duplicate x"]],
  ["{matchers: [a=x]}, {matchers: [a=x]}", []],
  ["{receiver: ops, continue: true}, {receiver: ops}", []],
])("%s", (routes, findings) => {
  const content = `route: {receiver: ops, routes: [${routes}]}\nreceivers: [{name: ops}]\n`;
  expect(findingsInConfig(routeDuplicate, content)).toEqual(findings);
});
