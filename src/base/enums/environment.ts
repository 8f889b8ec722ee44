import { defineEnum, type EnumId } from "./define-enum.js";

const environments = defineEnum({
  name: "environment",
  description: "Where something runs. Rules grow stricter with the rank.",
  values: {
    sandbox: {
      weight: 0,
      label: "Sandbox",
      description: "For trying things out; may vanish.",
      meta: { production: false },
    },
    development: {
      weight: 10,
      label: "Development",
      description: "Where changes are made.",
      aliases: ["dev"],
      meta: { production: false },
    },
    test: {
      weight: 20,
      label: "Test",
      description: "Where changes are tested.",
      aliases: ["qa"],
      meta: { production: false },
    },
    integration: {
      weight: 30,
      label: "Integration",
      description: "Where changes meet those of others.",
      aliases: ["int"],
      meta: { production: false },
    },
    staging: {
      weight: 40,
      label: "Staging",
      description: "Where users accept a release.",
      aliases: ["stage", "uat"],
      meta: { production: false },
    },
    preproduction: {
      weight: 45,
      label: "Pre-production",
      description: "The last rehearsal, on the size of production.",
      aliases: ["preprod", "pre-production"],
      meta: { production: false },
    },
    dr: {
      weight: 50,
      label: "Disaster recovery",
      description: "Stands in for production, with its data.",
      aliases: ["disaster-recovery"],
      meta: { production: true },
      tied: true,
    },
    production: {
      weight: 50,
      label: "Production",
      description: "What users use.",
      aliases: ["prod", "live"],
      meta: { production: true },
      tied: true,
    },
  },
});

/** Where something runs, by rank. */
export const Environment = Object.assign(environments, {
  /** Whether users or their data are there; true of `dr`, too. */
  isProduction: (environment: Environment): boolean => environments.values[environment].production,

  /** Whether somebody has to approve what is deployed there. */
  requiresApproval: (environment: Environment): boolean => environments.values[environment].production,

  /**
   * The environments a release goes through on its way, both ends included, of those there are; `undefined` when the way leads
   * down, or an end is not there. What has the rank of the target stands beside it, not before it.
   */
  promotionPath: (
    from: Environment,
    to: Environment,
    existing: readonly Environment[] = environments.ids,
  ): readonly Environment[] | undefined => {
    if (environments.compare(from, to) > 0 || !existing.includes(from) || !existing.includes(to))
      return undefined;
    const between = environments.ids.filter(
      (each) =>
        existing.includes(each) && environments.compare(from, each) < 0 && environments.compare(each, to) < 0,
    );
    return from === to ? [from] : [from, ...between, to];
  },
});
export type Environment = EnumId<typeof environments>;

type Inferred = typeof environments.schema;
export interface EnvironmentSchema extends Inferred {}
export const EnvironmentSchema: EnvironmentSchema = Environment.schema;
