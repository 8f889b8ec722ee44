import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { TocsinError } from "../../base/errors.js";
import { isSerializationError } from "../../serializer/error.js";
import { type ProtoLock, parseProtoLock } from "../../serializer/proto-schema.js";
import { readInput } from "../inputs.js";
import type { Io } from "../io.js";

/**
 * The lock in a file, or in standard input for `-`.
 *
 * @throws {@link TocsinError} `unreadable_input`, also for what is no lock.
 */
export async function readLock(file: string, io: Io): Promise<ProtoLock> {
  const { content } = await readInput(file, io);
  try {
    return parseProtoLock(new TextDecoder().decode(content));
  } catch (error) {
    if (!isSerializationError(error)) throw error;
    const { reason } = error;
    const message = `cannot read ${file}: ${error.message}`;
    throw new TocsinError("unreadable_input", message, { file, reason }, { cause: error });
  }
}

/** `undefined` when there is no such file yet. */
export async function readLockIfAny(file: string, io: Io): Promise<ProtoLock | undefined> {
  const entry = await stat(resolve(io.cwd, file)).catch(() => undefined);
  return entry === undefined ? undefined : await readLock(file, io);
}
