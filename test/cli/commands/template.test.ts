import { describe, expect, test } from "vitest";
import { runCli } from "../../helpers/cli.js";
import { createFolder } from "../../helpers/folder.js";
import { PAYLOAD } from "../../helpers/webhook-payload.js";

const CONFIG = `
route: { receiver: team.db }
templates: ["templates/*.tmpl"]
receivers:
  - name: team.db
    slack_configs:
      - api_url: https://hooks.example.org/x
        title: '{{ template "mine" . }} {{ .Receiver }}'
        text: no template
        fields: [{ title: a, value: "{{ .Status }}" }]
        http_config: { basic_auth: { username: u, password: "{{ x" } }
    email_configs:
      - { to: a@example.org, from: b@example.org, smarthost: "x:25", html: "<b>{{ .CommonAnnotations.runbook_url }}", text: "{{ .Foo }}" }
    telegram_configs:
      - { bot_token: x, chat_id: 1, message: "{{ print \`<\` }}" }
      - { bot_token: x, chat_id: 1, parse_mode: "Markdown", message: "{{ print \`<\` }}" }
    pushover_configs:
      - { user_key: x, token: y, html: true, message: "{{ print \`<\` }}", title: "{{ print \`<\` }}" }
`;

const FILES = {
  "alertmanager.yml": CONFIG,
  "bad.yml": "route: {}\n",
  "templates/mine.tmpl": '{{ define "mine" }}[{{ .Status }}]{{ end }}',
  "payload.json": JSON.stringify(PAYLOAD),
  "payload.yml":
    "receiver: r\nstatus: firing\nalerts: []\ngroupLabels: {a: b}\ncommonLabels: {}\ncommonAnnotations: {}\nexternalURL: http://x\n",
  "broken.json": "{",
  "long.txt": "x".repeat(1_048_577),
};

async function render(
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
  return await runCli(["template", "render", ...args], createFolder(FILES));
}

describe("--text", () => {
  test.each([
    [['{{ template "slack.default.title" . }}'], "[FIRING:2] grouplabelvalue1 grouplabelvalue2 \n"],
    [["{{ .ExternalURL }}", "--data", "payload.yml"], "http://x\n"],
    [["{{ .Receiver }}", "--data", "payload.json"], "team\\.db\n"],
    [
      ['{{ template "mine" . }}', "--template-glob", "templates/*.tmpl", "--template-glob", "none/*.tmpl"],
      "[firing]\n",
    ],
    [["<i>{{ print `<` }}", "--html"], "<i>&lt;\n"],
    [
      ["{{ now.Year }} {{ since (index .Alerts 0).StartsAt }}", "--at", "2026-03-01T09:15:30+01:00"],
      "2026 0s\n",
    ],
    [["{{ $labels.job }}{{ $value }}", "--prometheus", "--label", "job=a=b", "--value", "-0.5"], "a=b-0.5\n"],
    [["{{ now }}", "--prometheus", "--at", "1970-01-01T00:00:01Z"], "1\n"],
  ])("%j prints %j", async ([text = "", ...args], expected) => {
    expect(await render("--text", text, ...args)).toEqual({ code: 0, stdout: expected, stderr: "" });
  });

  test.each([
    [
      ["--text", "{{ .Foo }}"],
      1,
      `error: template: :1:3: executing "" at <.Foo>: can't evaluate field Foo in type template.Data\n`,
    ],
    [["--text", "{{ now }}", "--target", "0.30"], 1, 'error: template: :1: function "now" not defined\n'],
    [["--text", "x", "--data", "none.json"], 2, "error: cannot read none.json: there is no such file\n"],
    [
      ["--text", "x", "--at", "now"],
      2,
      "error: cannot read the time now: write it as 2026-03-01T08:00:00Z\n",
    ],
    [["--text", "x", "--prometheus", "--value", "one"], 2, "error: cannot read the number one\n"],
    [
      ["--text", "x", "--prometheus", "--label", "one"],
      2,
      "error: cannot read the label one: write it as name=value\n",
    ],
    [["--config", "alertmanager.yml"], 2, "error: give either --text, or --config and --receiver\n"],
    [[], 2, "error: give either --text, or --config and --receiver\n"],
    [
      ["--config", "alertmanager.yml", "--receiver", "team-db"],
      2,
      'error: cannot find receiver "team-db"; did you mean "team.db"?\n',
    ],
    [["--config", "alertmanager.yml", "--receiver", "zzzzzz"], 2, 'error: cannot find receiver "zzzzzz"\n'],
  ])("%j exits with %i", async (args, code, stderr) => {
    expect(await render(...args)).toEqual({ code, stdout: "", stderr });
  });

  test("a file of more than a MiB is refused", async () => {
    const { code, stderr } = await render("--text", "x", "--template-glob", "long.txt");
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: cannot read .*long\.txt: it has more than 1048576 characters\n$/);
  });

  test("a glob that is none is refused", async () => {
    const { code, stderr } = await render("--text", "x", "--template-glob", "[a.tmpl");
    expect([code, stderr]).toEqual([
      2,
      "error: cannot read [a.tmpl: it is no pattern: the bracket is not closed\n",
    ]);
  });

  test("data that is broken is said so", async () => {
    const { code, stderr } = await render("--text", "x", "--data", "broken.json");
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: cannot read broken\.json: /);
  });
});

describe("--config", () => {
  test("renders all texts of the receiver, each with the engine Alertmanager uses", async () => {
    const { code, stdout, stderr } = await render(
      "--config",
      "alertmanager.yml",
      "--receiver",
      "team.db",
      "--data",
      "payload.json",
    );
    expect(code).toBe(1);
    expect(stderr).toContain("error: email_configs[0].text: template: :1:3: executing");
    expect(stdout.trimEnd().split("\n").sort()).toEqual(
      [
        "email_configs[0].html: <b>https://runbooks.example.org/replication-lag?a=1&amp;b=2",
        "pushover_configs[0].message: &lt;",
        "pushover_configs[0].title: <",
        "slack_configs[0].fields[0].value: firing",
        "slack_configs[0].title: [firing] team\\.db",
        "telegram_configs[0].message: &lt;",
        "telegram_configs[1].message: <",
      ].sort(),
    );
  });

  test("a configuration that Alertmanager refuses is not rendered", async () => {
    const { code, stdout, stderr } = await render("--config", "bad.yml", "--receiver", "x");
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("error: cannot use bad.yml");
  });
});
