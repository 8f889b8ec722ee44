/** Of integers in other bases, octal ones too. */
const RADIX = /^[-+]?0[xXoObB\d]/;
const DECIMAL = /^([-+]?)(\d*)\.?(\d*)(?:[eE]([-+]?\d{1,9}))?$/;
const LEADING_ZEROS = /^0+/;
const TRAILING_ZEROS = /0+$/;
const UNDERSCORES = /_/g;

/** Whether two texts are the same number to the last digit, however they are written: `1.50` and `15e-1`. */
export function isSameNumber(a: string, b: string): boolean {
  const left = normalForm(a);
  // Integers in other bases, octal ones and words such as `.inf` are exact, or they would not have become numbers.
  return left === undefined || left === normalForm(b);
}

/** Sign, digits without zeros at their ends, and the power of ten behind them. */
function normalForm(text: string): string | undefined {
  const plain = text.replaceAll(UNDERSCORES, "");
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = DECIMAL.exec(plain) ?? [];
  if (RADIX.test(plain) || (whole === "" && fraction === "")) return undefined;
  const digits = (whole + fraction).replace(LEADING_ZEROS, "");
  const kept = digits.replace(TRAILING_ZEROS, "");
  if (kept === "") return sign === "-" ? "-0" : "0";
  const power = Number(exponent) - fraction.length + digits.length - kept.length;
  return `${sign === "-" ? "-" : ""}${kept}e${power}`;
}
