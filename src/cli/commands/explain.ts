import type { Command as CommanderCommand } from "commander";
import { unknownId } from "../../base/unknown-id.js";
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
      if (rule === undefined)
        throw unknownId(
          "rule",
          id,
          ALL_RULES.map((each) => each.id),
        );
      io.stdout(`${renderRule(rule)}\n`);
      done(EXIT_CODE.clean);
    });
  },
};
