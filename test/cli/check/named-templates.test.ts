import { mkdirSync, symlinkSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { addNamedTemplates } from "../../../src/cli/check/named-templates.js";
import { readInputs } from "../../../src/cli/inputs.js";
import type { Io } from "../../../src/cli/io.js";
import { runCli } from "../../helpers/cli.js";
import { createFolder } from "../../helpers/folder.js";

/** A configuration that reads `team.title`, and the patterns it names. */
const config = (...patterns: readonly string[]): string =>
  `templates: ${JSON.stringify(patterns)}
route: { receiver: team, group_by: [alertname] }
receivers:
  - name: team
    slack_configs: [{ api_url_file: /etc/slack, title: '{{ template "team.title" . }}' }]
`;
const TITLE = '{{ define "team.title" }}Hello{{ end }}';

interface Checked {
  readonly code: number;
  readonly files: readonly string[];
  readonly errors: readonly string[];
  readonly findings: readonly string[];
}

async function check(folder: string, ...args: readonly string[]): Promise<Checked> {
  const { code, stdout } = await runCli(["check", "--format", "json", ...args], folder);
  const { files, errors, findings } = JSON.parse(stdout);
  return {
    code,
    files: files.map(({ file, kind }: { file: string; kind: string }) => `${file} ${kind}`),
    errors: errors.map(({ file, reason }: { file: string; reason: string }) => `${file}: ${reason}`),
    findings: findings.map(
      ({ file, ruleId, messageId }: Record<string, string>) => `${file} ${ruleId}/${messageId}`,
    ),
  };
}

describe("files that a configuration names are read along", () => {
  test.each<[string, readonly string[], readonly string[]]>([
    [
      "from the folder of the configuration",
      ["templates/*.tmpl"],
      ["am/templates/a.tmpl", "am/templates/b.tmpl"],
    ],
    ["one of them", ["templates/a.tmpl"], ["am/templates/a.tmpl"]],
    [
      "pattern by pattern, each file once",
      ["templates/b*", "templates/[.ab]*"],
      ["am/templates/b.tmpl", "am/templates/.c", "am/templates/a.tmpl"],
    ],
    ["above it, in the current folder", ["../shared/*"], ["shared/d.html"]],
    ["no braces, as in Go", ["templates/{a,b}.tmpl"], []],
    ["no folders at any depth, as in Go", ["**/*.tmpl"], ["am/templates/a.tmpl", "am/templates/b.tmpl"]],
    ["nothing that is not there", ["none/*.tmpl", "templates/x.tmpl"], []],
  ])("%s", async (_title, patterns, expected) => {
    const folder = createFolder({
      "am/alertmanager.yml": config(...patterns),
      "am/templates/a.tmpl": TITLE,
      "am/templates/b.tmpl": "",
      "am/templates/.c": "",
      "am/templates/deep/e.tmpl": "",
      "shared/d.html": TITLE,
    });
    const { files, errors } = await check(folder, "am/alertmanager.yml");
    expect(errors).toEqual([]);
    expect(files).toEqual([
      "am/alertmanager.yml alertmanager-config",
      ...expected.map((file) => `${file} alertmanager-templates`),
    ]);
  });

  test("and checked: what is wrong in them, and what they define", async () => {
    const files = { "alertmanager.yml": config("*.tmpl"), "a.tmpl": `${TITLE}{{ template "team.text" . }}` };
    expect(await check(createFolder(files), "alertmanager.yml")).toMatchObject({
      code: 1,
      findings: ["a.tmpl alertmanager/template-undefined/undefined"],
    });
    const { findings } = await check(createFolder({ ...files, "a.tmpl": "{{ nope }}" }), "alertmanager.yml");
    expect(findings).toEqual(["a.tmpl alertmanager/template-file-syntax/invalid"]);
  });

  test("whatever their names are, and under the name they were given", async () => {
    const folder = createFolder({ "alertmanager.yml": config("*.yaml"), "a.yaml": TITLE });
    const { files } = await check(folder, "./a.yaml", "alertmanager.yml");
    expect(files).toEqual(["./a.yaml alertmanager-templates", "alertmanager.yml alertmanager-config"]);
  });

  test("each configuration has its own", async () => {
    const folder = createFolder({
      "dev/alertmanager.yml": config("*.tmpl"),
      "dev/a.tmpl": TITLE,
      "prod/alertmanager.yml": config("*.tmpl"),
      "prod/a.tmpl": TITLE,
    });
    const { files, findings } = await check(folder, ".");
    expect(files).toHaveLength(4);
    expect(findings.filter((finding) => finding.includes("template"))).toEqual([]);
  });

  test("not with --no-templates, not of standard input, and not of a Kubernetes resource", async () => {
    const text = config("*.tmpl");
    const folder = createFolder({
      "alertmanager.yml": text,
      "secret.yml": `apiVersion: v1\nkind: Secret\nstringData:\n  alertmanager.yaml: ${JSON.stringify(text)}\n`,
      "a.tmpl": TITLE,
    });
    expect((await check(folder, "alertmanager.yml", "--no-templates")).files).toHaveLength(1);
    expect((await check(folder, "secret.yml")).files).toEqual(["secret.yml alertmanager-config"]);
    const { stdout } = await runCli(["check", "--format", "json", "-"], folder, { input: text });
    expect(JSON.parse(stdout)).toMatchObject({ files: [{ file: "<stdin>" }], findings: [] });
  });
});

test("a pattern that fits nothing is reported where that is certain", async () => {
  const missing = async (...patterns: readonly string[]): Promise<readonly string[]> =>
    (await check(createFolder({ "am/alertmanager.yml": config(...patterns) }), "am/alertmanager.yml"))
      .findings;
  expect(await missing("*.tmpl", "x/*.tmpl")).toEqual([
    "am/alertmanager.yml alertmanager/template-glob/missing",
    "am/alertmanager.yml alertmanager/template-glob/missing",
  ]);
  expect(await missing("/etc/alertmanager/*.tmpl", "../*.tmpl")).toEqual([]);
});

describe("what a document may not make the command read", () => {
  test("files outside of its folder and the current one", async () => {
    const outside = createFolder({ "a.tmpl": TITLE, "link/x": "" });
    const folder = createFolder({ "am/alertmanager.yml": config(`${outside}/*.tmpl`, "../../*/a.tmpl") });
    expect(await check(folder, "am/alertmanager.yml")).toMatchObject({
      files: ["am/alertmanager.yml alertmanager-config"],
      errors: [],
    });
  });

  test("files that links lead to, folders, and what cannot be read", async () => {
    const outside = createFolder({ "a.tmpl": TITLE });
    const folder = createFolder({ "alertmanager.yml": config("*.tmpl") });
    symlinkSync(join(outside, "a.tmpl"), join(folder, "a.tmpl"));
    expect(await check(folder, "alertmanager.yml")).toMatchObject({
      code: 2,
      errors: ["templates of alertmanager.yml: a.tmpl is a link that leads elsewhere"],
    });
    const other = createFolder({ "alertmanager.yml": config("*.tmpl") });
    mkdirSync(join(other, "a.tmpl"));
    expect((await check(other, "alertmanager.yml")).errors).toEqual([
      "templates of alertmanager.yml: a.tmpl is no file",
    ]);
    const big = createFolder({ "alertmanager.yml": config("*.tmpl"), "a.tmpl": "", "b.tmpl": "" });
    truncateSync(join(big, "a.tmpl"), 200 * 1024 * 1024);
    const { errors, findings } = await check(big, "alertmanager.yml");
    expect(errors).toEqual(["a.tmpl: the file is larger than 64 MiB"]);
    // What the other file defines is unknown.
    expect(findings).toEqual([]);
  });

  test("more of them than are allowed", async () => {
    const names = ["a", "b", "c"].map((name) => [`${name}.tmpl`, ""]);
    const cwd = createFolder({ "alertmanager.yml": config("*"), ...Object.fromEntries(names) });
    const inputs = await readInputs(["alertmanager.yml"], { cwd } as Io);
    const { sources, problems } = await addNamedTemplates(inputs, undefined, { cwd } as Io, 2);
    expect(sources).toHaveLength(1);
    expect(problems).toEqual([
      { file: "templates of alertmanager.yml", reason: "too many: 4 files fit the patterns" },
    ]);
  });
});

test("what is no pattern names no files", async () => {
  const cwd = createFolder({ "a.tmpl": "" });
  const lists = ["[{a: b}, '', '[', null]", "x", "{a: b}", "[[a]]"];
  for (const list of lists) {
    const source = { file: "alertmanager.yml", content: config("PATTERN").replace('["PATTERN"]', list) };
    const named = await addNamedTemplates({ sources: [source], problems: [] }, undefined, { cwd } as Io);
    expect(named).toEqual({ sources: [source], problems: [], isComplete: true });
  }
  const other = { file: "rules.yml", content: "groups: []\n# templates\n" };
  const named = await addNamedTemplates({ sources: [other], problems: [] }, undefined, { cwd } as Io);
  expect(named.sources).toEqual([other]);
  const unread = { file: "a.yml", content: "templates: [\n" };
  expect(
    (await addNamedTemplates({ sources: [unread], problems: [] }, undefined, { cwd } as Io)).isComplete,
  ).toBe(true);
});

test("a kind that was named counts, and a file that is named twice is read once", async () => {
  const folder = createFolder({ "odd.yml": "templates: ['*.tmpl', 'a.*']\n", "a.tmpl": TITLE });
  const { files } = await check(folder, "--kind", "alertmanager-config", "odd.yml");
  expect(files).toEqual(["odd.yml alertmanager-config", "a.tmpl alertmanager-templates"]);
});

test("a link within the folder is followed", async () => {
  const folder = createFolder({ "alertmanager.yml": config("*.tmpl"), "..data/a.txt": TITLE });
  symlinkSync("..data/a.txt", join(folder, "a.tmpl"));
  const { files } = await check(folder, "alertmanager.yml");
  expect(files).toEqual(["alertmanager.yml alertmanager-config", "a.tmpl alertmanager-templates"]);
});
