import { expect, test } from "vitest";
import { annotationLink } from "../../../src/rules/prometheus/annotation-link.js";
import { findingsInFile, ruleFile } from "../../helpers/document-findings.js";

const inFile = (annotation: string): readonly string[] =>
  findingsInFile(annotationLink, ruleFile(["alert: A", "expr: up == 0", `annotations: {${annotation}}`]));

test.each([
  ["wiki/down", "relative"],
  ["/down", "relative"],
  ["https://", "invalid"],
  ["https://wiki example.com", "invalid"],
  ["https://exa{{ $labels.job }}mple.com:port", "invalid"],
  ["http://wiki.example.com/{{ $labels.job }}", "plain"],
])("reports %s as %s", (url, messageId) => {
  expect(inFile(`url: '${url}'`)).toEqual([`${messageId} '${url}'`]);
});

test.each([
  ["a complete URL", "runbook_url: 'https://wiki.example.com/{{ $labels.job }}?q=1#down'"],
  [
    "a server of this machine",
    "url: 'http://localhost:3000', link: 'http://127.0.0.1:3000', uri: 'http://[::1]:3000'",
  ],
  ["another scheme", "url: 'mailto:team@example.com'"],
  ["a URL that a template begins", "url: '{{ $externalURL }}/graph'"],
  ["no text at all", "url: ''"],
  ["annotations that are no links", "dashboard: node, curl: a, summary: see wiki/down"],
])("is content with %s", (_title, annotation) => {
  expect(inFile(annotation)).toEqual([]);
});

test("labels are no links", () => {
  const content = ruleFile(["alert: A", "expr: up == 0", "labels: {url: wiki}"]);
  expect(findingsInFile(annotationLink, content)).toEqual([]);
});
