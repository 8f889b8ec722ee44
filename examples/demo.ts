/** What `npm run demo` shows: a check of examples/configs with the built command, and the exit code it ends with. */
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
