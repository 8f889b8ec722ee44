import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import { fitsSegment, type GoGlob, type GoGlobSegment } from "../../languages/go-glob.js";

/** Folders that are looked into for one pattern. */
const MAX_FOLDERS = 10_000;

/**
 * The paths that fit a pattern of Go, in the order in which `filepath.Glob` gives them; a relative pattern starts in `folder`.
 * Folders that are not there or cannot be read have no files, as for Go.
 */
export async function expandGoGlob(
  { isAbsolute, segments }: GoGlob,
  folder: string,
  maxFolders: number = MAX_FOLDERS,
): Promise<readonly string[]> {
  let paths: readonly string[] = [isAbsolute ? "/" : folder];
  let folders = 0;
  for (const segment of segments) {
    folders += paths.length;
    if (folders > maxFolders) throw new Error(`it leads through more than ${maxFolders} folders`);
    const below = await Promise.all(paths.map((path) => expandSegment(segment, path)));
    paths = below.flat();
  }
  return segments.length === 0 ? [] : paths;
}

async function expandSegment(segment: GoGlobSegment, folder: string): Promise<readonly string[]> {
  if (segment.literal !== undefined) {
    const path = join(folder, segment.literal);
    const exists = await lstat(path).then(
      () => true,
      () => false,
    );
    return exists ? [path] : [];
  }
  const names = await readdir(folder).catch((): readonly string[] => []);
  return names
    .filter((name) => fitsSegment(segment, name))
    .sort()
    .map((name) => join(folder, name));
}
