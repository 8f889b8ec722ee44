type GetBuiltin = NodeJS.Process["getBuiltinModule"];

/**
 * Gives what is built into Node.js; there is none in browsers, whose bundlers fail on an import of it. Who asks for a module has
 * another way, or says that there is none.
 */
export const builtin: GetBuiltin | undefined =
  // The types are those of Node, where all of it is there.
  (globalThis as { readonly process?: { readonly getBuiltinModule?: GetBuiltin } }).process?.getBuiltinModule;
