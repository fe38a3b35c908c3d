import type { FlatTree } from './flat-tree.ts';
import type { ParseOptions, PythonParser } from './parser.ts';
import type { ParseText } from './source/read-source.ts';

/**
 * A text that is being edited. It remembers the trees of its statements by their text, so that a parse after an edit costs what the
 * edit touched, and yet depends on nothing but the text: the outcome is that of a parse from scratch.
 */
export class PythonDocument {
  readonly #parser: PythonParser;
  #text: string;
  #trees: ReadonlyMap<string, FlatTree> = new Map();

  constructor(parser: PythonParser, text: string) {
    this.#parser = parser;
    this.#text = text;
  }

  get text(): string {
    return this.#text;
  }

  update(text: string): void {
    this.#text = text;
  }

  /** Forgets what it remembers. */
  close(): void {
    this.#trees = new Map();
  }

  /** Runs a parse of the whole document with a function that parses its pieces. */
  parsing<Outcome>(options: ParseOptions, run: (parse: ParseText) => Outcome): Outcome {
    const used = new Map<string, FlatTree>();
    const outcome = run(piece => {
      const tree = this.#trees.get(piece) ?? used.get(piece) ?? this.#parser.parse(piece, options);
      used.set(piece, tree);
      return tree;
    });
    this.#trees = used;
    return outcome;
  }
}
