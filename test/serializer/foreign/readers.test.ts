import { describe, expect, test } from "vitest";
import * as z from "zod";
import type { FormatId } from "../../../src/serializer/format-id.js";
import { createSerializer } from "../../../src/serializer/serializer.js";
import { fuzzRuns, inSlices } from "../../helpers/fuzz.js";
import { answersOf, FOREIGN_READERS } from "./readers.js";
import { SCHEMAS, samples, shortTexts } from "./samples.js";
import { isSame } from "./typed.js";

const RUNS = fuzzRuns(50, 20_000);
const SHOWN = 3;

for (const { name, format, debian, command: find } of FOREIGN_READERS) {
  const command = find();
  const title = command === undefined ? `${name}, LEFT OUT: it comes with Debian's ${debian}` : name;

  describe.skipIf(command === undefined)(title, () => {
    test.each(Object.entries(SCHEMAS))("reads %s as we do", async (_, schema) => {
      await inSlices(RUNS, (count) => {
        const { misread, mistaken } = differences(command ?? [], schema, format, samples(schema, count));
        expect(misread.slice(0, SHOWN), `${misread.length} misread by ${name}`).toEqual([]);
        expect(mistaken.slice(0, SHOWN), `${mistaken.length} by ${name} misread by us`).toEqual([]);
      });
    });

    test.runIf(format === "yaml")("reads every short text as text, bare or not", () => {
      const { misread } = differences(command ?? [], z.any(), format, shortTexts());
      expect(misread.slice(0, SHOWN), `${misread.length} misread by ${name}`).toEqual([]);
    });
  });
}

interface Differences {
  readonly misread: readonly unknown[];
  readonly mistaken: readonly unknown[];
}

function differences(
  command: readonly string[],
  schema: z.ZodType,
  format: FormatId,
  values: readonly unknown[],
): Differences {
  const serializer = createSerializer(schema);
  const misread: unknown[] = [];
  const mistaken: unknown[] = [];
  const encoded = values.flatMap((value) => {
    const data = serializer.safeEncode(value, format);
    // What cannot be written is no concern of other readers.
    return data.ok ? [{ data: data.value, wire: JSON.parse(serializer.toJson(value)) as unknown }] : [];
  });
  const answers = answersOf(
    command,
    encoded.map(({ data }) => data),
  );
  for (const [index, answer] of answers.entries()) {
    const { data, wire } = encoded[index] ?? { data: "", wire: undefined };
    if ("error" in answer || !isSame(wire, answer.read)) {
      misread.push({ wire, data, answer: JSON.stringify(answer) });
      continue;
    }
    if (answer.written === undefined) continue;
    const again = createSerializer(z.any()).safeDecode(Buffer.from(answer.written, "base64"), format);
    if (!again.ok || !isSame(again.value, answer.read))
      mistaken.push({ written: Buffer.from(answer.written, "base64").toString(), again });
  }
  return { misread, mistaken };
}
