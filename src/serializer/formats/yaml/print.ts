/** A value whose scalars are written already: what is left is where they go. */
export type YamlTree =
  | { readonly kind: "scalar"; readonly text: string }
  /** A literal block scalar: its header, then its lines without indentation. */
  | { readonly kind: "literal"; readonly lines: readonly [header: string, ...lines: string[]] }
  | { readonly kind: "list"; readonly items: readonly YamlTree[] }
  | { readonly kind: "map"; readonly entries: readonly YamlEntry[] };

export interface YamlEntry {
  /** As it is written. */
  readonly key: string;
  readonly value: YamlTree;
}

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
      if (tree.items.length === 0) lines.push(`${lead}[]`);
      for (const [index, item] of tree.items.entries()) {
        put(item, `${index === 0 ? lead : indent}- `, indent + INDENT, lines);
      }
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

function putEntry({ key, value }: YamlEntry, lead: string, indent: string, lines: string[]): void {
  const inner = indent + INDENT;
  if (key.length > MAX_SIMPLE_KEY) {
    lines.push(`${lead}? ${key}`);
    put(value, `${indent}: `, inner, lines);
  } else if (isNested(value)) {
    lines.push(`${lead}${key}:`);
    put(value, inner, inner, lines);
  } else put(value, `${lead}${key}: `, inner, lines);
}

function isNested(tree: YamlTree): boolean {
  return (tree.kind === "list" && tree.items.length > 0) || (tree.kind === "map" && tree.entries.length > 0);
}
