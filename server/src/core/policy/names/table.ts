/** Canonical name → the other spellings of it. Case, spaces and `-`, `_`, `/` are not told apart. */
export type NameTable = Readonly<Record<string, readonly string[]>>;
