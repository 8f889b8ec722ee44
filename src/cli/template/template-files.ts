import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { glob } from "tinyglobby";
import {
  MAX_SOURCE_LENGTH,
  type TemplateSource,
} from "../../languages/go-template/execute/template-source.js";
import { unreadable } from "../inputs.js";

/**
 * The files of template globs in the order in which Alertmanager reads them: glob by glob, and by name in each. A glob that
 * fits no file is fine, as it is there.
 */
export async function readTemplateFiles(
  globs: readonly string[],
  folder: string,
): Promise<readonly TemplateSource[]> {
  const sources: TemplateSource[] = [];
  for (const pattern of globs) {
    const names = await glob(resolve(folder, pattern), { absolute: true, expandDirectories: false });
    for (const name of names.sort()) sources.push({ name: basename(name), text: await read(name) });
  }
  return sources;
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
