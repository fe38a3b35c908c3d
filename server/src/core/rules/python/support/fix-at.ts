import type { CryptoUse, FileRange, Term } from '../../../inventory/crypto-use.ts';
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

/**
 * Replaces the last name of a reference, `ec.SECP256K1()` or `SECP256K1`; for a bare name, the statement that imports it brings the
 * new one too. Nothing if the reference is none, or another module gave it its name.
 * @param rename what the last name becomes; nothing if it is to stay
 */
export function replaceLastName(
  { named, indirect, importSite }: Term,
  context: RuleContext,
  rename: (name: string) => string | undefined,
): readonly TextEdit[] | undefined {
  const [, qualifier, name, call = ''] = /^((?:\w+\s*\.\s*)*)(\w+)(\(\s*\))?$/.exec(context.spellingAt(named)) ?? [];
  const newName = name === undefined ? undefined : rename(name);
  if (newName === undefined || newName === name || indirect) return undefined;
  const edit = { range: { start: named.start, end: named.end }, newText: `${qualifier}${newName}${call}` };
  if (qualifier) return [edit];
  if (!importSite) return undefined;
  return importSite.names.includes(newName) ? [edit] : [edit, insertion(importSite.end, `, ${newName}`)];
}

/** Replaces the whole text of a plain literal, with its prefix and quotes kept; nothing if it is no plain literal. */
export function replaceLiteral(term: Term, title: string, text: string, context: RuleContext): readonly Fix[] {
  if (term.form !== 'string') return [];
  const literal = /^([bBuUrR]*)("""|'''|"|')(?:(?!\2)[^\\\n])*\2$/.exec(context.spellingAt(term.named));
  if (!literal) return [];
  const [, prefix, quote] = literal;
  return [replaceNamed(term.named, title, `${prefix}${quote}${text}${quote}`)];
}

/** The edit that gives a call one more argument, behind the others and laid out as they are; nothing if the call is not at hand. */
export function addArgument(use: CryptoUse, argument: string, context: RuleContext): TextEdit | undefined {
  const { argumentList: list, arguments: given } = use;
  if (!list || !given) return undefined;
  const last = given.at(-1);
  if (!last) {
    const isBare = context.spellingAt(list).replaceAll(/\s/g, '') === '()';
    return isBare ? insertion(list.start + 1, argument) : undefined;
  }
  // A generator may stand alone without parentheses of its own; it takes no neighbour then.
  if (last.end >= list.end) return undefined;
  return insertion(endOf(last, list, context), `,${gapBefore(given, list, context)}${argument}`);
}

/** Behind the parentheses that an argument may stand in: they are no part of it. */
function endOf(last: TextRange, list: TextRange, context: RuleContext): number {
  const rest = context.spellingAt({ start: last.end, end: list.end - 1 });
  const closing = /^(?:\s*\))*/.exec(rest)![0];
  return last.end + closing.length;
}

/** A line of its own where the last argument has one, a space otherwise. */
function gapBefore(given: readonly TextRange[], list: TextRange, context: RuleContext): string {
  const last = given.at(-1)!;
  const before = context.spellingAt({ start: given.at(-2)?.end ?? list.start + 1, end: last.start });
  return /^,?[ \t]*(\r\n|\n|\r)[ \t]*$/.exec(before)?.[0].replace(/^,?[ \t]*/, '') ?? ' ';
}

function insertion(offset: number, newText: string): TextEdit {
  return { range: { start: offset, end: offset }, newText };
}
