import { defineConfig } from "tsup";

/** One built file per module, so that users of one schema load one schema, and tests can swap `src` for `dist`. */
export default defineConfig({
  entry: ["src/**/*.ts"],
  format: "esm",
  target: "node20",
  platform: "neutral",
  bundle: false,
  clean: true,
  dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
});
