import { expect, test } from "vitest";
import { compareVersions, isVersionName } from "../../src/versioning/version-order.js";

/** The list of Kubernetes' documentation of custom resources. */
const ORDERED = [
  "v10",
  "v2",
  "v1",
  "v11beta2",
  "v10beta3",
  "v3beta1",
  "v12alpha1",
  "v11alpha2",
  "foo1",
  "foo10",
];

test("versions are ordered as Kubernetes lists them", () => {
  for (let shift = 0; shift < ORDERED.length; shift++) {
    const shuffled = [...ORDERED.slice(shift), ...ORDERED.slice(0, shift).reverse()];
    expect(shuffled.sort(compareVersions)).toEqual(ORDERED);
  }
  expect(compareVersions("foo", "foo")).toBe(0);
  expect(compareVersions("v1", "v1")).toBe(0);
});

test.each([
  ["v1", true],
  ["v1beta1", true],
  ["v0", false],
  ["v1gamma1", false],
  ["v01", false],
  ["1", false],
  ["v1alpha", false],
])("%s is a name of a version: %s", (name, is) => expect(isVersionName(name)).toBe(is));
