import type { Path } from "../../base/path.js";
import { remembering } from "./alertmanager-config.js";

export interface TextFacts {
  readonly path: Path;
  readonly text: string;
}

/** Every text of a configuration, wherever it stands. */
export const everyTextOf = remembering((value): readonly TextFacts[] => {
  const texts: TextFacts[] = [];
  const collect = (current: unknown, path: Path): void => {
    if (typeof current === "string") texts.push({ path, text: current });
    else if (Array.isArray(current)) {
      for (const [index, item] of current.entries()) collect(item, [...path, index]);
    } else if (typeof current === "object" && current !== null) {
      for (const [key, item] of Object.entries(current)) collect(item, [...path, key]);
    }
  };
  collect(value, []);
  return texts;
});
