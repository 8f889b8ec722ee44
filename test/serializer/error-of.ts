import { expect } from "vitest";
import { isSerializationError, type SerializationError } from "../../src/serializer/error.js";

/** The error that `run` ends with. */
export function errorOf(run: () => unknown): SerializationError {
  try {
    run();
  } catch (error) {
    if (isSerializationError(error)) return error;
    throw error;
  }
  return expect.fail("no error");
}
