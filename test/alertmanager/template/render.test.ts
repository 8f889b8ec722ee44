import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { DEFAULT_DEFINITIONS } from "../../../src/alertmanager/template/definitions.js";
import { EMAIL_DEFINITIONS } from "../../../src/alertmanager/template/email.js";
import { renderNotification } from "../../../src/alertmanager/template/render.js";
import { createFolder } from "../../helpers/folder.js";
import { fuzzRuns } from "../../helpers/fuzz.js";
import { PAYLOAD } from "../../helpers/webhook-payload.js";

/** What amtool 0.25 printed for a template, with the definitions of Alertmanager 0.25 at hand. */
interface Recorded {
  readonly text: string;
  readonly html?: boolean;
  readonly output?: string;
  /** Of an output that is too long to be kept. */
  readonly sha256?: string;
  readonly error?: string;
}

const FIXTURES = new URL("../../fixtures/go-template/amtool-0.25.jsonl", import.meta.url);
const RECORDED: readonly Recorded[] = readFileSync(FIXTURES, "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line));

function render({ text, html = false }: Recorded): string {
  const result = renderNotification(text, PAYLOAD, { target: "0.25", engine: html ? "html" : "text" });
  return result.ok ? result.value : result.error.message;
}

test.each(RECORDED)("amtool 0.25 gives the same for $text", (recorded) => {
  const rendered = render(recorded);
  if (recorded.sha256 !== undefined) {
    expect(createHash("sha256").update(rendered).digest("hex")).toBe(recorded.sha256);
  } else expect(rendered).toBe(recorded.output ?? recorded.error);
});

const hasAmtool = /version 0\.25/.test(spawnSync("amtool", ["--version"], { encoding: "utf8" }).stdout ?? "");

test.runIf(hasAmtool)(
  "amtool 0.25 still gives what was recorded, with our definitions instead of its own",
  () => {
    const folder = createFolder({
      "default.tmpl": DEFAULT_DEFINITIONS.text,
      "email.tmpl": EMAIL_DEFINITIONS.text,
      "payload.json": JSON.stringify(PAYLOAD),
    });
    const count = fuzzRuns(20, RECORDED.length);
    const step = Math.ceil(RECORDED.length / count);
    const chosen = RECORDED.filter((_, index) => index % step === 0);
    for (const recorded of chosen) {
      const { stdout, stderr } = spawnSync(
        "amtool",
        [
          "template",
          "render",
          `--template.glob=${join(folder, "*.tmpl")}`,
          `--template.data=${join(folder, "payload.json")}`,
          `--template.text=${recorded.text}`,
          ...(recorded.html === true ? ["--template.type=html"] : []),
        ],
        { encoding: "utf8" },
      );
      const theirs = stdout === "" ? stderr.replace("amtool: error: ", "").trim() : stdout;
      expect(theirs, recorded.text).toBe(render(recorded));
    }
    expect(chosen.length).toBeGreaterThan(10);
  },
  300_000,
);

test.skipIf(hasAmtool)("amtool 0.25 is not installed: only what it once printed is compared", () => {
  expect(hasAmtool).toBe(false);
});

describe("definitions newer than 0.25", () => {
  const value = (text: string, payload = PAYLOAD): string => {
    const result = renderNotification(text, payload);
    return result.ok ? result.value : result.error.message;
  };

  test.each([
    ["slack.default.color", "danger"],
    ["mattermost.default.color", "danger"],
    [
      "slack.default.fallback",
      "[FIRING:1] ReplicationLag eu1 (db) | https://am.example.org/#/alerts?receiver=team%5C.db",
    ],
    [
      "mattermost.default.fallback",
      "[FIRING:1] ReplicationLag eu1 (db) | https://am.example.org/#/alerts?receiver=team%5C.db",
    ],
    ["rocketchat.default.alias", "Alertmanager"],
    ["rocketchat.default.text", ""],
    ["discord.default.content", ""],
    ["jira.default.priority", "High"],
    ["jira.default.summary", "[FIRING:1] ReplicationLag eu1 (db)"],
  ])("%s", (name, expected) => {
    expect(value(`{{ template "${name}" . }}`)).toBe(expected);
  });

  test("lists of alerts in Markdown", () => {
    const firing = { ...PAYLOAD, alerts: PAYLOAD.alerts.slice(0, 1) };
    expect(value('{{ template "msteamsv2.default.text" . }}', firing)).toBe(
      "\n\n# Alerts Firing:\n\nLabels:\n  - alertname = ReplicationLag\n  - cluster = eu1\n  - instance = db-2:9104\n" +
        "  - severity = critical\n  - team = db\n\nAnnotations:\n" +
        "  - runbook_url = https://runbooks.example.org/replication-lag?a=1&b=2\n" +
        "  - summary = Replica <db-2> lags by 95s & more\n\n" +
        "Source: https://prom.example.org/graph?g0.expr=mysql_lag_seconds%20%3E%2060&g0.tab=1\n\n\n\n\n",
    );
  });

  test.each([
    [["info", "warning"], [], "Medium"],
    [["info"], ["critical"], "Low"],
    [[""], ["warning", "info"], "Medium"],
    [[], ["info"], "Low"],
    [["none"], [], ""],
  ])("the priority of firing %j and resolved %j is %s", (firing, resolved, expected) => {
    const [alert] = PAYLOAD.alerts;
    const alerts = [
      ...firing.map((severity) => ({ status: "firing" as const, severity })),
      ...resolved.map((severity) => ({ status: "resolved" as const, severity })),
    ].map(({ status, severity }) => ({ ...alert, status, labels: { severity } }));
    const payload = { ...PAYLOAD, alerts } as typeof PAYLOAD;
    expect(value('{{ template "jira.default.priority" . }}', payload)).toBe(expected);
  });
});

describe("files", () => {
  test("override definitions, and may use each other", () => {
    const files = [
      { name: "a.tmpl", text: '{{ define "slack.default.title" }}{{ template "mine" . }}{{ end }}' },
      { name: "b.tmpl", text: '{{ define "mine" }}<{{ .Status }}>{{ end }}{{ define "empty" }} {{ end }}' },
      { name: "c.tmpl", text: '{{ define "mine" }} {{/* nothing */}} {{ end }}' },
    ];
    expect(renderNotification('{{ template "slack.default.fallback" . }}', PAYLOAD, { files })).toEqual({
      ok: true,
      value: "<firing> | https://am.example.org/#/alerts?receiver=team%5C.db",
    });
  });

  test("that do not parse are named in the error", () => {
    const files = [{ name: "bad.tmpl", text: "a\n{{ if }}" }];
    expect(renderNotification("x", PAYLOAD, { files })).toMatchObject({
      ok: false,
      error: {
        code: "syntax",
        source: "bad.tmpl",
        line: 2,
        message: "template: bad.tmpl:2: missing value for if",
      },
    });
  });

  test("an error in a definition has its place in that file", () => {
    const files = [{ name: "a.tmpl", text: '{{ define "x" }}\n{{ .Nope }}{{ end }}' }];
    expect(renderNotification('{{ template "x" . }}', PAYLOAD, { files })).toMatchObject({
      ok: false,
      error: { code: "execution", source: "a.tmpl", line: 2, column: 4, span: { start: 20, end: 25 } },
    });
  });
});

test.each([
  ["0.27", "{{ now }}", 'template: :1: function "now" not defined'],
  ["v0.33.0", "{{ .NotificationReason }}", "unknown"],
  [
    "0.31",
    "{{ .NotificationReason }}",
    'template: :1:3: executing "" at <.NotificationReason>: can\'t evaluate field NotificationReason in type template.Data',
  ],
  ["0.34", "{{ .RouteLabels.a }}{{ routeLabels `a` }}{{ routeLabels `b` }}", "xx"],
  [
    "1.0",
    "{{ toJson .GroupLabels }} {{ .GroupLabels }} {{ .GroupLabels.String }}",
    '{"alertname":"ReplicationLag","cluster":"eu1"} alertname=ReplicationLag, cluster=eu1 alertname=ReplicationLag, cluster=eu1',
  ],
  [
    "0.26",
    "{{ .GroupLabels.SortedPairs }} {{ .GroupLabels.SortedPairs.String }}",
    "alertname=ReplicationLag, cluster=eu1 alertname=ReplicationLag, cluster=eu1",
  ],
])("Alertmanager %s makes of %s: %s", (target, text, expected) => {
  const result = renderNotification(text, { ...PAYLOAD, routeLabels: { a: "x" } }, { target });
  expect(result.ok ? result.value : result.error.message).toBe(expected);
});

test("an alert with neither fingerprint nor a time that can be read", () => {
  const [alert] = PAYLOAD.alerts;
  const { fingerprint: _, ...rest } = { ...alert, startsAt: "today" };
  const payload = { ...PAYLOAD, alerts: [rest] } as typeof PAYLOAD;
  expect(
    renderNotification("{{ range .Alerts }}{{ .Fingerprint }}|{{ .StartsAt }}{{ end }}", payload),
  ).toEqual({ ok: true, value: "|0001-01-01 00:00:00 +0000 UTC" });
});

test("limits hold", () => {
  const text = "{{ range .Alerts }}{{ range $.Alerts }}x{{ end }}{{ end }}";
  expect(renderNotification(text, PAYLOAD, { limits: { steps: 5 } })).toMatchObject({
    ok: false,
    error: { code: "limit_exceeded" },
  });
});
