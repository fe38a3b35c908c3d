import type { FileRange, Term } from '../../../inventory/crypto-use.ts';
import type { TextEdit } from '../../../text/edits.ts';
import type { TextRange } from '../../../text/range.ts';
import type { RuleContext } from '../../define.ts';
import type { Applicability, Fix } from '../../finding.ts';

/** A fix in the file where something was named, which may be another one than the finding's. */
export function fixAt(named: FileRange, title: string, applicability: Applicability, edits: readonly TextEdit[]): Fix {
  return { title, applicability, files: [{ ...(named.path !== undefined && { path: named.path }), edits }] };
}

/** Replaces what was named by another spelling. */
export function replaceNamed(named: FileRange, title: string, newText: string): Fix {
  return fixAt(named, title, 'unsafe', [{ range: { start: named.start, end: named.end }, newText }]);
}

/** Replaces the whole text of a plain literal, with its prefix and quotes kept; nothing if it is no plain literal. */
export function replaceLiteral(term: Term, title: string, text: string, context: RuleContext): readonly Fix[] {
  if (term.form !== 'string') return [];
  const literal = /^([bBuUrR]*)("""|'''|"|')(?:(?!\2)[^\\\n])*\2$/.exec(context.spellingAt(term.named));
  if (!literal) return [];
  const [, prefix, quote] = literal;
  return [replaceNamed(term.named, title, `${prefix}${quote}${text}${quote}`)];
}

/** The edit that gives a call one more argument, behind the others; nothing if the call's parentheses are not at hand. */
export function addArgument(list: TextRange, argument: string, context: RuleContext): TextEdit | undefined {
  const text = context.spellingAt(list);
  if (!text.startsWith('(') || !text.endsWith(')')) return undefined;
  const inner = text.slice(1, -1).trimEnd();
  // The last line may be, or end in, a comment.
  if (inner.slice(inner.lastIndexOf('\n') + 1).includes('#')) return undefined;
  const separator = inner.trim() === '' ? '' : inner.endsWith(',') ? ' ' : ', ';
  const offset = list.start + 1 + inner.length;
  return { range: { start: offset, end: offset }, newText: `${separator}${argument}` };
}
