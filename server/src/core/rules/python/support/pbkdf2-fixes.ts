import type { CryptoUse, UseArgument } from '../../../inventory/crypto-use.ts';
import type { TextEdit } from '../../../text/edits.ts';
import type { RuleContext } from '../../define.ts';
import type { Fix } from '../../finding.ts';

const TITLE = 'Derive with PBKDF2 and SHA-256 (600,000 iterations)';
const ITERATIONS = 'iterations=600000';

/** `hashlib.scrypt(password, salt=…, n=…, r=…, p=…)` → `hashlib.pbkdf2_hmac("sha256", password, salt=…, iterations=600000, dklen=64)`. */
export function deriveWithPbkdf2(use: CryptoUse, context: RuleContext): readonly Fix[] {
  const [, qualifier] = /^(\w+\.)scrypt$/.exec(context.spellingAt(use.callee)) ?? [];
  if (!qualifier) return [];
  const given = new Set(use.arguments?.map(({ name }) => name));
  // What scrypt derives if it is not told how much (Library reference, `hashlib.scrypt`).
  const length = given.has('dklen') ? '' : ', dklen=64';
  const edits = withoutCosts(use, context, `${ITERATIONS}${length}`, ['maxmem']);
  return edits ? [fixOf(use, `${qualifier}pbkdf2_hmac`, '"sha256"', edits)] : [];
}

/** `Scrypt(salt=…, length=…, n=…, r=…, p=…)` → `PBKDF2HMAC(algorithm=hashes.SHA256(), salt=…, length=…, iterations=600000)`. */
export function deriveWithPbkdf2Hmac(use: CryptoUse, context: RuleContext): readonly Fix[] {
  if (!/^(\w+\.)*Scrypt$/.test(context.spellingAt(use.callee))) return [];
  if (use.arguments?.some(({ form }) => form !== 'keyword')) return [];
  const edits = withoutCosts(use, context, ITERATIONS, []);
  const kdf = edits && context.nameFor('cryptography.hazmat.primitives.kdf.pbkdf2', 'PBKDF2HMAC');
  const hashes = kdf && context.nameFor('cryptography.hazmat.primitives', 'hashes');
  if (!hashes) return [];
  const imports = [...hashes.edits, ...kdf.edits];
  return [fixOf(use, kdf.spelling, `algorithm=${hashes.spelling}.SHA256()`, [...imports, ...edits])];
}

function fixOf({ callee, arguments: given }: CryptoUse, name: string, first: string, edits: readonly TextEdit[]): Fix {
  const { start } = given![0]!;
  const before: TextEdit[] = [
    { range: { start: callee.start, end: callee.end }, newText: name },
    { range: { start, end: start }, newText: `${first}, ` },
  ];
  return { title: TITLE, applicability: 'unsafe', files: [{ edits: [...before, ...edits] }] };
}

/** `n` becomes the number of iterations; `r`, `p` and others that PBKDF2 does not know go. */
function withoutCosts(
  use: CryptoUse,
  context: RuleContext,
  iterations: string,
  others: readonly string[],
): readonly TextEdit[] | undefined {
  const given = use.arguments ?? [];
  const [first] = given;
  if (!first || use.sink || given.some(({ form }) => form === 'star' || form === 'double-star')) return undefined;
  const dropped = new Set(['r', 'p', ...others]);
  const costs = given.filter(({ name }) => name === 'n' || (name !== undefined && dropped.has(name)));
  if (!costs.some(({ name }) => name === 'n') || costs.includes(first)) return undefined;
  if (!given.every((argument, index) => index === 0 || isPlainGap(given[index - 1]!, argument, context)))
    return undefined;
  return costs.map(({ name, start, end }) => {
    if (name === 'n') return { range: { start, end }, newText: iterations };
    const previous = given[given.findIndex(argument => argument.start === start) - 1]!;
    return { range: { start: previous.end, end }, newText: '' };
  });
}

/** Nothing but a comma and space stands between two arguments: no comment, no parenthesis. */
function isPlainGap(a: UseArgument, b: UseArgument, context: RuleContext): boolean {
  return /^\s*,\s*$/.test(context.spellingAt({ start: a.end, end: b.start }));
}
