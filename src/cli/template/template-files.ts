import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseGoGlob } from "../../languages/go-glob.js";
import {
  MAX_SOURCE_LENGTH,
  type TemplateSource,
} from "../../languages/go-template/execute/template-source.js";
import { unreadable } from "../inputs.js";
import { expandGoGlob } from "./expand-go-glob.js";

/**
 * The files of template globs in the order in which Alertmanager reads them: glob by glob, and by name in each. A glob that
 * fits no file is fine, as it is there.
 *
 * @throws {@link TocsinError} `unreadable_input` for a glob that is none, and for a file that cannot be read
 */
export async function readTemplateFiles(
  globs: readonly string[],
  folder: string,
): Promise<readonly TemplateSource[]> {
  const sources: TemplateSource[] = [];
  for (const pattern of globs) {
    for (const file of await expand(pattern, folder))
      sources.push({ name: basename(file), text: await read(file) });
  }
  return sources;
}

async function expand(pattern: string, folder: string): Promise<readonly string[]> {
  const glob = parseGoGlob(pattern);
  if (!glob.ok) throw unreadable(pattern, new Error(`it is no pattern: ${glob.error.message}`));
  try {
    return await expandGoGlob(glob.value, folder);
  } catch (error) {
    throw unreadable(pattern, error);
  }
}

async function read(file: string): Promise<string> {
  try {
    const text = await readFile(file, "utf8");
    if (text.length > MAX_SOURCE_LENGTH) throw new Error(`it has more than ${MAX_SOURCE_LENGTH} characters`);
    return text;
  } catch (error) {
    throw unreadable(file, error);
  }
}
