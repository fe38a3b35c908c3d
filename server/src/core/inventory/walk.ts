import { childBlocks, childExpressions, statementExpressions } from '../semantic/python/children.ts';
import type { BoundModule, Scope } from '../semantic/python/scope.ts';
import type { Block, ClassDef, Expression, FunctionDef, If, Lambda, Statement, Try } from '../syntax/python/ast.ts';

/** Where an expression or statement stands. */
export interface Place {
  readonly scope: Scope;
  readonly statement: Statement;
  /** The `try` statements whose guarded body it lies in, innermost first, within the same function. */
  readonly tries: readonly Try[];
}

export interface Visitor {
  statement(node: Statement, place: Place): void;
  /** @param parent the expression directly around it */
  expression(node: Expression, place: Place, parent: Expression | undefined): void;
}

/** Visits every statement and every expression that runs; annotations are left out. */
export function walkModule(module: BoundModule, visitor: Visitor): void {
  walkBlock(module, module.tree.body, module.moduleScope, [], visitor);
}

/** Visits the body of one function or class, and the functions in it. */
export function walkFunction(module: BoundModule, node: FunctionDef | Lambda | ClassDef, visitor: Visitor): void {
  const scope = module.scopeOf.get(node)!;
  if (node.kind !== 'Lambda') return walkBlock(module, node.body, scope, [], visitor);
  const statement: Statement = { kind: 'Expr', value: node.body, start: node.body.start, end: node.body.end };
  walkExpression(module, node.body, { scope, statement, tries: [] }, visitor);
}

function walkBlock(module: BoundModule, block: Block, scope: Scope, tries: readonly Try[], visitor: Visitor): void {
  for (const statement of block) {
    const place: Place = { scope, statement, tries };
    visitor.statement(statement, place);
    const annotations = annotationsOf(statement);
    for (const expression of statementExpressions(statement)) {
      if (!annotations.has(expression)) walkExpression(module, expression, place, visitor);
    }
    walkInner(module, statement, scope, tries, visitor);
  }
}

function walkInner(
  module: BoundModule,
  statement: Statement,
  scope: Scope,
  tries: readonly Try[],
  visitor: Visitor,
): void {
  if (statement.kind === 'FunctionDef' || statement.kind === 'ClassDef') {
    const inner = module.scopeOf.get(statement)!;
    walkBlock(module, statement.body, inner, statement.kind === 'ClassDef' ? tries : [], visitor);
    return;
  }
  for (const block of childBlocks(statement)) {
    if (statement.kind === 'If' && isForCheckersAlone(statement, block)) continue;
    const guarded = statement.kind === 'Try' && block === statement.body;
    walkBlock(module, block, scope, guarded ? [statement as Try, ...tries] : tries, visitor);
  }
}

/** `typing.TYPE_CHECKING` is true for type checkers, and false whenever the program runs. */
function isForCheckersAlone({ test, body }: If, block: Block): boolean {
  const isNegated = test.kind === 'UnaryOp' && test.op === 'not';
  const asked = isNegated ? test.operand : test;
  const name = asked.kind === 'Name' ? asked.id : asked.kind === 'Attribute' ? asked.attr.name : undefined;
  return name === 'TYPE_CHECKING' && (block === body) !== isNegated;
}

function walkExpression(module: BoundModule, root: Expression, place: Place, visitor: Visitor): void {
  const pending: { node: Expression; place: Place; parent: Expression | undefined }[] = [
    { node: root, place, parent: undefined },
  ];
  for (let item = pending.pop(); item; item = pending.pop()) {
    const { node } = item;
    visitor.expression(node, item.place, item.parent);
    const inner =
      node.kind === 'Lambda' || node.kind === 'Comprehension'
        ? { ...item.place, scope: module.scopeOf.get(node)! }
        : item.place;
    const children = childExpressions(node);
    for (let index = children.length - 1; index >= 0; index--) {
      pending.push({ node: children[index]!, place: inner, parent: node });
    }
  }
}

function annotationsOf(statement: Statement): ReadonlySet<Expression> {
  if (statement.kind === 'Assign' && statement.annotation) return new Set([statement.annotation]);
  if (statement.kind !== 'FunctionDef') return NONE;
  const annotations = statement.parameters.flatMap(parameter => parameter.annotation ?? []);
  return new Set(statement.returns ? [...annotations, statement.returns] : annotations);
}

const NONE: ReadonlySet<Expression> = new Set();
