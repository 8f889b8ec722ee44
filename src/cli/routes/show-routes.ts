import { EXIT_CODE, type ExitCode } from "../exit-code.js";
import type { Io } from "../io.js";
import { printRefusal } from "../read-document.js";
import { routeTreeToJson } from "./route-json.js";
import { printMermaid } from "./route-mermaid.js";
import { printTree } from "./route-text.js";
import { type RoutingConfig, type RoutingOptions, readRoutingConfig } from "./routing-config.js";

export const SHOW_FORMATS = ["text", "mermaid", "json"] as const;

export interface ShowOptions extends RoutingOptions {
  readonly format: (typeof SHOW_FORMATS)[number];
}

/** What `tocsin routes show` does. */
export async function showRoutes(options: ShowOptions, io: Io): Promise<ExitCode> {
  const config = await readRoutingConfig(options, io);
  if (!config.ok) {
    printRefusal(config.error, io);
    return EXIT_CODE.findings;
  }
  io.stdout(render(config.value, options.format));
  return EXIT_CODE.clean;
}

function render(config: RoutingConfig, format: ShowOptions["format"]): string {
  const { router, at } = config;
  switch (format) {
    case "text":
      return printTree(router, at);
    case "mermaid":
      return printMermaid(router, at);
    case "json":
      return `${JSON.stringify(routeTreeToJson(router.root, config), null, 2)}\n`;
    default:
      return format satisfies never;
  }
}
