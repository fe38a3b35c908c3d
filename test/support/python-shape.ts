import type {
  Argument,
  Block,
  ComprehensionClause,
  Dict,
  ExceptHandler,
  Expression,
  Identifier,
  ImportAlias,
  MatchCase,
  ModuleTree,
  Parameter,
  Statement,
  With,
} from '../../server/src/core/syntax/python/ast.ts';

/**
 * A module as text, one statement a line and the statements inside it indented below. Ranges are left out: the comparison with
 * CPython's tree covers them.
 */
export function moduleShape({ body }: Pick<ModuleTree, 'body'>): string {
  return blockLines(body, '').join('\n');
}

/** What a module says about its own mistakes: `start-end kind: message`. */
export function problemLines({ problems }: Pick<ModuleTree, 'problems'>): string[] {
  return problems.map(({ start, end, kind, message }) => `${start}-${end} ${kind}: ${message}`);
}

function blockLines(block: Block, indent: string): string[] {
  return block.flatMap(statement => statementLines(statement, indent));
}

function statementLines(node: Statement, indent: string): string[] {
  const inner = `${indent}  `;
  const line = (text: string) => `${indent}${text}`;
  const part = (title: string, block: Block) => [line(title), ...blockLines(block, inner)];
  const clause = (title: string, block: Block) => (block.length === 0 ? [] : part(title, block));
  switch (node.kind) {
    case 'Expr':
      return [line(`Expr ${shape(node.value)}`)];
    case 'Assign': {
      const annotation = node.annotation ? ` : ${shape(node.annotation)}` : '';
      return [line(`Assign ${node.targets.map(shape).join(' = ')}${annotation}${optional(' = ', node.value)}`)];
    }
    case 'AugAssign':
      return [line(`AugAssign ${shape(node.target)} ${node.op} ${shape(node.value)}`)];
    case 'Import':
      return [line(`Import ${node.names.map(aliasShape).join(', ')}`)];
    case 'ImportFrom': {
      const names = node.star ? '*' : node.names.map(aliasShape).join(', ');
      return [line(`ImportFrom ${'.'.repeat(node.level)}${node.module.name} ${names}`)];
    }
    case 'FunctionDef': {
      const title = `FunctionDef${node.isAsync ? ' async' : ''} ${node.name.name}(${parametersShape(node.parameters)})`;
      return [...decorators(node.decorators, line), ...part(`${title}${optional(' -> ', node.returns)}`, node.body)];
    }
    case 'ClassDef':
      return [
        ...decorators(node.decorators, line),
        ...part(`ClassDef ${node.name.name}(${node.args.map(argumentShape).join(' ')})`, node.body),
      ];
    case 'Return':
      return [line(`Return${optional(' ', node.value)}`)];
    case 'Raise':
      return [line(`Raise${optional(' ', node.exception)}${optional(' from ', node.cause)}`)];
    case 'Assert':
      return [line(`Assert ${shape(node.test)}${optional(', ', node.message)}`)];
    case 'Delete':
      return [line(`Delete ${node.targets.map(shape).join(', ')}`)];
    case 'Global':
    case 'Nonlocal':
      return [line(`${node.kind} ${names(node.names)}`)];
    case 'If':
    case 'While':
      return [...part(`${node.kind} ${shape(node.test)}`, node.body), ...clause('else', node.orelse)];
    case 'For':
      return [...part(`For ${shape(node.target)} in ${shape(node.iter)}`, node.body), ...clause('else', node.orelse)];
    case 'Try': {
      const handlers = node.handlers.flatMap(handler => part(handlerShape(handler), handler.body));
      return [
        ...part('Try', node.body),
        ...handlers,
        ...clause('else', node.orelse),
        ...clause('finally', node.finalbody),
      ];
    }
    case 'With':
      return part(`With ${node.items.map(withItemShape).join(', ')}`, node.body);
    case 'Match':
      return [
        line(`Match ${shape(node.subject)}`),
        ...node.cases.flatMap(matchCase => [
          `${inner}${caseShape(matchCase)}`,
          ...blockLines(matchCase.body, `${inner}  `),
        ]),
      ];
    case 'UnknownStatement':
      return [line(`Unknown ${node.expressions.map(shape).join(' ')}`.trimEnd()), ...blockLines(node.body, inner)];
    default:
      return [line(node.kind)];
  }
}

