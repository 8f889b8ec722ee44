import { describe, expect, test } from "vitest";
import { runCli } from "../../helpers/cli.js";
import { createFolder } from "../../helpers/folder.js";

const CONFIG = `route:
  receiver: ops
  group_by: [alertname]
  routes:
    - matchers: ['team="db"']
      receiver: db
      group_by: [cluster]
      routes:
        - match_re: {severity: warn.*}
          receiver: db-chat
          continue: true
          mute_time_intervals: [weekends]
        - match: {severity: critical}
          receiver: db-pager
          active_time_intervals: [office-hours]
    - match: {team: web}
      labels: {owner: web}
receivers: [{name: ops}, {name: db}, {name: db-chat}, {name: db-pager}]
inhibit_rules:
  - source_matchers: [severity=critical]
    target_matchers: [severity=warning]
time_intervals:
  - name: weekends
    time_intervals: [{weekdays: [saturday, sunday]}]
  - name: office-hours
    time_intervals: [{times: [{start_time: '09:00', end_time: '17:00'}], location: Local}]
`;
/** A Sunday. */
const AT = ["--at", "2026-03-01T07:30:00+01:00"];

function folder(files: Readonly<Record<string, string>> = {}): string {
  return createFolder({ "am.yml": CONFIG, ...files });
}

function show(...args: string[]): ReturnType<typeof runCli> {
  return runCli(["routes", "show", "--config", "am.yml", ...args], folder());
}

function testRoutes(...args: string[]): ReturnType<typeof runCli> {
  return runCli(["routes", "test", "--config", "am.yml", ...args], folder());
}

describe("show", () => {
  test("prints the tree like amtool does", async () => {
    expect(await show()).toEqual({
      code: 0,
      stdout: `.
└── default-route  receiver: ops
    ├── {team="db"}  receiver: db
    │   ├── {severity=~"^(?:warn.*)$"}  continue: true  receiver: db-chat
    │   └── {severity="critical"}  receiver: db-pager
    └── {team="web"}  receiver: ops
`,
      stderr: "",
    });
  });

  test("tells what is muted at a time", async () => {
    const { stdout } = await show(...AT);
    expect(stdout.match(/receiver: db-.*$/gm)).toEqual([
      "receiver: db-chat  muted by weekends until 2026-03-02T00:00:00Z",
      "receiver: db-pager  muted outside of office-hours until 2026-03-01T09:00:00Z",
    ]);
    const berlin = await show("--at", "2026-03-02T08:30:00.5Z", "--local-zone", "Europe/Berlin");
    expect(berlin.stdout.match(/receiver: db-.*$/gm)).toEqual([
      "receiver: db-chat  not muted until 2026-03-07T00:00:00Z",
      "receiver: db-pager  not muted until 2026-03-02T16:00:00Z",
    ]);
  });

  test("draws it for Mermaid", async () => {
    const { stdout } = await show("--format", "mermaid");
    expect(stdout.split("\n").slice(0, 5)).toEqual([
      "flowchart LR",
      '  r0["default-route<br/>ops"]',
      '  r1["#123;team=#34;db#34;#125;<br/>db"]',
      "  r0 --> r1",
      '  r2["#123;severity=~#34;^(?:warn.#42;)$#34;#125;<br/>db-chat"]',
    ]);
    expect(stdout).toContain("  r1 -.-> r2\n");
    const muted = await show("--format", "mermaid", ...AT);
    expect(muted.stdout).toContain(
      '<br/>db-chat<br/>muted by weekends until 2026-03-02T00:00:00Z"]:::muted\n',
    );
    expect(muted.stdout).toContain("  classDef muted ");
  });

  test("prints JSON with what is inherited from where", async () => {
    const { stdout } = await show("--format", "json", ...AT);
    const root = JSON.parse(stdout);
    expect(root.routes[0].routes[0]).toEqual({
      id: '{}/{team="db"}/0/{severity=~"^(?:warn.*)$"}/0',
      path: "route.routes[0].routes[0]",
      line: 9,
      column: 11,
      matchers: ['severity=~"^(?:warn.*)$"'],
      continue: true,
      receiver: { value: "db-chat", from: "route.routes[0].routes[0].receiver" },
      groupBy: { value: ["cluster"], from: "route.routes[0].group_by" },
      groupWait: { value: "30s" },
      groupInterval: { value: "5m" },
      repeatInterval: { value: "4h" },
      labels: {},
      muteTimeIntervals: ["weekends"],
      activeTimeIntervals: [],
      muting: { isMuted: true, mutedBy: ["weekends"], outsideOf: [], changesAt: "2026-03-02T00:00:00Z" },
      routes: [],
    });
    expect(root.routes[1].labels).toEqual({ owner: { value: "web", from: "route.routes[1].labels.owner" } });
  });
});

