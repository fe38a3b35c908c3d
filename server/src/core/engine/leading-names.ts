import { functionName } from '../inventory/function-names.ts';
import { INDEX, ModuleUses } from '../inventory/module-uses.ts';
import { NameGate } from '../inventory/name-gate.ts';
import { Evaluator } from '../semantic/python/evaluator.ts';
import { NO_PROJECT } from '../semantic/python/project.ts';
import type { BoundModule } from '../semantic/python/scope.ts';
import { contains } from '../text/range.ts';
import type { KeptModule } from './kept-modules.ts';

/** Names of a module that lead its users to cryptography. */
export class LeadingNames {
  /** Functions that leave a choice to their callers, and other names of a library's symbols. */
  readonly wrappers: ReadonlySet<string>;
  /** Classes that use cryptography, and may do so otherwise in a subclass. */
  readonly bases: ReadonlySet<string>;
  #pattern: RegExp | undefined;

  constructor(wrappers: Iterable<string>, bases: Iterable<string>) {
    this.wrappers = new Set(wrappers);
    this.bases = new Set(bases);
  }

  get isEmpty(): boolean {
    return this.wrappers.size + this.bases.size === 0;
  }

  /** True if a text, of a module that imports this one, holds one of them as a word. */
  isMentionedIn(text: string): boolean {
    if (this.isEmpty) return false;
    if (this.wrappers.has(MADE_ON_DEMAND)) return true;
    this.#pattern ??= new RegExp(`\\b(?:${[...this.wrappers, ...this.bases].join('|')})\\b`);
    return this.#pattern.test(text);
  }
}

/** Among a module's names, any other may lead to cryptography too: it makes them when it is asked for them (PEP 562). */
export const MADE_ON_DEMAND = '__getattr__';

export const NO_NAMES = new LeadingNames([], []);

/** What a module that names a library leads to by itself. */
export function leadingNames({ module, handedOn }: KeptModule): LeadingNames {
  const evaluator = new Evaluator(INDEX, NO_PROJECT);
  const uses = new ModuleUses(module, evaluator, new NameGate(INDEX, module, NO_PROJECT));
  uses.followWrappers(new Set());
  const names = new Set(uses.sinks.map(sink => functionName(sink.owner, module)));
  for (const [name, bindings] of module.moduleScope.bindings) {
    if (bindings.some(binding => binding.kind === 'from-import' && INDEX.libraryOf(binding.module))) names.add(name);
    if (bindings.some(binding => binding.kind === 'assignment' && isAlias(binding.value, module, evaluator)))
      names.add(name);
  }
  names.delete('');
  if (module.moduleScope.bindings.has(MADE_ON_DEMAND)) names.add(MADE_ON_DEMAND);
  const bases = [...module.scopeOf.values()].flatMap(({ node }) =>
    node?.kind === 'ClassDef' && uses.uses.some(({ range }) => contains(node, range)) ? [node.name.name] : [],
  );
  return new LeadingNames(
    [...names, ...handedOn.leadingTo(names)],
    [...bases, ...handedOn.subclassesOf(new Set(bases))],
  );
}

function isAlias(value: Parameters<Evaluator['evaluate']>[0], module: BoundModule, evaluator: Evaluator): boolean {
  return evaluator.evaluate(value, module.moduleScope).some(({ kind, ...rest }) => {
    if (kind === 'symbol') return INDEX.knows((rest as { name: string }).name);
    return kind === 'partial' || kind === 'mapping';
  });
}
