/** What the evaluator must know of the world outside the module. Answered from the library models. */
export interface SymbolKnowledge {
  /** Rewrites a qualified name to the spelling that the models use: `Cryptodome.Hash.MD5` → `Crypto.Hash.MD5`. */
  canonical(name: string): string;
  /** True if a model describes exactly this symbol (canonical name). */
  knows(name: string): boolean;
  /** Qualified name of the class whose instance a call of the symbol gives, where that is not the symbol itself. */
  returnsOf(name: string): string | undefined;
  /** Strings that a loop over this collection is known to meet. */
  elementsOf(name: string): readonly string[];
  /** Methods of this class without a model give back their receiver. */
  isFluent(type: string): boolean;
}
