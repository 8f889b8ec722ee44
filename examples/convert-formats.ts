/** Sends one alert in every format, and reads it back. */
import { createSerializer, FORMAT_IDS, wire } from "tocsin/serializer";
import * as z from "zod";

const AlertSchema = z.strictObject({
  name: wire(z.string(), { proto: { number: 1 } }),
  startsAt: wire(z.date(), { proto: { number: 2 } }),
  labels: wire(z.record(z.string(), z.string()), { proto: { number: 3 } }),
});

const alert = {
  name: "OrdersFailing",
  startsAt: new Date("2026-01-02T03:04:05Z"),
  labels: { severity: "page" },
};
const serializer = createSerializer(AlertSchema);

for (const format of FORMAT_IDS) {
  const data = serializer.encode(alert, format);
  const back = serializer.decode(data, format);
  const size = typeof data === "string" ? new TextEncoder().encode(data).length : data.length;
  console.log(
    `${format}: ${size} bytes, ${back.startsAt.getTime() === alert.startsAt.getTime() ? "the same" : "changed"}`,
  );
}
