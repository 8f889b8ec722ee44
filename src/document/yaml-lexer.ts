import { Lexer } from "yaml";

/** Before the text of an unquoted or block scalar, which is the next lexeme. */
export const SCALAR_NEXT = "\x1f";

/** Marks of the lexer that are not in the text: a document starts, a scalar is next, brackets are not closed. */
export const LEXER_MARK: RegExp = /^[\x02\x18\x1f]/;

/** What is private in the package's lexer; the version is pinned, and the tests of this file notice a change. */
interface LexerInternals {
  indentNext: number;
  parseQuotedScalar: LexerStep;
  parseFlowCollection: LexerStep;
}
type LexerStep = () => Generator<string, unknown>;

/**
 * The package's lexer, with the one freedom of go-yaml's scanner it lacks: inside quotes and brackets indentation does
 * not count, so a continuation line may begin in any column.
 */
export function createGoLexer(): Lexer {
  const lexer = new Lexer();
  // The class has these members, declared private.
  const internals = lexer as unknown as LexerInternals;
  internals.parseQuotedScalar = ignoringIndent(internals, internals.parseQuotedScalar);
  internals.parseFlowCollection = ignoringIndent(internals, internals.parseFlowCollection);
  return lexer;
}

function ignoringIndent(lexer: LexerInternals, step: LexerStep): LexerStep {
  return function* () {
    const { indentNext } = lexer;
    lexer.indentNext = 0;
    const next = yield* step.call(lexer);
    lexer.indentNext = indentNext;
    return next;
  };
}
