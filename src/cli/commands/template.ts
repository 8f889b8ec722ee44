import type { Command as CommanderCommand } from "commander";
import type { Command } from "../command.js";
import type { ExitCode } from "../exit-code.js";
import type { Io } from "../io.js";
import { renderTemplate, type TemplateOptions } from "../template/render-template.js";

/** `tocsin template`: what templates print. */
export const template: Command = {
  name: "template",
  summary: "Render templates of notifications and of alerting rules",
  examples: [
    {
      does: "A title with the templates of a folder, and sample data",
      line: `tocsin template render --template-glob 'templates/*.tmpl' --text '{{ template "slack.default.title" . }}'`,
    },
    {
      does: "All texts of a receiver, for the data of a webhook",
      line: "tocsin template render --config alertmanager.yml --receiver db --data payload.json",
    },
    {
      does: "An annotation of an alerting rule",
      line: "tocsin template render --prometheus --label job=api --value 0.93 --text '{{ $labels.job }}: {{ $value | humanizePercentage }}'",
    },
  ],
  configure(command: CommanderCommand, io: Io, done: (code: ExitCode) => void): void {
    command
      .command("render")
      .description("Print what a template gives; exit with 1 where the server would fail")
      .copyInheritedSettings(command)
      .option("--text <template>", "the template")
      .option(
        "--config <file>",
        "Alertmanager configuration whose receiver to render, or - for standard input",
      )
      .option(
        "--receiver <name>",
        "which receiver: all of its texts, with the template files of the configuration",
      )
      .option("--template-glob <glob>", "template files to load too (repeatable)", append, [])
      .option("--data <file>", "webhook payload to render for, JSON or YAML (default: sample data)")
      .option("--html", "escape for HTML, as for the body of a mail")
      .option("--at <time>", "what `now` and `since` go by: 2026-03-01T08:00:00Z")
      .option("--target <version>", "release of Alertmanager, such as 0.28: newer functions are unknown then")
      .option("--prometheus", "render as Prometheus does the annotations of alerting rules")
      .option("--label <name=value>", "with --prometheus: a label of the alert (repeatable)", append, [])
      .option("--value <number>", "with --prometheus: the value of the alert", "0")
      .action(async (options: TemplateOptions) => done(await renderTemplate(options, io)));
  },
};

function append(value: string, values: readonly string[]): readonly string[] {
  return [...values, value];
}
