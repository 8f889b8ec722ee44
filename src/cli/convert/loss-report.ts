import { type Loss, possibleLosses } from "../../serializer/losses.js";
import type { Io } from "../io.js";
import type { Choice } from "./choice.js";
import type { InputRecord } from "./conversion.js";
import { type Input, originOf } from "./input.js";
import { formatLosses } from "./report.js";

/** Data would be lost; what, is on standard error already. */
export class DataLossError extends Error {
  override readonly name = "DataLossError";
}

/** Says on standard error what a conversion loses: before it begins, as it goes on, and at its end. */
export class LossReport {
  readonly #input: Input;
  readonly #io: Io;
  #count = 0;

  constructor(input: Input, io: Io) {
    this.#input = input;
    this.#io = io;
  }

  /** What may be lost, whatever the data is. */
  announce(to: Choice, types: "typed" | "untyped"): void {
    const from = this.#input.format.format;
    const kinds = possibleLosses(from, to.format, types);
    const how = types === "untyped" ? " without a schema" : "";
    const what = kinds.length === 0 ? "loses nothing" : `may lose: ${kinds.join(", ")}`;
    this.#io.stderr(`note: from ${from} to ${to.format}${how} ${what}\n`);
  }

  /** @throws {@link DataLossError} when it is not only form. */
  add(losses: readonly Loss[], record: InputRecord): void {
    this.#count += losses.length;
    this.#io.stderr(formatLosses(losses, originOf(this.#input, record), this.#io));
    if (losses.some(({ level }) => level === "data")) throw new DataLossError("data would be lost");
  }

  conclude(): void {
    const form =
      this.#count === 0 ? "" : `, only form: ${this.#count} ${this.#count === 1 ? "loss" : "losses"}`;
    this.#io.stderr(`No data is lost${form}\n`);
  }
}
