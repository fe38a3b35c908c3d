import type { CryptoUse } from '../../../inventory/crypto-use.ts';
import type { RuleContext } from '../../define.ts';
import { PRESCRIPTIONS, type Prescriber } from './prescriptions.ts';

/** Who prescribes the algorithm at a use; nothing if the code does not plainly show it. */
export function prescriberOf(use: CryptoUse, algorithm: string, context: RuleContext): Prescriber | undefined {
  if (use.sink) return undefined;
  const among = PRESCRIPTIONS.filter(({ algorithms }) => algorithms.includes(algorithm));
  if (among.length === 0) return undefined;
  const file = context.spellingAt({ start: 0, end: Number.MAX_SAFE_INTEGER });
  const near = file.slice(Math.max(0, use.range.start - REACH), use.range.end + REACH);
  const call = use.argumentList ? context.spellingAt(use.argumentList) : '';
  return among.find(
    prescription =>
      (prescription.file ?? []).every(pattern => pattern.test(file)) &&
      (prescription.near?.test(near) ?? true) &&
      (prescription.call?.test(call) ?? true) &&
      (use.kind === 'call' || prescription.near !== undefined),
  );
}

/** Who prescribes the digest under a construction made by hand (its facet `digest`). */
export function prescriberOfDigestIn(use: CryptoUse, context: RuleContext): Prescriber | undefined {
  for (const { value } of use.facets.digest ?? []) {
    const prescriber = prescriberOf({ ...use, kind: 'call' }, String(value), context);
    if (prescriber) return prescriber;
  }
  return undefined;
}

/** What to do, as sentences: whose choice the algorithm is, and what helps instead. */
export function remedyUnder({ by, instead = '' }: Prescriber, algorithm: string | number): string {
  return `${by} prescribes ${algorithm} here. ${instead}`.trimEnd();
}

/** How far from a use the words may stand that show its protocol, in UTF-16 code units: some ten lines. */
const REACH = 500;
