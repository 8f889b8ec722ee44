import type { Command as CommanderCommand } from "commander";
import { EXIT_CODE } from "./exit-code.js";
import type { Io } from "./io.js";
import { allCommands, createProgram, formatExamples } from "./run.js";

/** Columns of the help; a terminal's own number would change the page. */
const WIDTH = 100;

const SILENT: Io = {
  cwd: ".",
  stdout: () => {},
  stderr: () => {},
  isInteractive: false,
  isTerminal: false,
  useColor: false,
  now: () => 0,
  stdin: async function* () {},
};

/** Markdown with the help of every command, which is where it all stands. */
export async function renderCommandsPage(): Promise<string> {
  const commands = await allCommands();
  const program = createProgram(commands, "", SILENT, () => {});
  const sections = program.commands.map((command) => {
    const name = command.name();
    const helps = [command, ...command.commands].map(helpOf);
    const examples = commands.find((each) => each.name === name)?.examples ?? [];
    const lines = examples.length === 0 ? [] : [block("sh", unindented(formatExamples(examples)))];
    return [`## tocsin ${name}`, ...helps, ...lines].join("\n\n");
  });
  return `${[INTRODUCTION, ...sections].join("\n\n")}\n`;
}

const INTRODUCTION = `# The commands of tocsin

Written by \`npm run docs\` from the commands themselves; \`tocsin <command> --help\` prints the same.

| exit code | means |
| --- | --- |
| ${EXIT_CODE.clean} | done, and nothing of severity \`error\` was found |
| ${EXIT_CODE.findings} | something was found, cannot be converted, or is not compatible |
| ${EXIT_CODE.usage} | the call is wrong, or a file cannot be read or written |

Results go to standard output, everything else to standard error. \`-\` is standard input.`;

function helpOf(command: CommanderCommand): string {
  return block("text", command.configureHelp({ helpWidth: WIDTH }).helpInformation().trim());
}

function block(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

function unindented(text: string): string {
  return text.replaceAll(INDENT, "");
}

const INDENT = /^ {2}/gm;
