import type { Block, Comprehension, Expression, Parameter, Statement } from '../../syntax/python/ast.ts';

/** The expressions directly inside an expression, in the order of the text, lambda defaults included. */
export function childExpressions(node: Expression): readonly Expression[] {
  switch (node.kind) {
    case 'Attribute':
    case 'Await':
    case 'Starred':
      return [node.value];
    case 'Call':
      return [node.func, ...node.args.map(argument => argument.value)];
    case 'Subscript':
      return [node.value, ...node.indices];
    case 'Slice':
      return node.parts;
    case 'JoinedStr':
      return node.parts.filter(part => typeof part !== 'string');
    case 'BinOp':
      return [node.left, node.right];
    case 'UnaryOp':
      return [node.operand];
    case 'BoolOp':
      return node.values;
    case 'Compare':
      return node.operands;
    case 'IfExp':
      return [node.body, node.test, node.orelse];
    case 'NamedExpr':
      return [node.target, node.value];
    case 'Lambda':
      return [...parameterExpressions(node.parameters), node.body];
    case 'List':
    case 'Tuple':
    case 'Set':
      return node.elements;
    case 'Dict':
      return node.entries.flatMap(entry => (entry.key ? [entry.key, entry.value] : [entry.value]));
    case 'Comprehension':
      return comprehensionExpressions(node);
    case 'Yield':
      return node.value ? [node.value] : [];
    case 'UnknownExpression':
      return node.children;
    case 'Name':
    case 'Str':
    case 'Num':
    case 'Constant':
      return [];
  }
}

/** The expressions directly inside a statement, those of its nested statements not counted. */
export function statementExpressions(node: Statement): readonly Expression[] {
  switch (node.kind) {
    case 'Expr':
      return [node.value];
    case 'Assign':
      return present(...node.targets, node.annotation, node.value);
    case 'AugAssign':
      return [node.target, node.value];
    case 'FunctionDef':
      return present(...node.decorators, ...parameterExpressions(node.parameters), node.returns);
    case 'ClassDef':
      return [...node.decorators, ...node.args.map(argument => argument.value)];
    case 'Return':
      return present(node.value);
    case 'Raise':
      return present(node.exception, node.cause);
    case 'Assert':
      return present(node.test, node.message);
    case 'Delete':
      return node.targets;
    case 'If':
    case 'While':
      return [node.test];
    case 'For':
      return [node.target, node.iter];
    case 'Try':
      return node.handlers.flatMap(handler => present(handler.type));
    case 'With':
      return node.items.flatMap(item => present(item.context, item.target));
    case 'Match':
      return [node.subject, ...node.cases.flatMap(branch => present(...branch.reads, branch.guard))];
    case 'UnknownStatement':
      return node.expressions;
    default:
      return [];
  }
}

/** The blocks directly inside a statement. */
export function childBlocks(node: Statement): readonly Block[] {
  switch (node.kind) {
    case 'FunctionDef':
    case 'ClassDef':
    case 'With':
    case 'UnknownStatement':
      return [node.body];
    case 'If':
    case 'For':
    case 'While':
      return [node.body, node.orelse];
    case 'Try':
      return [node.body, ...node.handlers.map(handler => handler.body), node.orelse, node.finalbody];
    case 'Match':
      return node.cases.map(branch => branch.body);
    default:
      return [];
  }
}

function parameterExpressions(parameters: readonly Parameter[]): Expression[] {
  return parameters.flatMap(parameter => present(parameter.annotation, parameter.defaultValue));
}

function comprehensionExpressions(node: Comprehension): Expression[] {
  return [
    ...present(node.key, node.element),
    ...node.clauses.flatMap(clause => [clause.target, clause.iter, ...clause.conditions]),
  ];
}

function present(...expressions: (Expression | undefined)[]): Expression[] {
  return expressions.filter(expression => expression !== undefined);
}
