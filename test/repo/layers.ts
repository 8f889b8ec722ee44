/** What a folder of `src` may import. CONTRIBUTING.md shows this table; `npm run docs` writes it there. */
export interface FolderRow {
  readonly does: string;
  readonly imports: readonly string[];
  /** Folders of which only types may be imported. */
  readonly importsTypes?: readonly string[];
  /** Third-party packages and `node` built-ins, each with the files and folders (with `/` at the end) that may use it. */
  readonly packages: Readonly<Record<string, "any file" | readonly string[]>>;
}

export const FOLDERS: Readonly<Record<string, FolderRow>> = {
  base: {
    does: "the words everything else is said in",
    imports: [],