describe("test", () => {
  test("prints where an alert goes, how it is grouped and when", async () => {
    expect(await testRoutes("team=db", "severity=warning", "cluster=eu1")).toEqual({
      code: 0,
      stdout: `db-chat
  route  {severity=~"^(?:warn.*)$"} at am.yml:9:11
  group  {}/{team="db"}/{severity=~"^(?:warn.*)$"}:{cluster="eu1"}
  sent   after 30s, changes after 5m, again after 4h
`,
      stderr: "",
    });
    const { stdout } = await testRoutes("team=db", "severity=warning", ...AT);
    expect(stdout).toContain("  state  muted by weekends until 2026-03-02T00:00:00Z\n");
    expect((await testRoutes(...AT)).stdout).not.toContain("state");
  });

  test("prints the branches that match", async () => {
    expect((await testRoutes("team=db", "severity=critical", "--tree")).stdout).toBe(`.
└── default-route  receiver: ops
    └── {team="db"}  receiver: db
        └── {severity="critical"}  receiver: db-pager
`);
  });

  test("prints JSON", async () => {
    const { stdout } = await testRoutes(
      "team=db",
      "cluster=eu1",
      "severity=warning",
      "--format",
      "json",
      ...AT,
    );
    const output = JSON.parse(stdout);
    expect(output).toMatchObject({
      labels: { team: "db", cluster: "eu1", severity: "warning" },
      receivers: ["db-chat"],
      routes: [
        {
          line: 9,
          groupLabels: { cluster: "eu1" },
          groupKey: '{}/{team="db"}/{severity=~"^(?:warn.*)$"}:{cluster="eu1"}',
          ancestors: ["{}", '{}/{team="db"}/0'],
          muting: { isMuted: true },
        },
      ],
    });
    expect(output.fingerprint).toMatch(/^[0-9a-f]{16}$/);
    const unmuted = JSON.parse((await testRoutes("team=web", "--format", "json")).stdout);
    expect(unmuted.routes[0].muting).toBeUndefined();
  });

  test.each([
    ["db-pager", 0, ""],
    ["db-chat,db-pager", 1, "error: expected the receivers db-chat,db-pager, found db-pager\n"],
  ])("verifies that the receivers are %s", async (names, code, stderr) => {
    const result = await testRoutes("team=db", "severity=critical", "--verify-receivers", names);
    expect([result.code, result.stderr]).toEqual([code, stderr]);
  });

  test.each([
    [["team!=db"], "cannot read the label team!=db: write name=value"],
    [["team"], "cannot read the label team: bad matcher format: team"],
    [["--at", "tomorrow"], "cannot read the time tomorrow: write it as 2026-03-01T08:00:00Z"],
    [["team=db", "severity=critical", ...AT, "--local-zone", "Nowhere"], 'there is no time zone "Nowhere"'],
    [["a=b", "--tests", "tests.yml"], "--tests takes labels and receivers from its file"],
    [
      ["--verify-receivers", "ops", "--tests", "tests.yml"],
      "--tests takes labels and receivers from its file",
    ],
  ])("%j is a wrong call", async (args, message) => {
    expect(await testRoutes(...args)).toEqual({ code: 2, stdout: "", stderr: `error: ${message}\n` });
  });

  test("labels are read by the mode of the server", async () => {
    const utf8 = await testRoutes("team.name=db", "--matcher-mode", "utf8");
    expect(utf8.stdout).toMatch(/^ops\n/);
    expect((await testRoutes("team.name=db", "--matcher-mode", "classic")).code).toBe(2);
  });
});

describe("the configuration", () => {
  test("is refused with what Alertmanager would say, and more", async () => {
    const text = CONFIG.replace("receiver: db-chat", "receiver: db-chats").replace(
      "'team=\"db\"'",
      "team=~[",
    );
    const result = await runCli(["routes", "show", "--config", "am.yml"], folder({ "am.yml": text }));
    expect([result.code, result.stdout]).toEqual([1, ""]);
    expect(result.stderr).toContain("--> am.yml:5:");
    expect(result.stderr).toMatch(/\nerror: cannot use am\.yml\n$/);
    const tested = await runCli(["routes", "test", "--config", "am.yml"], folder({ "am.yml": text }));
    expect([tested.code, tested.stdout]).toEqual([1, ""]);
  });

  test("comes through standard input too", async () => {
    const { stdout } = await runCli(["routes", "test", "--config", "-"], folder(), { input: CONFIG });
    expect(stdout).toContain("default-route at <stdin>:2:3\n");
  });

  test.each([
    ["groups: []\n", 0],
    ["apiVersion: v1\nkind: Service\n---\napiVersion: v1\nkind: Pod\n", 0],
  ])("has to be one: %j", async (input, count) => {
    const result = await runCli(["routes", "show", "--config", "-"], folder(), { input });
    const stderr = `error: cannot read <stdin>: it holds ${count} documents of the kind alertmanager-config\n`;
    expect(result).toEqual({ code: 2, stdout: "", stderr });
  });

  test("comes out of a Secret, with the places in it", async () => {
    const config = CONFIG.replace(/^/gm, "    ").trimEnd();
    const input = `apiVersion: v1\nkind: Secret\nstringData:\n  alertmanager.yaml: |\n${config}\n`;
    const { stdout } = await runCli(["routes", "test", "--config", "-", "team=web"], folder(), { input });
    expect(stdout).toContain('{team="web"} at <stdin>:20:11\n');
  });

  test("may stand beside documents that are wrong", async () => {
    const config = CONFIG.replace(/^/gm, "    ").trimEnd();
    const input = `apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
spec: {groups: [{name: a, rules: [{alert: A, expr: up ==}]}]}
---
apiVersion: v1
kind: Secret
stringData:
  alertmanager.yaml: |
${config}
`;
    const result = await runCli(["routes", "test", "--config", "-", "team=web"], folder(), { input });
    expect([result.code, result.stderr]).toEqual([0, ""]);
  });

  test("a file of no kind is read as one, so that it is told what is missing", async () => {
    const result = await runCli(["routes", "show", "--config", "-"], folder(), { input: "route: {}\n" });
    expect([result.code, result.stdout]).toEqual([1, ""]);
  });

  test("a file that is not there", async () => {
    const result = await runCli(["routes", "show", "--config", "none.yml"], folder());
    expect(result).toEqual({
      code: 2,
      stdout: "",
      stderr: "error: cannot read none.yml: there is no such file\n",
    });
  });
});

