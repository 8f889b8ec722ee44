import { realpath, stat } from "node:fs/promises";
import { dirname, isAbsolute, relative, resolve } from "node:path";
import { childOf } from "../../document/document.js";
import { readDocuments } from "../../document/read.js";
import { type GoGlob, parseGoGlob } from "../../languages/go-glob.js";
import type { DocumentKindId } from "../../schemas/kinds.js";
import type { Source } from "../../validator/engine.js";
import { kindOf } from "../../validator/kind-of.js";
import { type InputProblem, type Inputs, readSource, reasonOf, STANDARD_INPUT } from "../inputs.js";
import type { Io } from "../io.js";
import { expandGoGlob } from "../template/expand-go-glob.js";

export interface NamedTemplates extends Inputs {
  /** Whether the patterns of every configuration were followed; the folder of standard input is unknown. */
  readonly isComplete: boolean;
}

/** Files that are read along in one run; more are a sign of a pattern that fits what it should not. */
const MAX_FILES = 1_000;

/**
 * Adds the files of templates that the Alertmanager configurations among the inputs name, found from the folder of each as
 * Alertmanager finds them. So that a document cannot choose what is read of the machine, a file counts only below that folder or
 * the one the command was started in, links followed.
 */
export async function addNamedTemplates(
  inputs: Inputs,
  kind: DocumentKindId | undefined,
  io: Io,
  maxFiles: number = MAX_FILES,
): Promise<NamedTemplates> {
  const sources = new Map(inputs.sources.map((source) => [resolve(io.cwd, source.file), source]));
  const problems: InputProblem[] = [];
  let isComplete = true;
  let left = maxFiles;
  for (const source of inputs.sources) {
    const globs = globsOf(source, kind);
    if (globs.length === 0) continue;
    if (source.file === STANDARD_INPUT) isComplete = false;
    else {
      const found = await readFiles(globs, source, sources, left, io);
      left -= found.sources.size;
      problems.push(...found.problems);
      // What the file defines that cannot be read nobody knows: nothing is said of the templates of this configuration.
      if (found.problems.length > 0) isComplete = false;
      else for (const [path, file] of found.sources) sources.set(path, file);
    }
  }
  return { sources: [...sources.values()], problems: [...inputs.problems, ...problems], isComplete };
}

async function readFiles(
  globs: readonly GoGlob[],
  config: Source,
  known: ReadonlyMap<string, Source>,
  max: number,
  io: Io,
): Promise<{ readonly sources: ReadonlyMap<string, Source>; readonly problems: readonly InputProblem[] }> {
  const sources = new Map<string, Source>();
  const problems: InputProblem[] = [];
  const paths = await findFiles(globs, dirname(resolve(io.cwd, config.file)), io).catch((error: unknown) => {
    problems.push({ file: `templates of ${config.file}`, reason: reasonOf(error) });
    return [];
  });
  if (paths.length > max) {
    problems.push({
      file: `templates of ${config.file}`,
      reason: `too many: ${paths.length} files fit the patterns`,
    });
    return { sources, problems };
  }
  for (const path of paths) {
    const { file } = known.get(path) ?? { file: nameOf(path, io) };
    try {
      const { content } = known.get(path) ?? (await readSource(path, io));
      sources.set(path, { file, content, kind: "alertmanager-templates", language: "template" });
    } catch (error) {
      problems.push({ file, reason: reasonOf(error) });
    }
  }
  return { sources, problems };
}

/**
 * The patterns of the configurations in a file. What a Kubernetes resource holds has its files there, too, and a pattern that is
 * none is a finding.
 */
function globsOf(source: Source, kind: DocumentKindId | undefined): readonly GoGlob[] {
  if (!mentions(source.content, "templates")) return [];
  return readDocuments(source).documents.flatMap((document) => {
    const { root, envelope } = document;
    if (root === undefined || envelope !== undefined) return [];
    if ((source.kind ?? kind ?? kindOf(document)) !== "alertmanager-config") return [];
    const list = childOf(root, "templates");
    return (list?.kind === "sequence" ? list.items : []).flatMap((item) => {
      const glob = item.kind === "scalar" && item.source !== "" ? parseGoGlob(item.source) : undefined;
      return glob?.ok === true ? [glob.value] : [];
    });
  });
}

/** Reading every file twice would cost as much as checking them. */
function mentions(content: string | Uint8Array, word: string): boolean {
  if (typeof content === "string") return content.includes(word);
  return Buffer.from(content.buffer, content.byteOffset, content.byteLength).includes(word);
}

/** The files that patterns fit, as absolute paths. */
async function findFiles(globs: readonly GoGlob[], folder: string, io: Io): Promise<readonly string[]> {
  const roots = [folder, resolve(io.cwd)];
  const realRoots = await Promise.all(roots.map((root) => realpath(root)));
  // What follows the first star stays below, because no folder holds a name `..`.
  const followed = globs.filter((glob) => roots.some((root) => isBelow(startOf(glob, folder), root)));
  const files: string[] = [];
  for (const glob of followed) {
    for (const path of await expandGoGlob(glob, folder)) {
      const real = await realpath(path);
      if (!realRoots.some((root) => isBelow(real, root)))
        throw new Error(`${nameOf(path, io)} is a link that leads elsewhere`);
      if (!(await stat(real)).isFile()) throw new Error(`${nameOf(path, io)} is no file`);
      files.push(path);
    }
  }
  return files;
}

/** The path in front of the first segment that fits more than one name. */
function startOf({ isAbsolute, segments }: GoGlob, folder: string): string {
  const literals = segments.map(({ literal }) => literal);
  const end = literals.indexOf(undefined);
  const names = (end === -1 ? literals : literals.slice(0, end)).map((literal) => literal ?? "");
  return resolve(isAbsolute ? "/" : folder, ...names);
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith("../") && !way.startsWith("..\\") && !isAbsolute(way);
}

/** As people would write it on the command line. */
function nameOf(path: string, io: Io): string {
  return isBelow(path, io.cwd) ? relative(io.cwd, path) : path;
}
