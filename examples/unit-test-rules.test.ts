/** Rule files in the unit tests of the project that owns them. `npx vitest run examples/unit` runs this one. */
import { expect, test } from "vitest";
import "tocsin/testing/vitest";

test("the watchdog can be loaded", () => {
  expect("examples/configs/watchdog.rules.yml").toPassValidation();
});

test("the alert about nodes has a duration that Prometheus refuses", () => {
  expect("examples/configs/platform.rules.yml").not.toPassValidation();
});
