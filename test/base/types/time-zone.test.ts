import { TimeZoneSchema } from "../../../src/base/types/time-zone.js";
import { describeScalar } from "../../helpers/scalar.js";

describeScalar("TimeZoneSchema", TimeZoneSchema, {
  valid: ["UTC", "Europe/Berlin", "America/Argentina/Buenos_Aires", "Etc/GMT+1"],
  invalid: ["", "utc", "europe/berlin", "+02:00", "Europe/", "/Europe", "../etc/passwd", null],
  beyondJsonSchema: ["Local", "Europe/Atlantis", "Mars/Olympus"],
});
