import type { Path } from "../../base/path.js";
import type { Result } from "../../base/result.js";
import {
  fitsSegment,
  type GoGlob,
  type GoGlobError,
  type GoGlobSegment,
  parseGoGlob,
} from "../../languages/go-glob.js";
import type { CheckedDocument } from "../../validator/rule.js";
import { items, remembering } from "./alertmanager-config.js";
import type { TemplateFileDocument } from "./alertmanager-template-files.js";

type ConfigDocument = CheckedDocument<"alertmanager-config">;

/** A pattern under `templates`. */
export interface TemplateGlob {
  readonly path: Path;
  readonly pattern: string;
  readonly glob: Result<GoGlob, GoGlobError>;
}

const DRIVE = /^[A-Za-z]:[\\/]/;
const BACKSLASH = /\\/g;

export const templateGlobsOf = remembering((value): readonly TemplateGlob[] =>
  items(value.templates)
    .filter(({ item }) => item !== "")
    .map(({ index, item: pattern }) => ({
      path: ["templates", index],
      pattern,
      // On Windows a backslash separates folders.
      glob: parseGoGlob(DRIVE.test(pattern) ? pattern.replace(BACKSLASH, "/") : pattern),
    })),
);

/** A configuration, and which of the files given with it each of its patterns takes. */
export interface ConfigTemplates {
  readonly config: ConfigDocument;
  readonly globs: readonly (TemplateGlob & { readonly files: readonly TemplateFileDocument[] })[];
  /** In the order in which Alertmanager reads them. A file that fits no configuration counts for each. */
  readonly files: readonly TemplateFileDocument[];
}

/**
 * A pattern takes the files that it finds from the folder of its configuration. On the server folders may have other names: when
 * there is no such file, those whose last name fits count, unless another configuration finds them.
 */
export function templatesOfConfigs(
  configs: readonly ConfigDocument[],
  files: readonly TemplateFileDocument[],
): readonly ConfigTemplates[] {
  const named = files.map((file) => ({ file, names: namesOf(file) }));
  const found = configs.map((config) => {
    const folder = namesOf(config).slice(0, -1);
    return {
      config,
      globs: templateGlobsOf(config).map((glob) => ({
        ...glob,
        found: named.filter(({ names }) => glob.glob.ok && finds(glob.glob.value, folder, names)),
      })),
    };
  });
  const taken = new Set(found.flatMap(({ globs }) => globs.flatMap((glob) => glob.found)));
  const free = named.filter((one) => !taken.has(one));
  const byName = found.map(({ config, globs }) => ({
    config,
    globs: globs.map(({ found: exact, ...glob }) => ({
      ...glob,
      files: (exact.length > 0 ? exact : free.filter(({ names }) => fitsLast(glob.glob, names))).map(
        ({ file }) => file,
      ),
    })),
  }));
  const used = new Set(byName.flatMap(({ globs }) => globs.flatMap((glob) => glob.files)));
  const unused = files.filter((file) => !used.has(file));
  return byName.map(({ config, globs }) => ({
    config,
    globs,
    files: [...new Set([...globs.flatMap((glob) => glob.files), ...unused])],
  }));
}

/** The parts of a file's path, without dots; that of an absolute path begins with an empty one. */
function namesOf({ file, source }: Pick<ConfigDocument, "file" | "source">): readonly string[] {
  const names: string[] = [];
  for (const name of (source.envelope?.entry ?? file).replace(BACKSLASH, "/").split("/")) {
    if (name === ".." && names.length > 0 && names.at(-1) !== "..") names.pop();
    else if (name !== "." && (name !== "" || names.length === 0)) names.push(name);
  }
  return names;
}

function finds(
  { isAbsolute, segments }: GoGlob,
  folder: readonly string[],
  names: readonly string[],
): boolean {
  const up = segments.findIndex(({ literal }) => literal !== "..");
  // Where a path begins that leads out of what is known, nobody knows.
  if (!isAbsolute && up > folder.filter((name) => name !== "" && name !== "..").length) return false;
  const start = isAbsolute ? [""] : folder.slice(0, folder.length - Math.max(up, 0));
  const below: readonly GoGlobSegment[] = segments.slice(Math.max(up, 0));
  return (
    names.length === start.length + below.length &&
    start.every((name, index) => name === names[index]) &&
    below.every((segment, index) => fitsSegment(segment, names[start.length + index] ?? ""))
  );
}

function fitsLast(glob: TemplateGlob["glob"], names: readonly string[]): boolean {
  const last = glob.ok ? glob.value.segments.at(-1) : undefined;
  return last !== undefined && fitsSegment(last, names.at(-1) ?? "");
}
