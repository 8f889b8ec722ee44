import { join } from "node:path";
import { expect, test } from "vitest";
import { expandGoGlob } from "../../../src/cli/template/expand-go-glob.js";
import { parseGoGlob } from "../../../src/languages/go-glob.js";
import { createFolder } from "../../helpers/folder.js";

const FILES = { "a/x.tmpl": "", "a/.y": "", "b/x.tmpl": "", "b/c/z": "", "q*": "" };

async function expand(pattern: string, folder: string, maxFolders?: number): Promise<readonly string[]> {
  const glob = parseGoGlob(pattern);
  if (!glob.ok) throw new Error(glob.error.message);
  const paths = await expandGoGlob(glob.value, folder, maxFolders);
  return paths.map((path) => path.slice(folder.length + 1));
}

test.each([
  ["*/x.tmpl", ["a/x.tmpl", "b/x.tmpl"]],
  ["a/*", ["a/.y", "a/x.tmpl"]],
  ["b/*", ["b/c", "b/x.tmpl"]],
  ["a/x.tmpl/*", []],
  ["*/*/*", ["b/c/z"]],
  ["q\\*", ["q*"]],
  ["none", []],
  ["none/*", []],
  ["", []],
])("%j is %j", async (pattern, paths) => {
  expect(await expand(pattern, createFolder(FILES))).toEqual(paths);
});

test("an absolute pattern starts at the root", async () => {
  const folder = createFolder(FILES);
  expect(await expand(join(folder, "a", "[x]*"), folder)).toEqual(["a/x.tmpl"]);
});

test("a pattern that leads through too many folders is given up", async () => {
  const folder = createFolder(FILES);
  expect(await expand("*/*", folder, 4)).toHaveLength(4);
  await expect(expand("*/*", folder, 3)).rejects.toThrow("it leads through more than 3 folders");
});
