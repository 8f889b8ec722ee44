import type { SmartEnum } from "../../../src/base/enums/define-enum.js";
import type { StateMachine } from "../../../src/base/enums/define-state-machine.js";
import type { EnumWords } from "../../../src/base/enums/external.js";
import * as entry from "../../../src/base/enums/index.js";

type AnyEnum = SmartEnum<Readonly<Record<string, unknown>>, EnumWords>;
type AnyMachine = StateMachine<string, Readonly<Record<string, string>>, object>;

/** Every enum of the entry, by name. */
export const ALL_ENUMS: readonly (readonly [string, AnyEnum])[] = Object.entries(entry).flatMap(
  ([name, value]) =>
    typeof value === "object" && "lenientSchema" in value
      ? [[name, value as unknown as AnyEnum] as const]
      : [],
);

/** Every state machine of the entry, by name. */
export const ALL_MACHINES: readonly (readonly [string, AnyMachine])[] = Object.entries(entry).flatMap(
  ([name, value]) =>
    typeof value === "object" && "toMermaid" in value
      ? [[name, value as unknown as AnyMachine] as const]
      : [],
);
