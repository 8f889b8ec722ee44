/**
 * Names of the time zone database begin with a capital letter, part by part. Says nothing about which there are, and keeps out the
 * offsets that `Intl` takes too.
 */
export const ZONE_NAME: RegExp = /^[A-Z][\w+-]*(?:\/[A-Z][\w+-]*)*$/;
