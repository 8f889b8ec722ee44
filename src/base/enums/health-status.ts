import { defineEnum, type EnumId } from "./define-enum.js";

const statuses = defineEnum({
  name: "health status",
  description: "How well something works, from best to worst; `unknown` is as bad as `degraded`.",
  values: {
    healthy: { weight: 0, label: "Healthy", description: "It works.", aliases: ["ok", "up"] },
    degraded: {
      weight: 50,
      label: "Degraded",
      description: "It works in part, or slowly.",
      aliases: ["warning"],
      tied: true,
    },
    unknown: { weight: 50, label: "Unknown", description: "It could not be found out.", tied: true },
    unhealthy: {
      weight: 100,
      label: "Unhealthy",
      description: "It does not work.",
      aliases: ["down", "critical"],
    },
  },
});

/** How well something works. */
export const HealthStatus = Object.assign(statuses, {
  /** That of a whole: the worst of its parts, `degraded` before `unknown`, and `unknown` when there are none. */
  aggregate: (parts: Iterable<HealthStatus>): HealthStatus => {
    const all = [...parts];
    const worst = statuses.max(all) ?? "unknown";
    return worst === "unknown" && all.includes("degraded") ? "degraded" : worst;
  },
});
export type HealthStatus = EnumId<typeof statuses>;

type Inferred = typeof statuses.schema;
export interface HealthStatusSchema extends Inferred {}
export const HealthStatusSchema: HealthStatusSchema = HealthStatus.schema;
