import type { ModuleTree } from '../../server/src/core/syntax/python/ast.ts';
import type { TextRange } from '../../server/src/core/text/range.ts';

/** Any node of the tree: what has a range. */
export interface Ranged extends TextRange {
  readonly kind?: string;
  readonly [property: string]: unknown;
}

export interface Descendant {
  readonly node: Ranged;
  /** The nearest node around it; none for those of the module itself. */
  readonly parent: Ranged | undefined;
}

/** Every node of the module but comments and problems, parents before children. Iterative: trees may be as deep as texts are long. */
export function* rangedDescendants({ body }: Pick<ModuleTree, 'body'>): Generator<Descendant> {
  const pending: { readonly value: unknown; readonly parent: Ranged | undefined }[] = [
    { value: body, parent: undefined },
  ];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { value, parent } = next;
    if (typeof value !== 'object' || value === null) continue;
    const isNode = 'start' in value;
    if (isNode) yield { node: value as Ranged, parent };
    const around = isNode ? (value as Ranged) : parent;
    for (const child of Object.values(value).reverse()) pending.push({ value: child, parent: around });
  }
}
