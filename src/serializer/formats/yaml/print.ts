/** A value whose scalars are written already: what is left is where they go. */
export type YamlTree =
  | { readonly kind: "scalar"; readonly text: string }
  /** A literal block scalar: its header, then its lines without indentation. */
  | { readonly kind: "literal"; readonly lines: readonly [header: string, ...lines: string[]] }
  | { readonly kind: "list"; readonly items: readonly YamlTree[]; readonly tag?: string }
  | { readonly kind: "map"; readonly entries: readonly YamlEntry[] };

type YamlList = Extract<YamlTree, { readonly kind: "list" }>;

export interface YamlEntry {
  /** As it is written. */
  readonly key: string;
  readonly value: YamlTree;
  /** Without the `#`. */
  readonly comment?: string;
}

const LINE_BREAK = /\r\n|[\r\n\x85\u2028\u2029]/;
/** Some reader refuses or folds them, in comments too. */
const UNPRINTABLE = /[^\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/gu;
const INDENT = "  ";
/** A key before ": " must fit in 1,024 characters (YAML 1.2 section 7.4); a longer one goes behind "? ". */
const MAX_SIMPLE_KEY = 1_000;

/** Block style throughout, two spaces a level. */
export function printTree(tree: YamlTree): string {
  const lines: string[] = [];
  put(tree, "", "", lines);
  lines.push("");
  return lines.join("\n");
}

/** `lead` is what stands on the first line before the value, `indent` what all other lines begin with. */
function put(tree: YamlTree, lead: string, indent: string, lines: string[]): void {
  switch (tree.kind) {
    case "scalar":
      lines.push(lead + tree.text);
      break;
    case "literal": {
      const [header, ...content] = tree.lines;
      lines.push(lead + header);
      for (const line of content) lines.push(line === "" ? "" : indent + line);
      break;
    }
    case "list":
      putList(tree, lead, indent, lines);
      break;
    case "map":
      if (tree.entries.length === 0) lines.push(`${lead}{}`);
      for (const [index, entry] of tree.entries.entries()) {
        putEntry(entry, index === 0 ? lead : indent, indent, lines);
      }
      break;
    default:
      tree satisfies never;
  }
}

function putList({ items, tag }: YamlList, lead: string, indent: string, lines: string[]): void {
  if (items.length === 0) lines.push(`${lead}${tag === undefined ? "" : `${tag} `}[]`);
  else if (tag !== undefined) lines.push(lead + tag);
  for (const [index, item] of items.entries()) {
    put(item, `${index === 0 && tag === undefined ? lead : indent}- `, indent + INDENT, lines);
  }
}

function putEntry(entry: YamlEntry, first: string, indent: string, lines: string[]): void {
  const { key, value } = entry;
  const lead = entry.comment === undefined ? first : putComment(entry.comment, first, indent, lines);
  const inner = indent + INDENT;
  if (key.length > MAX_SIMPLE_KEY) {
    lines.push(`${lead}? ${key}`);
    put(value, `${indent}: `, inner, lines);
  } else if (isNested(value)) {
    lines.push(`${lead}${key}:`);
    put(value, inner, inner, lines);
  } else put(value, `${lead}${key}: `, inner, lines);
}

/** What the key then has before it. */
function putComment(comment: string, first: string, indent: string, lines: string[]): string {
  let lead = first;
  for (const line of comment.split(LINE_BREAK)) {
    lines.push(`${lead}# ${line.replace(UNPRINTABLE, " ")}`.trimEnd());
    lead = indent;
  }
  return lead;
}

/** Whether it begins on a line of its own; a tag stands on the line of the key. */
function isNested(tree: YamlTree): boolean {
  if (tree.kind === "list") return tree.items.length > 0 && tree.tag === undefined;
  return tree.kind === "map" && tree.entries.length > 0;
}
