import { TocsinError } from "../errors.js";
import { defineEnum, type EnumId } from "./define-enum.js";

/**
 * How bad a finding of a compliance or security check is, on the scale of CVSS. What `validate` reports has three severities
 * of its own. `exitCode` is what a command that reports the worst of them ends with; `cvss` the band of base scores, both ends included.
 */
export const ValidationSeverity = defineEnum({
  name: "validation severity",
  description: "How bad a finding is.",
  values: {
    critical: {
      weight: 100,
      meta: { exitCode: 2, cvss: [9, 10] },
      label: "Critical",
      description: "It can be exploited, or loses data, as it stands.",
    },
    high: {
      weight: 70,
      meta: { exitCode: 2, cvss: [7, 8.9] },
      label: "High",
      description: "It has to be corrected before it is deployed.",
      aliases: ["error"],
    },
    medium: {
      weight: 40,
      meta: { exitCode: 1, cvss: [4, 6.9] },
      label: "Medium",
      description: "It is likely to go wrong.",
      aliases: ["warning", "warn"],
    },
    low: {
      weight: 10,
      meta: { exitCode: 0, cvss: [0.1, 3.9] },
      label: "Low",
      description: "It could be better.",
      aliases: ["note", "notice"],
    },
    info: {
      weight: 0,
      meta: { exitCode: 0, cvss: [0, 0] },
      label: "Info",
      description: "It is good to know.",
      aliases: ["none", "informational"],
    },
  },
  external: {
    sarif: {
      description: "`level` of a result of SARIF 2.1.0.",
      to: { critical: "error", high: "error", medium: "warning", low: "note", info: "note" },
      from: { high: ["error"], medium: ["warning"], low: ["note"], info: ["none"] },
    },
    github: {
      description: "Workflow command of GitHub Actions that annotates a line.",
      to: { critical: "error", high: "error", medium: "warning", low: "notice", info: "notice" },
      from: { high: ["error"], medium: ["warning"], low: ["notice"] },
    },
  },
});
export type ValidationSeverity = EnumId<typeof ValidationSeverity>;

type Inferred = typeof ValidationSeverity.schema;
export interface ValidationSeveritySchema extends Inferred {}
export const ValidationSeveritySchema: ValidationSeveritySchema = ValidationSeverity.schema;

const MAX_SCORE = 10;

/**
 * The severity of a CVSS base score by the rating scale of CVSS 3.1, section 5; GitHub reads `security-severity` of SARIF the same way.
 *
 * @throws {@link TocsinError} `invalid_argument` for a score that is not from 0 to 10
 */
export function severityOfCvss(score: number): ValidationSeverity {
  if (!(score >= 0 && score <= MAX_SCORE))
    throw new TocsinError("invalid_argument", "a CVSS score is from 0 to 10", { argument: "score" });
  if (score === 0) return "info";
  const { values } = ValidationSeverity;
  // Scores have one decimal; a finer one belongs to the band it has not left yet.
  return (["critical", "high", "medium"] as const).find((id) => score >= values[id].cvss[0]) ?? "low";
}
