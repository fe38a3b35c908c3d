import { HandedOn } from '../inventory/handed-on.ts';
import { bindModule } from '../semantic/python/binder.ts';
import type { BoundModule } from '../semantic/python/scope.ts';
import type { ModuleTree } from '../syntax/python/ast.ts';
import { parseModule } from '../syntax/python/parse-module.ts';
import type { ParseOptions, PythonParser } from '../syntax/python/parser.ts';

/** UTF-16 units of source whose trees are kept; beyond, the longest unused are let go. */
const KEPT_SOURCE = 8_000_000;

/** A module as read from one text. */
export interface KeptModule {
  readonly text: string;
  readonly module: BoundModule;
  readonly handedOn: HandedOn;
}

export interface ReadOptions extends ParseOptions {
  /** The text's tree, if it was parsed already. */
  readonly tree?: ModuleTree;
}

/**
 * Modules that were parsed and bound, so that a file which others import is read once for them and for itself. They are plain
 * data, whoever asked for them: no analysis changes them.
 */
export class KeptModules {
  readonly #parser: PythonParser | undefined;
  readonly #modules = new Map<string, KeptModule>();
  #kept = 0;

  constructor(parser: PythonParser | undefined) {
    this.#parser = parser;
  }

  /**
   * @param text what the file holds now; a module of another text is replaced
   * @returns undefined if the parse was cancelled, or there is no parser
   */
  read(path: string, text: string, { tree, ...parsing }: ReadOptions = {}): KeptModule | undefined {
    const known = this.#modules.get(path);
    const module = known?.text === text ? known : this.#make(path, text, tree ?? this.#parse(text, parsing));
    if (module) this.#keep(path, module);
    return module;
  }

  forget(): void {
    this.#modules.clear();
    this.#kept = 0;
  }

  #parse(text: string, options: ParseOptions): ModuleTree | undefined {
    const outcome = this.#parser && parseModule(this.#parser, text, options);
    return outcome?.kind === 'parsed' ? outcome.module : undefined;
  }

  #make(path: string, text: string, tree: ModuleTree | undefined): KeptModule | undefined {
    if (!tree) return undefined;
    const module = bindModule(tree, path);
    let handedOn: HandedOn | undefined;
    return {
      text,
      module,
      // Found when first asked for: most modules never are.
      get handedOn() {
        handedOn ??= new HandedOn(module);
        return handedOn;
      },
    };
  }

  /** Puts a module behind all that were used before it, and lets the first of those go if there are too many. */
  #keep(path: string, module: KeptModule): void {
    this.#kept += module.text.length - (this.#modules.get(path)?.text.length ?? 0);
    this.#modules.delete(path);
    this.#modules.set(path, module);
    for (const [oldest, { text }] of this.#modules) {
      if (this.#kept <= KEPT_SOURCE || oldest === path) return;
      this.#modules.delete(oldest);
      this.#kept -= text.length;
    }
  }
}
