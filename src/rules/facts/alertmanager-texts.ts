import type { Path } from "../../base/path.js";
import { remembering } from "./alertmanager-config.js";
import { visitValues } from "./value-paths.js";

export interface TextFacts {
  readonly path: Path;
  readonly text: string;
}

/** Every text of a configuration, wherever it stands. */
export const everyTextOf = remembering((value): readonly TextFacts[] => {
  const texts: TextFacts[] = [];
  visitValues(value, (current, keys) => {
    if (typeof current === "string") texts.push({ path: [...keys], text: current });
  });
  return texts;
});
