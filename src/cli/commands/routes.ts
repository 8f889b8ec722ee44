import { type Command as CommanderCommand, Option } from "commander";
import { MATCHER_MODES } from "../../languages/matcher/matcher.js";
import type { Command } from "../command.js";
import type { ExitCode } from "../exit-code.js";
import type { Io } from "../io.js";
import { SHOW_FORMATS, type ShowOptions, showRoutes } from "../routes/show-routes.js";
import { TEST_FORMATS, type TestOptions, testRoutes } from "../routes/test-routes.js";

/** `tocsin routes`: where Alertmanager sends alerts. */
export const routes: Command = {
  name: "routes",
  summary: "Show the routing tree of an Alertmanager configuration, and test where alerts go",
  examples: [
    {
      does: "where an alert goes, and whether it is muted on a Sunday morning",
      line: "tocsin routes test --config alertmanager.yml team=db severity=critical --at 2026-03-01T08:00:00+01:00",
    },
    {
      does: "a file of expectations",
      line: "tocsin routes test --config alertmanager.yml --tests routing.tests.yml",
    },
    {
      does: "the routing tree in a Secret of a cluster, as a diagram",
      line: "kubectl get secret alertmanager-main -o yaml | tocsin routes show --config - --format mermaid",
    },
  ],
  configure(command: CommanderCommand, io: Io, done: (code: ExitCode) => void): void {
    addSubcommand(command, "test", "Print the receivers of an alert, or run a file of routing tests")
      .argument("[labels...]", "labels of the alert, such as severity=critical team=db")
      .option(
        "--verify-receivers <names>",
        "fail unless these are the receivers: separated by commas, in order",
      )
      .option("--tests <file>", "YAML file of tests to run instead")
      .option("--tree", "print the part of the tree that matches")
      .addOption(new Option("--format <format>", "how to print").choices(TEST_FORMATS).default("text"))
      .action(async (labels: readonly string[], options: TestOptions) =>
        done(await testRoutes(labels, options, io)),
      );
    addSubcommand(command, "show", "Print the routing tree")
      .addOption(new Option("--format <format>", "how to print").choices(SHOW_FORMATS).default("text"))
      .action(async (options: ShowOptions) => done(await showRoutes(options, io)));
  },
};

function addSubcommand(parent: CommanderCommand, name: string, summary: string): CommanderCommand {
  return parent
    .command(name)
    .description(summary)
    .copyInheritedSettings(parent)
    .requiredOption("--config <file>", "Alertmanager configuration, or - for standard input")
    .option(
      "--at <time>",
      "tell what time intervals mute then: 2026-03-01T08:00:00+01:00, without a zone UTC",
    )
    .option(
      "--local-zone <zone>",
      "time zone of the server, for intervals with the location Local (default: UTC)",
    )
    .addOption(
      new Option("--matcher-mode <mode>", "how the server reads matchers")
        .choices(MATCHER_MODES)
        .default("fallback"),
    );
}
