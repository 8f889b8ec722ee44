import type { Io } from "./io.js";

/** Work shorter than this shows nothing. */
const SILENT_MS = 500;
const INTERVAL_MS = 100;
const CLEAR_LINE = "\r\u001B[K";

/** A line on standard error that says how far long work is. */
export interface Progress {
  readonly update: (done: number, total: number) => void;
  readonly clear: () => void;
}

/** Shows nothing unless a terminal is watched and the work takes its time. */
export function createProgress(io: Io): Progress {
  let next = io.now() + SILENT_MS;
  let isShown = false;
  return {
    update(done, total) {
      if (!io.isInteractive || io.now() < next) return;
      next = io.now() + INTERVAL_MS;
      isShown = true;
      io.stderr(`${CLEAR_LINE}checked ${done} of ${total} files`);
    },
    clear() {
      if (isShown) io.stderr(CLEAR_LINE);
    },
  };
}
