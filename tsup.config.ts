import { defineConfig } from "tsup";

/**
 * One built file per module, so that users of one schema load one schema, and tests can swap `src` for `dist`.
 * The declarations come from `tsc -p tsconfig.build.json`, which is several times faster at so many entries.
 */
export default defineConfig({
  entry: ["src/**/*.ts"],
  format: "esm",
  target: "node20",
  platform: "neutral",
  bundle: false,
  clean: true,
});
