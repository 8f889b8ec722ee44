import { expect, test } from "vitest";
import { renderDescriptions } from "./descriptions.js";
import { absolute } from "./project.js";

/** In a file of its own: what test/repo/docs.test.ts writes is made of what this one writes. */
test("src/json-schema/descriptions.ts is fresh", { timeout: 120_000 }, async () => {
  const how = "run npm run docs and commit what it changes";
  await expect(renderDescriptions(), how).toMatchFileSnapshot(absolute("src/json-schema/descriptions.ts"));
});
