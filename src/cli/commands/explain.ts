import type { Command as CommanderCommand } from "commander";
import { TocsinError } from "../../base/errors.js";
import { suggest } from "../../base/suggest.js";
import { ALL_RULES } from "../../rules/builtin.js";
import { renderRule } from "../../rules/page.js";
import type { Command } from "../command.js";
import { EXIT_CODE, type ExitCode } from "../exit-code.js";
import type { Io } from "../io.js";

/** `tocsin explain`: what the documentation says about one rule. */
export const explain: Command = {
  name: "explain",
  summary: "Print what a rule checks, why, and its examples",
  configure(command: CommanderCommand, io: Io, done: (code: ExitCode) => void): void {
    command.argument("<rule>", "id of a rule, such as document/duplicate-key").action((id: string) => {
      const rule = ALL_RULES.find((candidate) => candidate.id === id);
      if (rule === undefined) throw unknownRule(id);
      io.stdout(`${renderRule(rule)}\n`);
      done(EXIT_CODE.clean);
    });
  },
};

function unknownRule(id: string): TocsinError {
  const suggestion = suggest(
    id,
    ALL_RULES.map((rule) => rule.id),
  );
  const hint = suggestion === undefined ? "" : `; did you mean "${suggestion}"?`;
  return new TocsinError("unknown_id", `cannot find rule "${id}"${hint}`, {
    what: "rule",
    id,
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}
