import type { CryptoUse, Term } from '../../../inventory/crypto-use.ts';
import type { TextEdit } from '../../../text/edits.ts';
import { rangeOf } from '../../../text/range.ts';
import type { RuleContext } from '../../define.ts';
import type { Fix } from '../../finding.ts';
import { addArgument, fixAt } from './fix-at.ts';

/** "Use SHA-256", where the algorithm is named: in a string, or as the last name of a reference. */
export function useSha256(use: CryptoUse, term: Term, context: RuleContext): readonly Fix[] {
  // A name that another module gives to the library's: that module would have to give another one first.
  if (term.indirect) return [];
  if (use.argumentList && BLAKE2_ARGUMENT.test(context.spellingAt(use.argumentList))) return [];
  const text = context.spellingAt(term.named);
  const edits = term.form === 'string' ? inLiteral(text, term) : inReference(text, term);
  return edits ? [fixAt(term.named, 'Use SHA-256', 'unsafe', edits)] : [];
}

/** Arguments that no other hash function of hashlib takes. */
const BLAKE2_ARGUMENT =
  /\b(digest_size|key|salt|person|fanout|depth|leaf_size|node_offset|node_depth|inner_size|last_node)\s*=(?!=)/;

/**
 * "State that this is not for security": a claim that only a person can make, and one that Python 3.8 does not know.
 * Offered for hashlib's own calls that do not say it yet.
 */
export function stateNotForSecurity(use: CryptoUse, context: RuleContext): readonly Fix[] {
  const [major, minor] = context.target.minimumPython;
  if (use.library !== 'hashlib' || use.sink || !use.argumentList || use.statedNotForSecurity) return [];
  if (major < 3 || (major === 3 && minor < 9) || !ACCEPTS_STATEMENT.test(use.symbol)) return [];
  if (context.spellingAt(use.argumentList).includes('usedforsecurity')) return [];
  const edit = addArgument(use.argumentList, 'usedforsecurity=False', context);
  if (!edit) return [];
  return [
    {
      title: 'State that this is not for security (usedforsecurity=False)',
      applicability: 'manual',
      files: [{ edits: [edit] }],
    },
  ];
}

const ACCEPTS_STATEMENT = /^hashlib\.(new|md5|sha1|sha\w+|blake2[bs])$/;

/** Keeps prefix, quotes and case: `"MD5"` becomes `"SHA256"`. */
function inLiteral(text: string, term: Term): readonly TextEdit[] | undefined {
  const literal = /^([bBuUrR]*)("""|'''|"|')([\w.+-]+)\2$/.exec(text);
  if (!literal) return undefined;
  const [, prefix, quote, name] = literal;
  const spelled = name === name!.toUpperCase() && /[A-Z]/.test(name) ? 'SHA256' : 'sha256';
  return [{ range: rangeOf(term.named.start, term.named.end), newText: `${prefix}${quote}${spelled}${quote}` }];
}

/** `hashlib.md5` → `hashlib.sha256`, `hashes.MD5()` → `hashes.SHA256()`; a bare imported name brings its import along. */
function inReference(text: string, term: Term): readonly TextEdit[] | undefined {
  const reference = /^((?:[\w]+\s*\.\s*)*)(\w+)(\(\s*\)|\.new)?$/.exec(text);
  if (!reference) return undefined;
  const [, qualifier, name, call = ''] = reference;
  const replacement = REPLACEMENTS.find(([pattern]) => pattern.test(name!))?.[1];
  if (!replacement) return undefined;
  if (call.startsWith('.') && !qualifier && !term.importSite) return undefined;
  const edits: TextEdit[] = [
    { range: rangeOf(term.named.start, term.named.end), newText: `${qualifier}${replacement}${call}` },
  ];
  if (qualifier) return edits;
  if (!term.importSite) return undefined;
  const { end, names } = term.importSite;
  if (!names.includes(replacement)) edits.push({ range: { start: end, end }, newText: `, ${replacement}` });
  return edits;
}

/** By the spelling of the library: hashlib writes small letters, pyca and pycryptodome large ones. */
const REPLACEMENTS: readonly (readonly [RegExp, string])[] = [
  [/^openssl_(md5|sha1)$/, 'openssl_sha256'],
  [/^(md4|md5|sha1|sha|blake2[bs]|ripemd160)$/, 'sha256'],
  [/^(MD2|MD4|MD5|SHA1|SHA|BLAKE2[bs]|RIPEMD(160)?|SM3)$/, 'SHA256'],
];
