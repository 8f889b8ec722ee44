import { expect, test } from "vitest";
import { runCli } from "../../helpers/cli.js";

test("prints what the documentation says", async () => {
  const { code, stdout } = await runCli(["explain", "document/duplicate-key"], "/");
  expect(code).toBe(0);
  expect(stdout).toMatch(/^document\/duplicate-key\n\nDisallow the same key twice in a mapping\.\n/);
});

test.each([
  [
    "document/duplicate-keys",
    'error: cannot find rule "document/duplicate-keys"; did you mean "document/duplicate-key"?\n',
  ],
  ["qqqqqqqqqqqqqqqqqqqqqqq", 'error: cannot find rule "qqqqqqqqqqqqqqqqqqqqqqq"\n'],
])("%s is not known", async (id, stderr) => {
  expect(await runCli(["explain", id], "/")).toEqual({ code: 2, stdout: "", stderr });
});
