/** What `npm run demo` shows: the built command on examples/configs, and the exit codes it ends with. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

function show(...args: readonly string[]): void {
  console.log(`\n$ tocsin ${args.join(" ")}\n`);
  const { status } = spawnSync(process.execPath, ["dist/cli/bin.js", ...args], {
    cwd: root,
    stdio: "inherit",
  });
  console.log(`\nexit code: ${status}`);
}

show("check", "examples/configs");
show("check", "examples/configs/watchdog.rules.yml");
show(
  ...["routes", "test", "--config", "examples/configs/company/alertmanager.yml"],
  ...["alertname=SettlementLate", "team=payments", "severity=critical", "--at", "2026-03-03T15:00:00+01:00"],
);
