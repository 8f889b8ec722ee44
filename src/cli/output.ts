import { randomUUID } from "node:crypto";
import { chmod, open, realpath, rename, rm, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { TocsinError } from "../base/errors.js";
import { reasonOf } from "./inputs.js";
import type { Io } from "./io.js";

export type Output = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

/**
 * Writes to a file, or to standard output for `-` and `undefined`. A file is there as a whole or stays as it was: the data goes to a
 * file beside it, which takes its place at the end. What the data throws while it is made is thrown.
 *
 * @throws {@link TocsinError} `invalid_argument` when the file cannot be written.
 */
export async function writeOutput(target: string | undefined, data: Output, io: Io): Promise<void> {
  if (target === undefined || target === "-") {
    for await (const part of data) io.stdout(part);
    return;
  }
  const path = await writing(target, async () => await realPath(resolve(io.cwd, target)));
  const old = await stat(path).catch(() => undefined);
  // A device or pipe has no content that could be lost.
  if (old !== undefined && !old.isFile()) return await writeParts(target, path, data, "w");
  const draft = join(dirname(path), `.tocsin-${randomUUID()}`);
  try {
    await writeParts(target, draft, data, "wx");
    await writing(target, async () => {
      if (old !== undefined) await chmod(draft, old.mode);
      await rename(draft, path);
    });
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Of a link the file it leads to, so that the link stays one. */
async function realPath(path: string): Promise<string> {
  return await realpath(path).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return path;
    throw error;
  });
}

async function writeParts(target: string, path: string, data: Output, flags: string): Promise<void> {
  const file = await writing(target, async () => await open(path, flags));
  try {
    for await (const part of data) {
      await writing(target, async () => await file.writeFile(part));
    }
  } finally {
    await file.close();
  }
}

/** Errors of the system become ours; those of the data do not pass through here. */
async function writing<Value>(target: string, run: () => Promise<Value>): Promise<Value> {
  try {
    return await run();
  } catch (error) {
    throw new TocsinError(
      "invalid_argument",
      `cannot write ${target}: ${reasonOf(error)}`,
      { argument: "--output" },
      { cause: error },
    );
  }
}
