/** What every text holds in which a pattern can find something: the word first, which is looked for much faster. */
export interface Needle {
  readonly word: string;
  readonly pattern: RegExp;
}
