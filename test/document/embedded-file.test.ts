import { expect, test } from "vitest";
import { childOf } from "../../src/document/document.js";
import { readDocuments } from "../../src/document/read.js";
import { briefly } from "./reading.js";

const read = (content: string) => readDocuments({ file: "manifest.yml", content }).documents;

const CONFIG = "route:\n  receiver: db\nreceivers:\n  - name: db\n";
const secret = (...lines: readonly string[]): string =>
  `${["apiVersion: v1", "kind: Secret", "metadata: {name: am}", ...lines].join("\n")}\n`;
const indented = (text: string): readonly string[] =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => `    ${line}`);

test("a file in plain text has its places in the manifest", () => {
  const [document] = read(secret("stringData:", "  alertmanager.yaml: |", ...indented(CONFIG)));
  expect(document).toMatchObject({
    file: "manifest.yml",
    basePath: ["stringData", "alertmanager.yaml"],
    envelope: { kind: "Secret", name: "am", entry: "alertmanager.yaml" },
  });
  expect(document?.rangeOf(["receivers", 0, "name"]).start).toMatchObject({ line: 9, column: 15 });
  expect(document?.rangeOf(["receivers", 0, "name"], { span: { start: 1, end: 2 } }).start.column).toBe(16);
  expect(document?.rangeOf(["route"], { target: "key" }).start).toMatchObject({ line: 6, column: 5 });
});

test("with another tree it has its places in the manifest, too", () => {
  const [document] = read(secret("stringData:", "  alertmanager.yaml: |", ...indented(CONFIG)));
  const route = document?.root && childOf(document.root, "route");
  const below = route && document?.withRoot(route);
  expect(below?.rangeOf(["receiver"]).start).toMatchObject({ line: 7, column: 17 });
  expect(below?.pathOf(["receiver"])).toEqual(["stringData", "alertmanager.yaml", "receiver"]);
});

test("a file in base64 has the place of its value", () => {
  const [document] = read(secret("data:", `  alertmanager.yml: ${btoa(CONFIG)}`));
  expect(document?.root?.kind).toBe("mapping");
  expect(document?.rangeOf(["receivers", 0, "name"])).toMatchObject({
    start: { line: 5, column: 21 },
    end: { line: 5 },
  });
});

test("a ConfigMap holds its data as text, templates among them", () => {
  const documents = read(
    [
      "apiVersion: v1",
      "kind: ConfigMap",
      "data:",
      '  alertmanager.yml: "route: {receiver: a}"',
      "  slack.tmpl: '{{ define \"x\" }}{{ end }}'",
      "  notes.txt: none",
    ].join("\n"),
  );
  expect(documents.map(({ envelope, language }) => [envelope?.entry, language])).toEqual([
    ["alertmanager.yml", "yaml"],
    ["slack.tmpl", "template"],
  ]);
  expect(documents[1]?.rangeOf([], { span: { start: 3, end: 9 } }).start).toMatchObject({
    line: 5,
    column: 19,
  });
});

test("what is wrong with the file is said where it stands, and what is wrong around it once", () => {
  const documents = read(
    secret(
      "type: a",
      "type: b",
      "stringData:",
      "  alertmanager.yml: |",
      "    a: 1",
      "    a: 2",
      "  x.tmpl: y",
    ),
  );
  expect(
    documents.map(({ problems }) => problems.map(({ path, range }) => [path, range.start.line])),
  ).toEqual([
    [
      [["type"], 5],
      [["stringData", "alertmanager.yml", "a"], 9],
    ],
    [],
  ]);
});

test.each([
  ["no base64", secret("data: {alertmanager.yml: '*'}")],
  ["no text", secret("data: {alertmanager.yml: [a]}")],
  ["nothing of Alertmanager", secret("data: {password: eA==}")],
  ["no data", secret("type: Opaque")],
  ["another API", secret("data: {alertmanager.yml: eA==}").replace("v1", "v2")],
  ["another resource", secret("data: {alertmanager.yml: eA==}").replace("Secret", "Pod")],
])("with %s the manifest stays what it is", (_title, content) => {
  expect(read(content).map(({ basePath }) => basePath)).toEqual([[]]);
});

test("a manifest in a file in a manifest is not opened", () => {
  const inner = secret("stringData:", "  alertmanager.yaml: |", ...indented(CONFIG));
  const [document] = read(secret("data:", `  alertmanager.yml: ${btoa(inner)}`));
  expect(document?.basePath).toEqual(["data", "alertmanager.yml"]);
});

test("a value that is no UTF-8 is a problem at its place", () => {
  expect(briefly(read(secret("data: {alertmanager.yml: /w==}"))[0]?.problems ?? [])).toEqual([
    "4:26 invalidUtf8",
  ]);
});
