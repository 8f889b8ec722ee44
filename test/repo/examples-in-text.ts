import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { absolute, read, SOURCE_FILES } from "./project.js";

/** A piece of TypeScript that stands in a Markdown file or a doc comment. */
export interface TextExample {
  readonly name: string;
  readonly code: string;
  /** Where it was written to be compiled. */
  readonly file: string;
}

/** Inside of node_modules, so that no tool takes the copies for sources of the project. */
const FOLDER = absolute("node_modules/.cache/tocsin-examples");

/** Every block of TypeScript in the given Markdown files and every `@example` below `src`, written to files of their own. */
export function collectExamples(markdown: readonly string[]): TextExample[] {
  const found = [
    ...markdown.flatMap((file) => blocksOf(read(file), 0).map((block) => ({ from: file, ...block }))),
    ...SOURCE_FILES.flatMap((file) => docExamplesOf(read(file)).map((block) => ({ from: file, ...block }))),
  ];
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  return found.map(({ from, line, code }) => {
    const file = path.join(FOLDER, `${from.replaceAll("/", "-")}-${line}.ts`);
    writeFileSync(file, `${code}\nexport {};\n`);
    return { name: `${from}:${line}`, code, file };
  });
}

interface Block {
  readonly line: number;
  readonly code: string;
}

function blocksOf(text: string, linesBefore: number): Block[] {
  return [...text.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map((match) => ({
    line: linesBefore + lineAt(text, match.index) + 1,
    code: match[1] ?? "",
  }));
}

/** An example reaches to the next tag or the end of its comment; a fence around it is optional. */
function docExamplesOf(text: string): Block[] {
  return [...text.matchAll(/\/\*\*(?:[^*]|\*(?!\/))*\*\//g)].flatMap((comment) => {
    const lines = comment[0].slice(3, -2).replace(/^[ \t]*\* ?/gm, "");
    return [...lines.matchAll(/^@example[^\n]*\n((?:(?!@[a-z])[^\n]*(?:\n|$))*)/gm)].map((match) => {
      const body = match[1] ?? "";
      const line = lineAt(text, comment.index) + lineAt(lines, match.index);
      return blocksOf(body, line)[0] ?? { line, code: body.trimEnd() };
    });
  });
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

/** Compiler errors of all examples, with the line of the example they are in. */
export function typeErrorsOf(examples: readonly TextExample[]): string[] {
  const { config } = ts.readConfigFile("tsconfig.json", () => read("tsconfig.json"));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, absolute("."));
  const program = ts.createProgram(
    examples.map((example) => example.file),
    { ...options, noUnusedLocals: false, configFilePath: absolute("tsconfig.json") },
  );
  return examples.flatMap(({ name, file }) => {
    const source = program.getSourceFile(file);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      (diagnostic) => {
        const line = diagnostic.file?.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line ?? 0;
        return `${name}, line ${line + 1} of the example: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, " ")}`;
      },
    );
  });
}
