/** The expression that semver.org suggests. Its groups are major, minor, patch, pre-release and build. */
export const SEMVER: RegExp =
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-((?:0|[1-9]\d*|\d*[A-Za-z-][0-9A-Za-z-]*)(?:\.(?:0|[1-9]\d*|\d*[A-Za-z-][0-9A-Za-z-]*))*))?(?:\+([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?$/;

/** The longest version and the longest range that npm reads. */
export const MAX_SEMVER_LENGTH = 256;
