import * as z from "zod";
import known from "./known-failures.json" with { type: "json" };
import { SUITE_IDS } from "./suite.js";

/** The cases of the suites that go otherwise than these say, each with the reason. */
export const KNOWN_FAILURES = z.record(z.enum(SUITE_IDS), z.record(z.string(), z.string())).parse(known);
