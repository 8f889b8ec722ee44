import type * as z from "zod";
import { type CompatibilityChange, checkCompatibility } from "./compatibility.js";
import { SerializationError } from "./error.js";
import { buildModel } from "./formats/protobuf/build.js";
import type { ProtoLock } from "./formats/protobuf/lock.js";
import { isPackageName } from "./formats/protobuf/names.js";
import { printModel } from "./formats/protobuf/print.js";
import { planOf } from "./plan-of.js";

export { type ProtoLock, parseProtoLock, printProtoLock } from "./formats/protobuf/lock.js";

export interface ToProtoOptions {
  /** Lower-case identifiers with dots between. Default: that of the lock, or `tocsin`. */
  readonly package?: string;
  /** Name of the root message where the schema has no `meta({ id })`. Default `Root`. */
  readonly root?: string;
  /** As `protobuf.presence` of the serializer's options, with which it must agree. Default `implicit`. */
  readonly presence?: "implicit" | "explicit";
  /** The lock of the last version of the schema: fields keep their numbers, those of removed ones become reserved. */
  readonly lock?: ProtoLock;
}

export interface ProtoSchema {
  /** A proto3 file. */
  readonly proto: string;
  /** To be kept beside the schema for its next version, and given to the serializer. */
  readonly lock: ProtoLock;
  /** What the change from the old lock breaks at level `WIRE_JSON`; empty without one. */
  readonly changes: readonly CompatibilityChange[];
}

/**
 * The schema as a `.proto` file, and the lock that keeps its field numbers.
 *
 * @throws {@link SerializationError} `unsupported` for a package that is none, and for field numbers that clash.
 */
export function toProto(schema: z.core.$ZodType, options: ToProtoOptions = {}): ProtoSchema {
  if (options.package !== undefined && !isPackageName(options.package)) {
    throw new SerializationError("unsupported", `${JSON.stringify(options.package)} is no package name`, {
      format: "protobuf",
      direction: "encode",
    });
  }
  const model = buildModel(planOf(schema), options);
  return {
    proto: printModel(model),
    lock: model.lock,
    changes: options.lock === undefined ? [] : checkCompatibility(options.lock, model.lock, "WIRE_JSON"),
  };
}
