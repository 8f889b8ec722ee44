/** The parts of a name that are written together: letters and digits of ASCII. */
export const WORDS: RegExp = /[A-Za-z0-9]+/g;
