/**
 * Names of the time zone database begin with a capital letter, part by part; other than ICU, Go looks them up as they are. Keeps out the
 * offsets that `Intl` takes too, and says nothing about which names there are.
 */
export const ZONE_NAME: RegExp = /^[A-Z][\w+-]*(?:\/[A-Z][\w+-]*)*$/;
