import type { CryptoUse } from '../../../inventory/crypto-use.ts';
import type { TextEdit } from '../../../text/edits.ts';
import type { RuleContext } from '../../define.ts';
import type { Fix } from '../../finding.ts';
import { addArgument } from './fix-at.ts';

const STATEMENT = 'usedforsecurity=False';

/**
 * "State that this is not for security": a claim that only a person can make. Offered for hashlib's own calls and references that do
 * not say it yet, where the value does not plainly serve security, in a form that the oldest supported Python accepts.
 */
export function stateNotForSecurity(use: CryptoUse, context: RuleContext): readonly Fix[] {
  if (use.library !== 'hashlib' || use.sink || use.statedNotForSecurity || use.servesAs) return [];
  const edits = use.kind === 'reference' ? inReference(use, context) : inCall(use, context);
  if (!edits) return [];
  const title = `State that this is not for security (${STATEMENT})`;
  return [{ title, applicability: 'manual', files: [{ edits }] }];
}

function inCall(use: CryptoUse, context: RuleContext): readonly TextEdit[] | undefined {
  if (!use.argumentList || context.spellingAt(use.argumentList).includes('usedforsecurity')) return undefined;
  if (use.symbol === 'hashlib.file_digest') return inFileDigest(use, context);
  if (!ACCEPTS_STATEMENT.test(use.symbol)) return undefined;
  const edit = addArgument(use, STATEMENT, context);
  if (!edit) return undefined;
  if (isAtLeast(context, 9)) return [edit];
  const callee = byName(use, context);
  return callee && [...callee, edit];
}

const ACCEPTS_STATEMENT = /^hashlib\.(new|md5|sha1|sha\w+|blake2[bs])$/;

/**
 * Before Python 3.9 the constructors refuse the argument, and `hashlib.new` of 3.7 and 3.8 takes and ignores it for all but BLAKE2
 * (measured with 3.6.15 to 3.9.18): `hashlib.md5(data)` → `hashlib.new("md5", data)`.
 */
function byName(use: CryptoUse, context: RuleContext): readonly TextEdit[] | undefined {
  if (!isAtLeast(context, 7)) return undefined;
  if (use.symbol === 'hashlib.new') {
    return use.facets.digest?.some(({ value }) => /^BLAKE2/.test(String(value))) ? undefined : [];
  }
  const { start, end } = use.callee;
  const [, qualifier, name] = /^(\w+\.)(md5|sha1|sha\d+)$/.exec(context.spellingAt(use.callee)) ?? [];
  if (!qualifier || !use.argumentList || use.arguments?.some(({ form }) => form !== 'positional')) return undefined;
  const open = use.argumentList.start + 1;
  const startsLine = /^[ \t]*[\r\n]/.test(context.spellingAt({ start: open, end: use.argumentList.end }));
  const first = use.arguments?.length ? (startsLine ? ',' : ', ') : '';
  return [
    { range: { start, end }, newText: `${qualifier}new` },
    { range: { start: open, end: open }, newText: `"${name}"${first}` },
  ];
}

/** `hashlib.file_digest(f, "md5")` takes no such argument, but a function that makes the digest. It came with Python 3.11. */
function inFileDigest({ facets, callee }: CryptoUse, context: RuleContext): readonly TextEdit[] | undefined {
  const [term, ...others] = facets.digest ?? [];
  if (!term || others.length > 0 || term.named.path !== undefined) return undefined;
  const [, qualifier] = /^(\w+\.)file_digest$/.exec(context.spellingAt(callee)) ?? [];
  const [, name] = /^(?:["']|\w+\.)(md5|sha1)["']?$/.exec(context.spellingAt(term.range)) ?? [];
  if (!qualifier || !name) return undefined;
  return [{ range: term.range, newText: `lambda: ${qualifier}${name}(${STATEMENT})` }];
}

/** `hashlib.md5` → `functools.partial(hashlib.md5, usedforsecurity=False)`. */
function inReference({ range, symbol }: CryptoUse, context: RuleContext): readonly TextEdit[] | undefined {
  if (!ACCEPTS_STATEMENT.test(symbol) || symbol === 'hashlib.new' || !isAtLeast(context, 9)) return undefined;
  const text = context.spellingAt(range);
  if (!/^[\w.]+$/.test(text) || isClassAttribute(range.start, context)) return undefined;
  const partial = context.nameFor('functools', 'partial');
  if (!partial) return undefined;
  return [...partial.edits, { range, newText: `${partial.spelling}(${text}, ${STATEMENT})` }];
}

/** From Python 3.14 on, a `partial` in a class body becomes a method ("What's New In Python 3.14", functools). */
function isClassAttribute(offset: number, context: RuleContext): boolean {
  const before = context.spellingAt({ start: Math.max(0, offset - 200), end: offset });
  return /(^|[\r\n])[ \t]+\w+\s*(:[^\r\n=]*)?=\s*$/.test(before);
}

function isAtLeast({ target }: RuleContext, minor: number): boolean {
  const [major, given] = target.minimumPython;
  return major > 3 || (major === 3 && given >= minor);
}
