import { expect, test } from "vitest";
import { readDocuments } from "../../../src/document/read.js";
import { templateDefinitionsOf } from "../../../src/rules/facts/alertmanager-template-files.js";

function fileOf(file: string, content: string) {
  return readDocuments({ file, content }).documents.map((source) => ({
    file,
    kind: "alertmanager-templates" as const,
    source,
    problems: [],
    value: source.root?.kind === "scalar" ? source.root.source : "",
  }));
}

test("files define what they say, and themselves by their name", () => {
  const files = [
    ...fileOf("templates/a.tmpl", '{{ define "x" }}1{{ end }}{{ block "y" . }}{{ end }}'),
    ...fileOf("b.tmpl", ""),
    ...fileOf("map.yml", "apiVersion: v1\nkind: ConfigMap\ndata: {c.tmpl: '{{ define \"z\" }}{{ end }}'}\n"),
  ];
  expect([...templateDefinitionsOf(files)]).toEqual(["a.tmpl", "x", "y", "b.tmpl", "c.tmpl", "z"]);
});
