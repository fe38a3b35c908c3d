import { bindModule } from '../../server/src/core/semantic/python/binder.ts';
import { childBlocks, childExpressions, statementExpressions } from '../../server/src/core/semantic/python/children.ts';
import { Evaluator } from '../../server/src/core/semantic/python/evaluator.ts';
import type { SymbolKnowledge } from '../../server/src/core/semantic/python/knowledge.ts';
import type { Scope } from '../../server/src/core/semantic/python/scope.ts';
import type { Value } from '../../server/src/core/semantic/python/value.ts';
import type { Block, Expression } from '../../server/src/core/syntax/python/ast.ts';
import { pythonModule } from './python.ts';

/** Knows `hashlib`'s functions and one fluent builder: enough of the world for the semantic model's own tests. */
const KNOWLEDGE: SymbolKnowledge = {
  canonical: name => name.replace(/^Cryptodome\b/, 'Crypto'),
  knows: name => /^hashlib\.(md5|sha\d+|new)$/.test(name) || name === 'x509.Builder.sign' || name === 'x509.Builder',
  returnsOf: () => undefined,
  elementsOf: () => [],
  isFluent: type => type === 'x509.Builder',
};

/** What the argument of each call of `show(…)` in the code evaluates to, in the order of the text. */
export function shownValues(code: string): readonly string[] {
  const module = bindModule(pythonModule(code), 'example.py');
  const evaluator = new Evaluator(KNOWLEDGE);
  const shown: { start: number; text: string }[] = [];
  const visit = (node: Expression, scope: Scope): void => {
    const inner = node.kind === 'Lambda' || node.kind === 'Comprehension' ? module.scopeOf.get(node)! : scope;
    if (node.kind === 'Call' && node.func.kind === 'Name' && node.func.id === 'show') {
      const values = evaluator.evaluate(node.args[0]!.value, inner);
      shown.push({ start: node.start, text: values.map(describe).join(' | ') });
    }
    for (const child of childExpressions(node)) visit(child, inner);
  };
  const visitBlock = (block: Block, scope: Scope): void => {
    for (const statement of block) {
      for (const expression of statementExpressions(statement)) visit(expression, scope);
      const own =
        statement.kind === 'FunctionDef' || statement.kind === 'ClassDef' ? module.scopeOf.get(statement)! : scope;
      for (const inner of childBlocks(statement)) visitBlock(inner, own);
    }
  };
  visitBlock(module.tree.body, module.moduleScope);
  return shown.sort((a, b) => a.start - b.start).map(item => item.text);
}

function describe(value: Value): string {
  switch (value.kind) {
    case 'symbol':
      return value.name;
    case 'instance':
      return `<${value.type}>`;
    case 'string':
      return JSON.stringify(value.value);
    case 'bytes':
      return `b${JSON.stringify(value.value)}`;
    case 'number':
    case 'boolean':
      return String(value.value);
    case 'sequence':
      return `[${value.elements.map(element => element.map(describe).join('|')).join(', ')}]`;
    case 'mapping':
      return `{${value.entries.map(entry => `${entry.key}: ${entry.values.map(describe).join('|')}`).join(', ')}}`;
    case 'function':
      return value.node.kind === 'FunctionDef' ? `def ${value.node.name.name}` : 'lambda';
    case 'class':
      return `class ${value.node.name.name}`;
    case 'object':
      return `<${value.type.node.name.name}>`;
    case 'parameter':
      return `parameter ${value.name}`;
    case 'partial':
      return `partial(${describe(value.callee)})`;
    case 'method':
      return `.${value.method}`;
    default:
      return value.kind;
  }
}
