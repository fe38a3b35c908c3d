/** A text with mistakes, what is read of it, and what is said about it: `moduleShape` and `problemLines`. */
export interface Recovery {
  readonly title: string;
  readonly source: string;
  readonly shape: readonly string[];
  readonly problems: readonly string[];
}
