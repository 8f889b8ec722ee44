import type { Command } from "../command.js";

/** Every command by its name, loaded when it is called: `check` starts without what only `proto` needs. */
export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import("./check.js")).check,
  compat: async () => (await import("./compat.js")).compat,
  convert: async () => (await import("./convert.js")).convert,
  explain: async () => (await import("./explain.js")).explain,
  proto: async () => (await import("./proto.js")).proto,
  routes: async () => (await import("./routes.js")).routes,
  schema: async () => (await import("./schema.js")).schema,
  suggest: async () => (await import("./suggest.js")).suggest,
  template: async () => (await import("./template.js")).template,
};
