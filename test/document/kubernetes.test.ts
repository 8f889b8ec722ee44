import { expect, test } from "vitest";
import { readDocuments } from "../../src/document/read.js";
import { briefly } from "./reading.js";

const RULE = `apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata:
  name: web
  namespace: shop
spec:
  groups: []
`;
const read = (content: string) => readDocuments({ file: "manifest.yml", content }).documents;
const bases = (content: string) => read(content).map(({ basePath }) => basePath.join("."));

test("of a PrometheusRule the spec counts", () => {
  const [document] = read(RULE);
  expect(document).toMatchObject({
    basePath: ["spec"],
    envelope: {
      apiVersion: "monitoring.coreos.com/v1",
      kind: "PrometheusRule",
      name: "web",
      namespace: "shop",
    },
  });
  expect(document?.rangeOf(["groups"]).start).toMatchObject({ line: 7, column: 11 });
});

test("every item of a list is a document, and keeps its own problems", () => {
  const documents = read(`apiVersion: v1
kind: List
items:
- apiVersion: monitoring.coreos.com/v1
  kind: PrometheusRule
  spec: {groups: []}
- apiVersion: v1
  kind: Secret
  metadata: {name: a, name: b}
- text
`);
  expect(documents.map(({ basePath, envelope }) => [basePath.join("."), envelope?.kind])).toEqual([
    ["items.0.spec", "PrometheusRule"],
    ["items.1", "Secret"],
  ]);
  expect(documents.map(({ problems }) => briefly(problems))).toEqual([[], ["9:23 duplicateKey"]]);
});

test("a PrometheusRuleList is a list, a list that holds itself ends", () => {
  const nested = (depth: number): string =>
    depth === 0 ? "x" : `{apiVersion: v1, kind: List, items: [${nested(depth - 1)}]}`;
  expect(bases(`apiVersion: v1\nkind: PrometheusRuleList\nitems:\n- {apiVersion: v1, kind: A}\n`)).toEqual([
    "items.0",
  ]);
  expect(bases(nested(9))).toEqual(["items.0.items.0.items.0.items.0"]);
});

test("in a stream of manifests every document counts", () => {
  expect(bases(`${RULE}---\n${RULE}---\n# nothing\n`)).toEqual(["spec", "spec"]);
});

test("the stream ends with the first document that is no manifest", () => {
  const documents = read(`${RULE}---\ngroups: []\n---\ngroups: []\n`);
  expect(documents.map(({ envelope, problems }) => [envelope?.kind, briefly(problems)])).toEqual([
    ["PrometheusRule", []],
    [undefined, ["10:1 laterDocument?"]],
  ]);
});

test("a broken manifest does not hide the next one", () => {
  const documents = read(`${RULE}  x: [\n---\n${RULE}`);
  expect(documents.map(({ root, problems }) => [root === undefined, problems.length])).toEqual([
    [true, 1],
    [false, 0],
  ]);
});

test.each([
  "kind: PrometheusRule\n",
  "apiVersion: [v1]\nkind: List\n",
  "apiVersion:\nkind: List\n",
  "- apiVersion: v1\n",
  "text",
])("no manifest: %j", (content) => {
  expect(read(content).map(({ envelope }) => envelope)).toEqual([undefined]);
});

test("a resource without the part that counts is a document as it is", () => {
  expect(bases("apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\n")).toEqual([""]);
  expect(bases("apiVersion: v1\nkind: List\n")).toEqual([""]);
});
