import type { Expression, Identifier, Lambda, Parameter } from '../ast.ts';
import { firstNamedChild, namedChildren } from '../flat-tree.ts';
import { Named } from '../node-kinds.ts';
import { identifierOf, type LowerContext } from './context.ts';
import { unknownExpression } from './recovery.ts';

export function lowerLambda(context: LowerContext, node: number): Lambda | Expression {
  const { tree } = context;
  const children = namedChildren(tree, node);
  const body = children.at(-1);
  if (body === undefined || tree.kinds[body] === Named.lambda_parameters) return unknownExpression(context, node);
  const parameters = children.length > 1 ? lowerParameters(context, children[0]!) : [];
  return {
    kind: 'Lambda',
    parameters,
    body: context.expression(body),
    start: tree.starts[node]!,
    end: tree.ends[node]!,
  };
}

/** The parameters of a `parameters` or `lambda_parameters` node. */
export function lowerParameters(context: LowerContext, node: number): Parameter[] {
  const { tree } = context;
  const list = new ParameterList();
  for (const child of namedChildren(tree, node)) {
    switch (tree.kinds[child]) {
      case Named.positional_separator:
        list.endPositionalOnly();
        break;
      case Named.keyword_separator:
        list.startKeywordOnly();
        break;
      default:
        list.add(...parameterParts(context, child));
    }
  }
  return list.parameters;
}

type Form = Parameter['form'];
interface Extras {
  readonly annotation?: Expression;
  readonly defaultValue?: Expression;
}

class ParameterList {
  parameters: Parameter[] = [];
  #form: Form = 'positional';

  endPositionalOnly(): void {
    this.parameters = this.parameters.map(parameter => ({ ...parameter, form: 'positional-only' }));
  }

  startKeywordOnly(): void {
    this.#form = 'keyword-only';
  }

  add(
    range: { start: number; end: number },
    names: readonly Identifier[],
    form: Form | undefined,
    extras: Extras,
  ): void {
    const [name, ...unpacked] = names;
    if (name === undefined) return;
    this.parameters.push({ name, form: form ?? this.#form, ...extras, ...range });
    if (form === 'star') this.startKeywordOnly();
    for (const part of unpacked)
      this.parameters.push({ name: part, form: 'keyword-only', start: part.start, end: part.end });
  }
}

type ParameterParts = [
  range: { start: number; end: number },
  names: Identifier[],
  form: Form | undefined,
  extras: Extras,
];

function parameterParts(context: LowerContext, node: number): ParameterParts {
  const { tree } = context;
  const range = { start: tree.starts[node]!, end: tree.ends[node]! };
  const [first, second, third] = namedChildren(tree, node);
  switch (tree.kinds[node]) {
    case Named.typed_parameter:
      return [range, namesOf(context, first!), formOf(context, first!), annotated(context, second)];
    case Named.default_parameter:
      return [range, namesOf(context, first!), undefined, defaulted(context, second)];
    case Named.typed_default_parameter:
      return [
        range,
        namesOf(context, first!),
        undefined,
        { ...annotated(context, second), ...defaulted(context, third) },
      ];
    default:
      return [range, namesOf(context, node), formOf(context, node), {}];
  }
}

function annotated(context: LowerContext, node: number | undefined): Extras {
  return node === undefined ? {} : { annotation: context.expression(node) };
}

function defaulted(context: LowerContext, node: number | undefined): Extras {
  return node === undefined ? {} : { defaultValue: context.expression(node) };
}

function formOf({ tree }: LowerContext, node: number): Form | undefined {
  if (tree.kinds[node] === Named.list_splat_pattern) return 'star';
  return tree.kinds[node] === Named.dictionary_splat_pattern ? 'double-star' : undefined;
}

/**
 * The name that the node binds. Python 2's `def f(a, (b, c))` takes one argument without a name, as CPython 2 called it `.1`, and
 * unpacks it: the names in it follow, as parameters that no position fills.
 */
function namesOf(context: LowerContext, node: number): Identifier[] {
  const { tree } = context;
  if (tree.kinds[node] === Named.identifier) return [identifierOf(context, node)];
  if (tree.kinds[node] !== Named.tuple_pattern) {
    const inner = firstNamedChild(tree, node);
    return inner === -1 ? [] : [identifierOf(context, inner)];
  }
  const names: Identifier[] = [{ name: '.unpacked', start: tree.starts[node]!, end: tree.ends[node]! }];
  for (let inner = node + 1; inner < tree.subtreeEnd[node]!; inner++) {
    if (tree.kinds[inner] === Named.identifier) names.push(identifierOf(context, inner));
  }
  return names;
}
