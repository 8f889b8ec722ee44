import { expect, test } from "vitest";
import { runCli } from "../helpers/cli.js";

test.each([
  [["--version"], 0, "1.2.3\n"],
  [["--help"], 0, "Usage: tocsin "],
  [["check", "--help"], 0, "Usage: tocsin check "],
])("%j prints to standard output", async (args, code, start) => {
  const result = await runCli(args, "/");
  expect([result.code, result.stdout.slice(0, start.length), result.stderr]).toEqual([code, start, ""]);
});

test.each([[["chekc"]], [["check"]], [["check", "-x"]]])(
  "%j is wrong, and the help is shown",
  async (args) => {
    const result = await runCli(args, "/");
    expect([result.code, result.stdout]).toEqual([2, ""]);
    expect(result.stderr).toContain("Usage: tocsin");
  },
);

test("a misspelled command is guessed at", async () => {
  expect((await runCli(["chekc"], "/")).stderr).toContain("Did you mean check?");
});
