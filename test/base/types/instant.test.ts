import { InstantSchema } from "../../../src/base/types/instant.js";
import { describeScalar } from "../../helpers/scalar.js";

describeScalar("InstantSchema", InstantSchema, {
  valid: [
    "2026-03-01T08:15:30.123456789Z",
    "0001-01-01T00:00:00Z",
    "2026-03-01T08:15:30+01:00",
    "2028-02-29T23:59:59-23:59",
  ],
  invalid: [
    "2026-03-01T08:15:30",
    "2026-03-01",
    "2026-02-29T00:00:00Z",
    "2026-13-01T08:15:30Z",
    "2026-03-01T24:00:00Z",
    "2026-03-01T08:15Z",
    "2026-06-30T23:59:60Z",
    "2026-03-01t08:15:30z",
    "2026-03-01T08:15:30+0100",
    "",
    0,
  ],
});
