import { expect, test } from "vitest";
import { exprSyntax } from "../../../src/rules/prometheus/expr-syntax.js";
import { validate } from "../../../src/rules/validate.js";
import { findingsInFile, ruleFile } from "../../helpers/document-findings.js";

test("each error of each expression is reported where it is", () => {
  const content = ruleFile(
    ["alert: A", "expr: abs(up[5m]) + abs('x')"],
    ["alert: B", "expr: up =="],
    ["alert: C"],
  );
  expect(findingsInFile(exprSyntax, content)).toEqual(["invalid up[5m]", "invalid 'x'", "invalid "]);
});

test.each([
  ["rate(x)", "add a range such as [5m]"],
  ["up ==", exprSyntax.help],
])("of %s it is said: %s", (expr, help) => {
  const { findings } = validate({ file: "rules.yml", content: ruleFile(["alert: A", `expr: ${expr}`]) });
  expect(findings).toMatchObject([{ ruleId: exprSyntax.id, refusedBy: "prometheus", help }]);
});
