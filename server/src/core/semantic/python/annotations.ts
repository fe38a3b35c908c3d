import type { Expression } from '../../syntax/python/ast.ts';
import type { Evaluation } from './evaluation.ts';
import type { Scope } from './scope.ts';
import type { Origin, Value } from './value.ts';

/** The instances that an annotation promises: `Key`, `"Key"`, `Optional[Key]`, `Key | None`. */
export function promisedBy(
  context: Evaluation,
  annotation: Expression,
  scope: Scope,
  origin: Origin,
): readonly Value[] {
  return classesIn(annotation, MAXIMUM_NESTING).flatMap(node =>
    context.evaluate(node, scope).flatMap((value): Value[] => {
      if (value.kind === 'class') return [{ kind: 'object', type: value, origin }];
      if (value.kind !== 'symbol' || !(context.knowledge.knows(value.name) || value.name === PARSED_OPTIONS)) return [];
      return [{ kind: 'instance', type: value.name, maker: value.name, origin }];
    }),
  );
}

/** What a parsed command line is, of which the module's own options tell the defaults. */
export const PARSED_OPTIONS = 'argparse.Namespace';

/** Types inside types; more is nobody's annotation. */
const MAXIMUM_NESTING = 6;

/** Generics of which a value is one of the arguments. */
const ALTERNATIVES = new Set(['Optional', 'Union', 'Annotated', 'Final', 'Awaitable', 'Coroutine']);

function classesIn(node: Expression, depth: number): readonly Expression[] {
  if (depth === 0) return [];
  switch (node.kind) {
    case 'Name':
    case 'Attribute':
      return [node];
    case 'Str':
      return alternativesIn(node.value).map(name => reference(name, node));
    case 'BinOp':
      return node.op === '|' ? [...classesIn(node.left, depth - 1), ...classesIn(node.right, depth - 1)] : [];
    case 'Subscript':
      if (!ALTERNATIVES.has(lastName(node.value))) return [];
      return node.indices.flatMap(index => classesIn(index, depth - 1));
    case 'Tuple':
      return node.elements.flatMap(element => classesIn(element, depth - 1));
    default:
      return [];
  }
}

/** The dotted names of `"a.B | None"` and `"Optional[a.B]"`. */
function alternativesIn(text: string): readonly string[] {
  const inside = /^\s*(?:\w+\.)*(?:Optional|Union)\[(.*)\]\s*$/s.exec(text)?.[1];
  return (inside ?? text)
    .split(/[|,]/)
    .map(part => part.trim())
    .filter(part => /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/.test(part) && part !== 'None');
}

/** The expression that a dotted name in a string stands for. */
function reference(dotted: string, { start, end }: Expression): Expression {
  const [root, ...attributes] = dotted.split('.');
  const name: Expression = { kind: 'Name', id: root!, start, end };
  return attributes.reduce<Expression>(
    (value, attribute) => ({ kind: 'Attribute', value, attr: { name: attribute, start, end }, start, end }),
    name,
  );
}

function lastName(node: Expression): string {
  if (node.kind === 'Name') return node.id;
  return node.kind === 'Attribute' ? node.attr.name : '';
}
