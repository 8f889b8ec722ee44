import fc from "fast-check";
import { expect, test } from "vitest";
import { fingerprintOf } from "../../src/alertmanager/fingerprint.js";

/** As Alertmanager 0.25 shows them. */
test.each<[labels: Readonly<Record<string, string>>, fingerprint: string]>([
  [{}, "cbf29ce484222325"],
  [{ a: "b" }, "d2b371819297f98a"],
  [{ alertname: "HighCPU", cluster: "eu1", instance: "h1" }, "d23b038098c38bd9"],
  [{ instance: "h1", cluster: "eu1", alertname: "HighCPU" }, "d23b038098c38bd9"],
  [{ a: "b", dropped: "" }, "d2b371819297f98a"],
])("%j has the fingerprint %s", (labels, fingerprint) => {
  expect(fingerprintOf(labels)).toBe(fingerprint);
  expect(fingerprintOf(new Map(Object.entries(labels)))).toBe(fingerprint);
});

test("it is FNV-1a of names and values, sorted by bytes", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" })), (labels) => {
      const entries = Object.entries(labels)
        .filter(([, value]) => value !== "")
        .sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
      let hash = 14_695_981_039_346_656_037n;
      for (const byte of entries.flat().flatMap((text) => [...Buffer.from(text), 0xff]))
        hash = ((hash ^ BigInt(byte)) * 1_099_511_628_211n) & 0xffff_ffff_ffff_ffffn;
      expect(fingerprintOf(labels)).toBe(hash.toString(16).padStart(16, "0"));
    }),
  );
});
