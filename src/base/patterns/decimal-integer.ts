/** An integer as it is printed: no sign of plus, no leading zeros, no negative zero. */
export const DECIMAL_INTEGER: RegExp = /^(?:0|-?[1-9]\d*)$/;
