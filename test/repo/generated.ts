import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { renderImportCosts } from "./import-cost.js";
import { renderLayers } from "./layers.js";
import { absolute, ENTRIES, exists, exportsOf, read } from "./project.js";

/** What stands in a Markdown file between `<!-- begin NAME … -->` and `<!-- end NAME -->`, and is written by `npm run docs`. */
export type Sections = Readonly<Record<string, string>>;

/** The file with each generated section replaced. */
export function withSections(file: string, sections: Sections): string {
  let text = read(file);
  for (const [name, content] of Object.entries(sections)) {
    const section = new RegExp(`(<!-- begin ${name}\\b[^>]*-->\\n)[\\s\\S]*?(<!-- end ${name} -->)`);
    if (!section.test(text))
      throw new Error(
        `${file} has no section "${name}": write <!-- begin ${name} --> and <!-- end ${name} -->`,
      );
    text = text.replace(section, (_, begin: string, end: string) => `${begin}\n${content.trim()}\n\n${end}`);
  }
  return text;
}

export function contributingSections(): Sections {
  return { imports: renderLayers() };
}

export async function readmeSections(): Promise<Sections> {
  return { findings: await renderFindings(), sizes: renderImportCosts(), subpaths: renderSubpaths() };
}

/** The other files of the folder are for `npm run demo`. */
const SAMPLE = "examples/configs/checkout.prometheusrule.yaml";

/** What the command says about a sample, from a real run of it. */
async function renderFindings(): Promise<string> {
  const { output, exitCode } = await runCommand(["check", SAMPLE]);
  return ["```text", `$ npx tocsin check ${SAMPLE}`, output.trim(), "$ echo $?", exitCode, "```"].join("\n");
}

/** Runs the command as it stands in `src`; an exit code other than 0 is a result. */
export async function runCommand(args: readonly string[]): Promise<{ output: string; exitCode: number }> {
  const run = promisify(execFile)(process.execPath, ["--import", "tsx", "src/cli/bin.ts", ...args], {
    cwd: absolute("."),
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined },
  });
  try {
    const { stdout, stderr } = await run;
    return { output: stdout + stderr, exitCode: 0 };
  } catch (error) {
    const failure = error as { stdout?: string; stderr?: string; code?: unknown }; // what execFile rejects with
    if (typeof failure.code !== "number") throw error;
    return { output: (failure.stdout ?? "") + (failure.stderr ?? ""), exitCode: failure.code };
  }
}

/** More names than these are told by their page, where they have one. */
const MOST_NAMES = 24;
const FEW_NAMES = 8;

function listed(names: readonly string[], file: string): string {
  const page = file.replace(/index\.ts$/, "README.md");
  if (names.length <= MOST_NAMES || page === file || !exists(page)) return names.join(", ");
  const rest = names.length - FEW_NAMES;
  return `${names.slice(0, FEW_NAMES).join(", ")} and [${rest} more](${page})`;
}

function renderSubpaths(): string {
  const rows = [...ENTRIES].map(([name, file]) => {
    const values = exportsOf(file)
      .filter(({ isType }) => !isType)
      .map((each) => `\`${each.name}\``);
    return `| \`${name}\` | ${listed(values, file) || `registers the matchers with ${path.basename(name)} when it is imported`} |`;
  });
  return ["| import | for |", "| --- | --- |", ...rows].join("\n");
}
