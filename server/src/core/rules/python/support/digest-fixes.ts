import type { CryptoUse, Term } from '../../../inventory/crypto-use.ts';
import type { TextEdit } from '../../../text/edits.ts';
import { rangeOf } from '../../../text/range.ts';
import type { RuleContext } from '../../define.ts';
import type { Fix } from '../../finding.ts';
import { fixAt } from './fix-at.ts';

/** "Use SHA-256", where the algorithm is named: in a string, or as the last name of a reference. */
export function useSha256(use: CryptoUse, term: Term, context: RuleContext): readonly Fix[] {
  // A name that another module gives to the library's: that module would have to give another one first.
  if (term.indirect) return [];
  if (use.argumentList && BLAKE2_ARGUMENT.test(context.spellingAt(use.argumentList))) return [];
  const text = context.spellingAt(term.named);
  const edits = term.form === 'string' ? inLiteral(text, term) : inReference(text, term, use.library);
  return edits ? [fixAt(term.named, 'Use SHA-256', 'unsafe', edits)] : [];
}

/** What to do about a digest of a password: another hash function would be as fast to try. */
export const DERIVE_WITH_PBKDF2 = 'Derive it with PBKDF2 (`hashlib.pbkdf2_hmac`).';

/** Arguments that no other hash function of hashlib takes. */
const BLAKE2_ARGUMENT =
  /\b(digest_size|key|salt|person|fanout|depth|leaf_size|node_offset|node_depth|inner_size|last_node)\s*=(?!=)/;

/** Keeps prefix, quotes and case: `"MD5"` becomes `"SHA256"`. */
function inLiteral(text: string, term: Term): readonly TextEdit[] | undefined {
  const literal = /^([bBuUrR]*)("""|'''|"|')([\w.+-]+)\2$/.exec(text);
  if (!literal) return undefined;
  const [, prefix, quote, name] = literal;
  const spelled = name === name!.toUpperCase() && /[A-Z]/.test(name!) ? 'SHA256' : 'sha256';
  return [{ range: rangeOf(term.named.start, term.named.end), newText: `${prefix}${quote}${spelled}${quote}` }];
}

/** `hashlib.md5` → `hashlib.sha256`, `hashes.MD5()` → `hashes.SHA256()`; a bare imported name brings its import along. */
function inReference(text: string, term: Term, library: string): readonly TextEdit[] | undefined {
  const reference = /^((?:[\w]+\s*\.\s*)*)(\w+)(\(\s*\)|\.new)?$/.exec(text);
  if (!reference) return undefined;
  const [, qualifier, name, call = ''] = reference;
  const isAlias = !qualifier && term.importSite !== undefined;
  const replacement =
    REPLACEMENTS.find(([pattern]) => pattern.test(name!))?.[1] ?? (isAlias ? SPELLED_BY[library] : undefined);
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

/** What stands for a name that its import gave another. */
const SPELLED_BY: Readonly<Record<string, string>> = {
  hashlib: 'sha256',
  cryptography: 'SHA256',
  pycryptodome: 'SHA256',
};
