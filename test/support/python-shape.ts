import type { ModuleTree } from '../../server/src/core/syntax/python/ast.ts';

/**
 * A module as text, one statement a line: `(Kind@start-end …)`, texts in quotes, flags by name where they are set, `name@start` for
 * an identifier. What follows shows problems and comments.
 */
export function moduleShape({ body, comments, problems }: ModuleTree): string {
  const lines = body.map(shapeOf);
  for (const { start, end, text } of comments) lines.push(`comment@${start}-${end} ${text}`);
  for (const { start, end, kind, message } of problems) lines.push(`${kind}@${start}-${end} ${message}`);
  return lines.join('\n');
}

function shapeOf(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(shapeOf).join(' ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const { kind, start, end, ...properties } = value as Record<string, unknown>;
  const names = Object.keys(properties);
  if (names.length === 1 && typeof properties.name === 'string') return `${properties.name}@${start}`;
  const range = start === undefined ? '' : `@${start}-${end}`;
  const parts = names.map(name => propertyShape(name, properties[name])).filter(part => part !== '');
  return `(${[`${kind ?? ''}${range}`, ...parts].join(' ')})`;
}

/** Properties with a default are left out where they have it. */
function propertyShape(name: string, value: unknown): string {
  if (value === false || (Array.isArray(value) && value.length === 0)) return '';
  if (value === true) return name;
  if (typeof value === 'string' || typeof value === 'number') return shapeOf(value);
  return `${name}=${shapeOf(value)}`;
}
