export {
  parseVersionRange,
  printVersionRange,
  satisfies,
  type VersionComparator,
  type VersionRange,
} from "./range.js";
export { compareVersions, parseVersion, printVersion, type SemverError, type Version } from "./version.js";
