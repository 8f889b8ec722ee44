import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { TocsinError } from "../base/errors.js";
import { DEFAULT_DOCUMENT_LIMITS } from "../document/limits.js";
import type { Source } from "../validator/engine.js";
import type { Io } from "./io.js";

/** What was named on the command line and could not be read. */
export interface InputProblem {
  readonly file: string;
  readonly reason: string;
}

export interface Inputs {
  readonly sources: readonly Source[];
  readonly problems: readonly InputProblem[];
}

/** The name of what came through standard input. */
export const STANDARD_INPUT = "<stdin>";

/** One file, or standard input. */
export interface ByteSource extends Source {
  readonly content: Uint8Array;
}

const DOCUMENT_FILES = "**/*.{yml,yaml,json}";
const LEFT_OUT = ["**/node_modules/**", "**/.git/**"];

/**
 * Reads what was named: files as they are, folders (their YAML and JSON files), globs, and `-` for standard input.
 * What cannot be read becomes a problem; the rest is read all the same.
 */
export async function readInputs(names: readonly string[], io: Io): Promise<Inputs> {
  const sources = new Map<string, Source>();
  const problems: InputProblem[] = [];
  for (const name of names) {
    try {
      for (const file of await expand(name, io.cwd)) {
        if (!sources.has(file)) sources.set(file, await readSource(file, io));
      }
    } catch (error) {
      problems.push({ file: name, reason: reasonOf(error) });
    }
  }
  return { sources: [...sources.values()], problems };
}

/**
 * Reads one file, or standard input for `-`.
 *
 * @throws {@link TocsinError} `unreadable_input`
 */
export async function readInput(name: string, io: Io, maxBytes?: number): Promise<ByteSource> {
  try {
    return await readSource(name, io, maxBytes);
  } catch (error) {
    throw unreadable(name, error);
  }
}

export function unreadable(file: string, error: unknown): TocsinError {
  const reason = reasonOf(error);
  return new TocsinError(
    "unreadable_input",
    `cannot read ${file}: ${reason}`,
    { file, reason },
    { cause: error },
  );
}

async function expand(name: string, cwd: string): Promise<readonly string[]> {
  if (name === "-") return [name];
  const entry = await stat(resolve(cwd, name)).catch((error: unknown) => {
    if (isDynamicPattern(name)) return undefined;
    throw error;
  });
  if (entry !== undefined && !entry.isDirectory()) return [name];
  const isFolder = entry !== undefined;
  const pattern = isFolder ? DOCUMENT_FILES : name;
  const base = isFolder ? resolve(cwd, name) : cwd;
  const found = await glob(pattern, {
    cwd: base,
    ignore: LEFT_OUT,
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  if (found.length === 0)
    throw new Error(isFolder ? "the folder holds no YAML or JSON files" : "no file fits the pattern");
  const prefix = isFolder && name !== "." ? `${name.replace(TRAILING_SLASHES, "")}/` : "";
  return found.map((file) => prefix + file).sort();
}

const TRAILING_SLASHES = /\/+$/;

/** Reads a file, or standard input for `-`; throws what the system throws. */
export async function readSource(
  file: string,
  io: Io,
  maxBytes: number = DEFAULT_DOCUMENT_LIMITS.bytes,
): Promise<ByteSource> {
  if (file === "-") return { file: STANDARD_INPUT, content: await readStream(io.stdin(), maxBytes) };
  const path = resolve(io.cwd, file);
  const { size } = await stat(path);
  checkSize(size, maxBytes);
  return { file, content: await readFile(path) };
}

async function readStream(chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    checkSize(size, maxBytes);
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

function checkSize(size: number, max: number): void {
  if (size > max) throw new Error(`the file is larger than ${max / 1024 / 1024} MiB`);
}

const SYSTEM_REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EACCES: "that is not permitted",
  EPERM: "that is not permitted",
  EISDIR: "it is a folder",
  ELOOP: "it is a link that leads to itself",
  ENOTDIR: "a part of its path is not a folder",
};

/** Why the system refused to read or write, in words. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? String(error.code) : "";
  return Object.hasOwn(SYSTEM_REASONS, code) ? (SYSTEM_REASONS[code] ?? code) : error.message;
}
