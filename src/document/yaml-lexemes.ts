import type { RawProblem } from "./raw-document.js";
import { SCALAR_NEXT } from "./yaml-lexer.js";

const OPENING = /[[{]/;

/** What go-yaml's scanner refuses and the package's lexer lets pass, seen in the stream of its lexemes. */
export class LexemeCheck {
  readonly #text: string;
  #isScalarNext = false;
  #isBlockScalar = false;
  #flowLevel = 0;
  /** Where an unquoted text ended that nothing but white space has followed yet. */
  #plainEnd: number | undefined;
  /** Columns of white space since the line began; undefined after anything else. */
  #column: number | undefined = 0;
  #tab: { readonly offset: number; readonly column: number } | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** `parentIndent` is that of the collection the lexeme is in. */
  take(lexeme: string, start: number, parentIndent: number): RawProblem | undefined {
    if (this.#isScalarNext) return this.#endScalar(start + lexeme.length);
    switch (lexeme[0]) {
      case SCALAR_NEXT:
        this.#isScalarNext = true;
        return undefined;
      case "\r":
      case "\n":
        return this.#endLine(parentIndent);
      case " ":
      case "\t":
        return this.#skip(lexeme, start);
      case "#": {
        const problem = this.#endLine(parentIndent);
        this.#leaveLineStart();
        return problem;
      }
      default:
        return this.#indicator(lexeme, start);
    }
  }

  #endScalar(end: number): undefined {
    this.#isScalarNext = false;
    this.#leaveLineStart();
    // A block scalar ends with its line.
    if (this.#isBlockScalar) this.#column = 0;
    else this.#plainEnd = end;
  }

  #skip(lexeme: string, start: number): undefined {
    if (this.#column === undefined || this.#flowLevel > 0) return;
    const at = lexeme.indexOf("\t");
    if (at !== -1) this.#tab ??= { offset: start + at, column: this.#column + at };
    this.#column += lexeme.length;
  }

  /** A line of white space with a tab in it is refused, unless it could continue an unquoted text. */
  #endLine(parentIndent: number): RawProblem | undefined {
    const tab = this.#tab;
    this.#tab = undefined;
    this.#column = 0;
    if (tab === undefined || (this.#plainEnd !== undefined && tab.column > parentIndent)) return undefined;
    return refuse("a tab on a line without text; leave the line empty", tab.offset, tab.offset + 1);
  }

  #indicator(lexeme: string, start: number): RawProblem | undefined {
    const isAfterPlain = this.#plainEnd === start;
    this.#leaveLineStart();
    this.#isBlockScalar = lexeme.startsWith("|") || lexeme.startsWith(">");
    if (lexeme === "[" || lexeme === "{") this.#flowLevel++;
    else if (lexeme === "]" || lexeme === "}") this.#flowLevel = Math.max(0, this.#flowLevel - 1);
    else if (
      lexeme === ":" &&
      isAfterPlain &&
      this.#flowLevel > 0 &&
      OPENING.test(this.#text.charAt(start + 1))
    ) {
      return refuse("a colon after unquoted text needs a space to end a key", start, start + 1);
    }
    return undefined;
  }

  #leaveLineStart(): void {
    this.#column = undefined;
    this.#tab = undefined;
    this.#plainEnd = undefined;
  }
}

function refuse(message: string, start: number, end: number): RawProblem {
  return { code: "syntax", message, start, end, path: [], refused: true };
}
