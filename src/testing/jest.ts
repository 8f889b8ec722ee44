import { TocsinError } from "../base/errors.js";
import { matchers, type TocsinMatchers } from "./matchers.js";

declare global {
  namespace jest {
    // The parameters must be named as jest names them, or the declarations do not merge.
    // biome-ignore lint/complexity/noBannedTypes: jest declares it so
    interface Matchers<R, T = {}> extends TocsinMatchers<R> {}
  }
}

/** The part of jest's global `expect` that is needed. */
interface ExtendableExpect {
  readonly extend: (added: typeof matchers) => void;
}

const { expect } = globalThis as { readonly expect?: ExtendableExpect }; // jest defines it before it loads set-up files
if (expect === undefined) {
  throw new TocsinError(
    "invalid_argument",
    "cannot register matchers: there is no global `expect`; load this from jest's setupFilesAfterEnv",
    {
      argument: "expect",
    },
  );
}
expect.extend(matchers);
