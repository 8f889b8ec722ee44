/** What the value of an attribute is to a browser. */
export type AttributeContent = "plain" | "url" | "css" | "js" | "srcset" | "html" | "unsafe";

const URLS =
  "action archive background cite classid codebase data formaction href icon longdesc manifest poster profile src usemap xmlns";
/** These decide how something else is read, sent or vetted. */
const UNSAFE =
  "accept-charset async challenge charset content crossorigin defer enctype form formenctype formmethod formnovalidate http-equiv keytype language method novalidate pattern rel sandbox type value";
/** Names that say `src`, `uri` or `url`, or begin with `on`, and mean none of it. */
const PLAIN =
  "accept alt autocomplete autofocus autoplay border checked class cols colspan contenteditable contextmenu controls coords datetime default dir dirname disabled draggable dropzone for formtarget headers height hidden high hreflang id ismap kind label lang list loop low max maxlength media mediagroup min multiple name open optimum placeholder preload pubdate radiogroup readonly required reversed rows rowspan spellcheck scope scoped seamless selected shape size sizes span srclang start step tabindex target title width wrap";

const KNOWN: ReadonlyMap<string, AttributeContent> = new Map<string, AttributeContent>([
  ...URLS.split(" ").map((name) => [name, "url"] as const),
  ...UNSAFE.split(" ").map((name) => [name, "unsafe"] as const),
  ...PLAIN.split(" ").map((name) => [name, "plain"] as const),
  ["style", "css"],
  ["srcset", "srcset"],
  ["srcdoc", "html"],
]);
const LOOKS_LIKE_URL = /src|uri|url/;

/** By the name in small letters; a guess on the safe side for names that nobody knows. */
export function attributeContent(name: string): AttributeContent {
  let plain = name;
  if (name.startsWith("data-")) plain = name.slice(5);
  else if (name.includes(":")) {
    if (name.startsWith("xmlns:")) return "url";
    plain = name.slice(name.indexOf(":") + 1);
  }
  const known = KNOWN.get(plain);
  if (known !== undefined) return known;
  if (plain.startsWith("on")) return "js";
  return LOOKS_LIKE_URL.test(plain) ? "url" : "plain";
}
