import type { Effective, RouteNode } from "../../alertmanager/route-tree.js";
import type { Path } from "../../base/path.js";
import { parseGoDuration } from "../../languages/duration.js";
import { integrationsOf, remembering, type SoundConfig } from "./alertmanager-config.js";

/** Where a route sets an option itself; `undefined` when it inherits it. */
export function ownOption(node: RouteNode, { path }: Effective<unknown>): Path | undefined {
  return path?.length === node.path.length + 1 ? path : undefined;
}

/** Whether it is known what is in force: what the route of a resource does not set it inherits from a root that stands elsewhere. */
export function isKnownOption({ kind }: Pick<SoundConfig, "kind">, { path }: Effective<unknown>): boolean {
  return kind === "alertmanager-config" || path !== undefined;
}

/** A `timeout` of an integration. */
export interface TimeoutFacts {
  readonly path: Path;
  /** Name of the receiver. */
  readonly receiver: string;
  readonly nanoseconds: bigint;
  /** False for a bare number. */
  readonly hasUnit: boolean;
}

export const timeoutsOf = remembering((_value, document): readonly TimeoutFacts[] =>
  integrationsOf(document).flatMap((integration): readonly TimeoutFacts[] => {
    const { config, receiver } = integration;
    const timeout = "timeout" in config ? config.timeout : undefined;
    const path = [...integration.path, "timeout"];
    if (typeof timeout === "number")
      return [{ path, receiver: receiver.name, nanoseconds: BigInt(timeout), hasUnit: false }];
    const parsed = parseGoDuration(timeout ?? "");
    return parsed.ok ? [{ path, receiver: receiver.name, nanoseconds: parsed.value, hasUnit: true }] : [];
  }),
);
