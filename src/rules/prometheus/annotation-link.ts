import type { GoTemplate } from "../../languages/go-template/parser.js";
import { defineRule } from "../../validator/rule.js";
import { templatesOf } from "../facts/templates.js";

const LINK_NAME = /(?:^|[_-])(?:url|uri|link)$/i;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const HTTP = /^https?:/i;
const WHITESPACE = /\s/;
const LOCAL = /^(?:localhost|127\.[\d.]+|\[::1\])$/;

export const annotationLink = defineRule({
  id: "prometheus/annotation-link",
  layer: "semantic",
  summary: "Require links in annotations to be complete URLs.",
  help: "Pagers and chats make a link only of a complete URL, one that begins with https:// and has no spaces.",
  severity: "warning",
  appliesTo: ["prometheus-rules"],
  replaces: ["pint rule/link", "promruval annotationIsValidURL"],
  messages: {
    invalid: "Annotation `{name}` is not a URL",
    relative: "Annotation `{name}` has no scheme such as https:",
    plain: {
      text: "Annotation `{name}` links to a page over plain HTTP",
      severity: "info",
      help: "What is read or typed there can be read on the way. Use https if the server can.",
    },
  },
  examples: [
    {
      title: "a host without https://, two words and a page over plain HTTP",
      source:
        "groups:\n  - name: node\n    rules:\n      - alert: Down\n        expr: up == 0\n        annotations:\n          runbook_url: runbooks.example.com/down\n          wiki_link: https://the wiki/down\n          dashboard_url: http://grafana.example.com/d/node\n",
      expect: ["7:24 relative", "8:22 invalid", "9:26 plain"],
    },
    {
      title: "a URL, and one that a template completes",
      source:
        "groups:\n  - name: node\n    rules:\n      - alert: Down\n        expr: up == 0\n        annotations:\n          runbook_url: https://runbooks.example.com/down\n          dashboard_url: '{{ $externalURL }}/d/node?var-instance={{ $labels.instance }}'\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { path, alsoAt, section, name, text, template } of templatesOf(document, settings)) {
      if (section !== "annotations" || text === "" || !LINK_NAME.test(name)) continue;
      const problem = problemOf(expand(template));
      if (problem !== undefined) report(problem, { path, alsoAt }, { name });
    }
  },
});

/** The text with a letter for whatever a template prints; `undefined` when it begins with that. */
function expand({ root }: GoTemplate): string | undefined {
  const [first] = root.nodes;
  if (first?.type !== "text") return undefined;
  return root.nodes
    .map((node) => (node.type === "text" ? node.text : "x"))
    .join("")
    .trim();
}

function problemOf(url: string | undefined): "invalid" | "relative" | "plain" | undefined {
  if (url === undefined) return undefined;
  if (!SCHEME.test(url)) return "relative";
  if (!HTTP.test(url)) return undefined;
  if (WHITESPACE.test(url) || !URL.canParse(url)) return "invalid";
  const { protocol, hostname } = new URL(url);
  return protocol === "http:" && !LOCAL.test(hostname) ? "plain" : undefined;
}
