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
  /** Statements that put something into one dict or list. */
  changes: 64,
  /** Statements `name += value` for one name: what is joined from more is data, not a name. */
  joins: 8,
  /** Characters of a folded string. */
  textLength: 4096,
  /** Rounds in which what wrappers do is handed to their callers. */
  wrapperDepth: 4,
} as const;
