/** A piece of Python and what it is lowered to, in the notation of `moduleShape`. */
export interface Construct {
  readonly source: string;
  readonly shape: readonly string[];
}
