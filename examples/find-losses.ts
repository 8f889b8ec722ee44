/** Converts a text without a schema, after a look at what that leaves behind. */
import { findLosses, transcode } from "tocsin/serializer";

const text = "# on call\nsince: 2026-01-02\nteam: payments\n";

for (const { level, kind, message, place } of findLosses(text, "yaml")) {
  console.log(`${place?.line}:${place?.column} ${level} ${kind}: ${message}`);
}
console.log(transcode(text, "yaml", "json"));
