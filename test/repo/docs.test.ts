import { describe, expect, test, vi } from "vitest";
import { renderCommandsPage } from "../../src/cli/page.js";
import { renderSchemasPages } from "../../src/json-schema/page.js";
import { renderRulesPage } from "../../src/rules/page.js";
import { collectExamples, typeErrorsOf } from "./examples-in-text.js";
import { contributingSections, readmeSections, withSections } from "./generated.js";
import { absolute } from "./project.js";
import { RECORD, renderRecord } from "./recorded-schemas.js";

const HOW = "run npm run docs and commit what it changes";

describe("generated text is fresh", () => {
  test("src/rules/README.md", async () => {
    await expect(renderRulesPage(), HOW).toMatchFileSnapshot(absolute("src/rules/README.md"));
  });

  test("src/cli/README.md", async () => {
    await expect(await renderCommandsPage(), HOW).toMatchFileSnapshot(absolute("src/cli/README.md"));
  });

  test.each([...renderSchemasPages()])("%s", async (file, page) => {
    await expect(page, HOW).toMatchFileSnapshot(absolute(file));
  });

  test(RECORD, async () => {
    await expect(renderRecord(), "see test/repo/recorded-schemas.test.ts").toMatchFileSnapshot(
      absolute(RECORD),
    );
  });

  test("README.md", async () => {
    const text = withSections("README.md", await readmeSections());
    await expect(text, HOW).toMatchFileSnapshot(absolute("README.md"));
  });

  test("CONTRIBUTING.md", async () => {
    const text = withSections("CONTRIBUTING.md", contributingSections());
    await expect(text, HOW).toMatchFileSnapshot(absolute("CONTRIBUTING.md"));
  });
});

describe("examples in text", () => {
  const examples = collectExamples(["README.md", "CONTRIBUTING.md"]);

  test("compile", { timeout: 120_000 }, () => {
    expect(typeErrorsOf(examples), "correct the example: it is what people copy").toEqual([]);
  });

  /** Those that declare tests cannot run inside of one; examples/ has them as files. */
  test.each(examples.filter(({ code }) => !code.includes('"vitest"')))("$name runs", async ({ file }) => {
    vi.spyOn(console, "log").mockImplementation(() => {});
    await expect(import(/* @vite-ignore */ file)).resolves.toBeDefined();
  });
});
