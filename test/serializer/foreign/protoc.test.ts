import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { toProto } from "../../../src/serializer/proto-schema.js";
import { createSerializer } from "../../../src/serializer/serializer.js";
import { fuzzRuns, inSlices } from "../../helpers/fuzz.js";
import { SCHEMAS, samples } from "./samples.js";

const RUNS = fuzzRuns(50, 20_000);
const isInstalled = spawnSync("protoc", ["--version"]).status === 0;

const title = isInstalled ? "protoc" : "protoc, LEFT OUT: it comes with Debian's protobuf-compiler";

describe.skipIf(!isInstalled)(title, () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "tocsin-protoc-"));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const protoc = (direction: "--decode" | "--encode", root: string, input: Uint8Array): Uint8Array =>
    execFileSync("protoc", [`-I${folder}`, "-I/usr/include", `${direction}=tocsin.${root}`, "schema.proto"], {
      input,
      maxBuffer: 1e9,
    });

  test.each(Object.entries(SCHEMAS))("reads and writes %s as we do", async (_, schema) => {
    const list = z.object({ values: z.array(schema) });
    const { proto, lock } = toProto(list, { root: "List" });
    writeFileSync(join(folder, "schema.proto"), proto);
    const serializer = createSerializer(list, { protobuf: { lock } });
    await inSlices(RUNS, (count) => {
      const values = samples(schema, count).filter(
        (value) => value !== undefined && serializer.safeEncode({ values: [value] }, "protobuf").ok,
      );
      const bytes = serializer.toProtobuf({ values });
      const again = protoc("--encode", "List", protoc("--decode", "List", bytes));
      expect(serializer.fromProtobuf(again)).toEqual({ values });
    });
  });
});
