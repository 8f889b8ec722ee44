import type { Path } from "../base/path.js";
import type { Span } from "../base/position.js";

/** Something in a configuration for which Alertmanager refuses to load it. The rest works as if it were not there. */
export interface ConfigProblem {
  /** From the root of the configuration. */
  readonly path: Path;
  readonly message: string;
  /** What is wrong in the text at the path, in UTF-16 units. */
  readonly span?: Span;
}
