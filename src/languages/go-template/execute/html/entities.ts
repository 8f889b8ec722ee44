/** Entities that matter for the contexts inside of an attribute. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["apos", "'"],
  ["colon", ":"],
  ["gt", ">"],
  ["lpar", "("],
  ["lt", "<"],
  ["nbsp", "\u00a0"],
  ["num", "#"],
  ["quest", "?"],
  ["quot", '"'],
  ["rpar", ")"],
  ["sol", "/"],
  ["bsol", "\\"],
  ["grave", "`"],
  ["NewLine", "\n"],
  ["Tab", "\t"],
]);
const ENTITY = /&(?:#(\d{1,7});?|#[xX]([\da-fA-F]{1,6});?|([A-Za-z]{2,8});|(amp|gt|lt|quot))/g;

/** Text with its character references decoded, as far as they can change what a script or URL in it means. */
export function unescapeEntities(text: string): string {
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string, bare?: string) => {
    const digits = decimal ?? hex;
    if (digits === undefined) return NAMED.get(name ?? bare ?? "") ?? whole;
    const code = Number.parseInt(digits, decimal === undefined ? 16 : 10);
    const isChar = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isChar ? String.fromCodePoint(code) : "\ufffd";
  });
}
