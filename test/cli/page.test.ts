import { expect, test } from "vitest";
import { COMMANDS } from "../../src/cli/commands/index.js";
import { renderCommandsPage } from "../../src/cli/page.js";
import { allCommands } from "../../src/cli/run.js";
import { runCli } from "../helpers/cli.js";

test("has a section for each command, with its help", async () => {
  const page = await renderCommandsPage();
  expect(page.match(/^## .*/gm)).toEqual(Object.keys(COMMANDS).map((name) => `## tocsin ${name}`));
  expect(page.match(/^Usage: tocsin \w+/gm)).toEqual(
    expect.arrayContaining(Object.keys(COMMANDS).map((name) => `Usage: tocsin ${name}`)),
  );
});

test("shows subcommands", async () => {
  expect(await renderCommandsPage()).toMatch(/^Usage: tocsin routes show /m);
});

test("examples use options that exist", async () => {
  for (const { name, examples = [] } of await allCommands()) {
    const help = (await runCli([name, "--help"], "/")).stdout;
    for (const { does, line } of examples) {
      expect(help).toContain(`  # ${does}\n  ${line}\n`);
      const call = line.slice(line.indexOf(`tocsin ${name} `)).split("|")[0] ?? "";
      expect(call, line).not.toBe("");
      for (const option of call.match(/ --?[a-z-]+/g) ?? [])
        expect(help).toMatch(new RegExp(`^ .*${option.trim()}\\b`, "m"));
    }
  }
});
