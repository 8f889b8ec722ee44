import { expect, test } from "vitest";
import { templateGlob } from "../../../src/rules/alertmanager/template-glob.js";
import { Engine } from "../../../src/validator/engine.js";

/** What is said when a configuration names these patterns, and these files are given. */
function messagesFor(patterns: readonly string[], files: readonly string[]): readonly string[] {
  const config = `templates: ${JSON.stringify(patterns)}\nroute: {receiver: a}\nreceivers: [{name: a}]\n`;
  const sources = files.map((file) => ({ file, content: `{{ define "${file}" }}x{{ end }}` }));
  const { findings } = new Engine([templateGlob], {}).run([
    { file: "alertmanager.yml", content: config },
    ...sources,
  ]);
  return findings.filter(({ ruleId }) => ruleId === templateGlob.id).map(({ messageId }) => messageId);
}

test.each([
  ["*.tmpl", "db.tmpl"],
  ["/etc/alertmanager/templates/*.tmpl", "templates/db.tmpl"],
  ["C:\\am\\*.tmpl", "db.tmpl"],
  ["db.tmpl", "db.tmpl"],
  ["db-*-*.tmpl", "db-a-b.tmpl"],
  ["*-a*a.tmpl", "db-aba.tmpl"],
  ["db-?.tmpl", "db-1.tmpl"],
  ["db-[0-9].tmpl", "db-1.tmpl"],
  ["*", "db.tmpl"],
])("%s takes %s", (pattern, file) => {
  expect(messagesFor([pattern], [file])).toEqual([]);
});

test.each([
  ["*.tpl", "db.tmpl"],
  ["web*.tmpl", "db.tmpl"],
  ["db.tmpl", "db2.tmpl"],
  ["db-?.tmpl", "db-12.tmpl"],
  ["db.*.*.tmpl", "db.tmpl"],
  ["db-*x*.tmpl", "db-abc.tmpl"],
  ["db.tmpl*.tmpl", "db.tmpl"],
])("%s does not take %s", (pattern, file) => {
  expect(messagesFor([pattern], [file])).toEqual(["unmatched", "unloaded"]);
});

test("nothing is said without the other side", () => {
  expect(messagesFor(["*.tmpl"], [])).toEqual([]);
  const { findings } = new Engine([templateGlob], {}).run([{ file: "db.tmpl", content: "x" }]);
  expect(findings).toEqual([]);
});

test("nothing is said when a document could not be read", () => {
  const { findings } = new Engine([templateGlob], {}).run([
    {
      file: "alertmanager.yml",
      content: "templates: ['*.tpl']\nroute: {receiver: a}\nreceivers: [{name: a}]\n",
    },
    { file: "other.yml", content: "route: {receiver: a}\nreceivers: [{}]\n" },
    { file: "db.tmpl", content: "x" },
  ]);
  expect(findings.map(({ ruleId }) => ruleId)).not.toContain(templateGlob.id);
});