describe("a file of tests", () => {
  const TESTS = `routing_tests:
  - name: critical alerts page
    labels: {team: db, severity: critical}
    receivers: [db-pager]
  - name: warnings are muted at weekends
    labels: {team: db, severity: warning}
    at: 2026-03-01T08:00:00Z
    firing: [{severity: critical}]
    receivers: [db-chat]
    muted: []
    inhibited: false
`;

  function runTests(tests: string, ...args: string[]): ReturnType<typeof runCli> {
    const all = ["routes", "test", "--config", "am.yml", "--tests", "tests.yml", ...args];
    return runCli(all, folder({ "tests.yml": tests }));
  }

  test("tells what each of them expected and got", async () => {
    expect(await runTests(TESTS)).toEqual({
      code: 1,
      stdout: `ok    critical alerts page
FAIL  warnings are muted at weekends
      tests.yml:10:12 muted: expected none, got db-chat
      tests.yml:11:16 inhibited: expected false, got true

1 of 2 failed
`,
      stderr: "",
    });
  });

  test("passes", async () => {
    const tests = TESTS.replace("muted: []", "muted: [db-chat]").replace("false", "true");
    expect(await runTests(tests)).toMatchObject({ code: 0, stdout: expect.stringMatching(/\n2 passed\n$/) });
  });

  test("a time of the command line holds for those without", async () => {
    const tests =
      "routing_tests: [{name: a, labels: {team: db, severity: warning}, receivers: [db-chat], muted: [db-chat]}]";
    expect((await runTests(tests)).code).toBe(1);
    expect((await runTests(tests, ...AT, "--local-zone", "UTC")).code).toBe(0);
  });

  test("prints JSON", async () => {
    const { code, stdout } = await runTests(TESTS, "--format", "json");
    expect([code, JSON.parse(stdout)]).toEqual([
      1,
      {
        tests: [
          { name: "critical alerts page", line: 2, column: 5, ok: true, failures: [] },
          {
            name: "warnings are muted at weekends",
            line: 5,
            column: 5,
            ok: false,
            failures: [
              { expectation: "muted", expected: [], actual: ["db-chat"] },
              { expectation: "inhibited", expected: false, actual: true },
            ],
          },
        ],
        summary: { tests: 2, failed: 1 },
      },
    ]);
  });

  test.each<[tests: string, places: string[]]>([
    ["", ["1:1 routing_tests"]],
    ["routing_tests:\n  - name: a\n    labels: {a: b}\n", ["2:5 routing_tests[0].receivers"]],
    [
      "routing_tests:\n  - {name: a, labels: {a: b}, receiver: x, receivers: [x]}\n",
      ["2:31 routing_tests[0].receiver"],
    ],
    [
      "routing_tests:\n  - {name: a, labels: {a: b}, receivers: x, at: noon}\n",
      ["2:42 routing_tests[0].receivers", "2:49 routing_tests[0].at"],
    ],
    ["tests: []\n", ["1:1 tests", "1:1 routing_tests"]],
    ["routing_tests: [\n", ["2:1"]],
  ])("is not run when something is wrong with it: %j", async (tests, places) => {
    const result = await runTests(tests);
    expect([result.code, result.stdout]).toEqual([1, ""]);
    expect([...result.stderr.matchAll(/--> tests\.yml:(.*)/g)].map(([, place]) => place)).toEqual(places);
    expect(result.stderr).toMatch(/\n\nerror: cannot use tests\.yml\n$/);
  });
});
