import { expect } from "vitest";
import { matchers, type TocsinMatchers } from "./matchers.js";

declare module "vitest" {
  // The parameters must be named as vitest names them, or the declarations do not merge.
  // biome-ignore lint/suspicious/noExplicitAny: vitest declares its default so
  interface Matchers<T = any> extends TocsinMatchers<T> {}
}

expect.extend(matchers);
