import { describe, expect, test } from "vitest";
import { templateGlob } from "../../../src/rules/alertmanager/template-glob.js";
import { templateRedefined } from "../../../src/rules/alertmanager/template-redefined.js";
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

test("a pattern that Go may read wrong is reported where it stands", () => {
  const { findings } = new Engine([templateGlob], {}).run([
    {
      file: "alertmanager.yml",
      content: "templates: ['*/[a.tmpl', '[b']\nroute: {receiver: a}\nreceivers: [{name: a}]\n",
    },
  ]);
  expect(findings.map(({ messageId, range }) => [messageId, range.start.column])).toEqual([
    ["malformed", 16],
  ]);
});

describe("when the folders were searched", () => {
  const messages = (file: string, content: string, patterns: readonly string[]): readonly string[] => {
    const { findings } = new Engine([templateGlob], { settings: { alertmanager: { templates: "all" } } }).run(
      [{ file, content: content.replace("PATTERNS", JSON.stringify(patterns)) }],
    );
    return findings.map(({ messageId, path }) => `${messageId} ${path.at(-1)}`);
  };
  const CONFIG = "templates: PATTERNS\nroute: {receiver: a}\nreceivers: [{name: a}]\n";

  test("a pattern that leads nowhere else has no file", () => {
    const patterns = ["*.tmpl", "/etc/*.tmpl", "../*.tmpl", "a/../../*.tmpl", "a/../*.tmpl"];
    expect(messages("alertmanager.yml", CONFIG, patterns)).toEqual(["missing 0", "missing 4"]);
  });

  test("nothing is known of the folder of a manifest", () => {
    const secret = `apiVersion: v1\nkind: Secret\nstringData:\n  alertmanager.yaml: |\n${CONFIG.replace(/^/gm, "    ")}`;
    expect(messages("secret.yml", secret, ["*.tmpl"])).toEqual([]);
  });
});

describe("which configuration has which files", () => {
  const config = (pattern: string): string =>
    `templates: ['${pattern}']\nroute: {receiver: a}\nreceivers: [{name: a}]\n`;
  const TITLE = '{{ define "title" }}a{{ end }}';
  const redefined = (files: Readonly<Record<string, string>>): number => {
    const sources = Object.entries(files).map(([file, content]) => ({ file, content }));
    return new Engine([templateRedefined, templateGlob], {}).run(sources).findings.length;
  };

  test.each<[string, Readonly<Record<string, string>>, number]>([
    [
      "each its own",
      { "a/am.yml": config("t/*"), "a/t/x.tmpl": TITLE, "b/am.yml": config("t/*"), "b/t/x.tmpl": TITLE },
      0,
    ],
    ["one for all", { "a/am.yml": config("*.tmpl"), "a/x.tmpl": TITLE, "a/y.tmpl": TITLE }, 1],
    [
      "above",
      { "c/a/am.yml": config("../x/*"), "c/x/x.tmpl": TITLE, "c/b/am.yml": config("*"), "c/b/x.tmpl": TITLE },
      0,
    ],
    [
      "by absolute paths",
      { "/a/am.yml": config("/t/*"), "/t/x.tmpl": TITLE, "/b/am.yml": config("/u/*"), "/u/x.tmpl": TITLE },
      0,
    ],
    [
      "above what is known: by name",
      { "a/am.yml": config("../../t/*"), "t/x.tmpl": TITLE, "t/y.tmpl": TITLE },
      1,
    ],
    [
      "by name, where the server has other folders",
      { "a.yml": config("/etc/*"), "x/x.tmpl": TITLE, "y/y.tmpl": TITLE },
      1,
    ],
    ["dots in paths", { "./a/../a/am.yml": config("./t//*"), "a/t/x.tmpl": TITLE, "a/./t/y.tmpl": TITLE }, 1],
    [
      "above the current folder",
      { "../a/am.yml": config("../t/*"), "../t/x.tmpl": TITLE, "x/y.tmpl": TITLE },
      2,
    ],
    [
      "paths of Windows",
      { "C:\\a\\am.yml": config("C:\\t\\*"), "C:\\t\\x.tmpl": TITLE, "C:\\t\\y.tmpl": TITLE },
      1,
    ],
    ["nothing but steps up", { "a/am.yml": config(".."), "x.tmpl": TITLE }, 2],
    [
      "a file that two configurations read",
      { "a.yml": config("*.tmpl"), "b.yml": config("*.tmpl"), "x.tmpl": TITLE, "y.tmpl": TITLE },
      1,
    ],
    [
      "files that fit nothing belong to all",
      { "a.yml": config("/etc/*.tpl"), "x/x.tmpl": TITLE, "y/y.tmpl": TITLE },
      4,
    ],
  ])("%s", (_title, files, count) => {
    expect(redefined(files)).toBe(count);
  });
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