function shape(node: Expression): string {
  switch (node.kind) {
    case 'Name':
      return node.id;
    case 'Num':
      return `${node.value ?? '?'}${node.isInteger ? '' : 'f'}`;
    case 'Str':
      return `${node.isBytes ? 'b' : ''}${JSON.stringify(node.value)}`;
    case 'Constant':
      return node.value;
    case 'JoinedStr':
      return list('f', node.parts.map(partShape));
    case 'Attribute':
      return list('.', [shape(node.value), node.attr.name]);
    case 'Call':
      return list('call', [shape(node.func), ...node.args.map(argumentShape)]);
    case 'Subscript':
      return list('[]', [shape(node.value), ...node.indices.map(shape)]);
    case 'Slice':
      return list(':', node.parts.map(shape));
    case 'BinOp':
      return list(node.op, [shape(node.left), shape(node.right)]);
    case 'UnaryOp':
      return list(node.op, [shape(node.operand)]);
    case 'BoolOp':
      return list(node.op, node.values.map(shape));
    case 'Compare':
      return list('compare', [
        shape(node.operands[0]!),
        ...node.ops.map((op, index) => `${op} ${shape(node.operands[index + 1]!)}`),
      ]);
    case 'IfExp':
      return list('if', [shape(node.test), shape(node.body), shape(node.orelse)]);
    case 'NamedExpr':
      return list(':=', [node.target.id, shape(node.value)]);
    case 'Lambda':
      return list('lambda', [`(${parametersShape(node.parameters)})`, shape(node.body)]);
    case 'List':
    case 'Tuple':
    case 'Set':
      return list(node.kind, node.elements.map(shape));
    case 'Dict':
      return list('Dict', node.entries.map(entryShape));
    case 'Comprehension': {
      const element = node.key ? `${shape(node.key)}: ${shape(node.element)}` : shape(node.element);
      return list(node.of, [element, ...node.clauses.map(clauseShape)]);
    }
    case 'Await':
      return list('await', [shape(node.value)]);
    case 'Yield':
      return list('yield', node.value ? [shape(node.value)] : []);
    case 'Starred':
      return `*${shape(node.value)}`;
    case 'UnknownExpression':
      return list('?', node.children.map(shape));
  }
}

function list(head: string, items: readonly string[]): string {
  return `(${[head, ...items].join(' ')})`;
}

function optional(before: string, node: Expression | undefined): string {
  return node === undefined ? '' : `${before}${shape(node)}`;
}

function names(identifiers: readonly Identifier[]): string {
  return identifiers.map(({ name }) => name).join(', ');
}

function decorators(nodes: readonly Expression[], line: (text: string) => string): string[] {
  return nodes.map(node => line(`@${shape(node)}`));
}

function partShape(part: string | Expression): string {
  return typeof part === 'string' ? JSON.stringify(part) : shape(part);
}

const STARS: Readonly<Record<string, string>> = { star: '*', 'double-star': '**' };

function argumentShape({ form, name, value }: Argument): string {
  return `${STARS[form] ?? ''}${name ? `${name.name}=` : ''}${shape(value)}`;
}

/** `a/` is positional-only, `=a` keyword-only. */
function parametersShape(parameters: readonly Parameter[]): string {
  const marks: Readonly<Record<string, string>> = { ...STARS, 'keyword-only': '=' };
  return parameters
    .map(({ name, form, annotation, defaultValue }) => {
      const slash = form === 'positional-only' ? '/' : '';
      return `${marks[form] ?? ''}${name.name}${slash}${optional(': ', annotation)}${optional(' = ', defaultValue)}`;
    })
    .join(', ');
}

function entryShape({ key, value }: Dict['entries'][number]): string {
  return key ? `${shape(key)}: ${shape(value)}` : `**${shape(value)}`;
}

function clauseShape({ target, iter, conditions }: ComprehensionClause): string {
  return [`for ${shape(target)} in ${shape(iter)}`, ...conditions.map(condition => `if ${shape(condition)}`)].join(' ');
}

function aliasShape({ name, asName }: ImportAlias): string {
  return asName ? `${name.name} as ${asName.name}` : name.name;
}

function handlerShape({ type, name, isGroup }: ExceptHandler): string {
  return `except${isGroup ? '*' : ''}${optional(' ', type)}${name ? ` as ${name.name}` : ''}`;
}

function withItemShape({ context, target }: With['items'][number]): string {
  return `${shape(context)}${optional(' as ', target)}`;
}

function caseShape({ captures, reads, guard }: MatchCase): string {
  return `case captures [${names(captures)}] reads [${reads.map(shape).join(' ')}]${optional(' if ', guard)}`;
}
