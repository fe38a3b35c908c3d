/**
 * Where evaluation stops, and answers `unknown`. Stated in docs/semantic-model.md.
 * They bound time and memory on hostile input; real code was found to stay far below.
 */
export const LIMITS = {
  /** Nested evaluations of one expression. */
  evaluationDepth: 120,
  /** Expressions looked at to find the values of one. Functions that call each other would multiply without it. */
  evaluationSteps: 3000,
  /** Calls of the module's own functions, one inside the other. */
  callDepth: 4,
  /** Possible values of one expression. */
  valueSet: 24,
  /** Entries of a literal dict, list or tuple. */
  collection: 256,
  /** Characters of a folded string. */
  textLength: 4096,
  /** Rounds in which what wrappers do is handed to their callers. */
  wrapperDepth: 3,
} as const;
