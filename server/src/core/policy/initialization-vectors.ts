import { FIPS_140_3_IG, SP_800_38A, SP_800_38C, SP_800_38D } from './citations.ts';
import type { SizeRuling } from './sizes.ts';
import type { Citation } from './types.ts';

/** Modes in which a second message under the same key and initialisation vector gives the cipher away, and who forbids it. */
const MUST_BE_UNIQUE: Readonly<Record<string, { readonly what: string; readonly citations: readonly Citation[] }>> = {
  GCM: { what: 'initialisation vector', citations: [SP_800_38D, FIPS_140_3_IG] },
  CCM: { what: 'nonce', citations: [SP_800_38C] },
  CTR: { what: 'initial counter block', citations: [SP_800_38A] },
};

/** What policy says of an encryption in a mode whose initialisation vector stands in the source; nothing of other modes. */
export function judgeConstantIv(mode: string): SizeRuling | undefined {
  const rule = Object.hasOwn(MUST_BE_UNIQUE, mode) ? MUST_BE_UNIQUE[mode] : undefined;
  return (
    rule && {
      approval: 'not-approved',
      statement: `${mode} needs another ${rule.what} for every message under a key, and this one is a constant`,
      citations: rule.citations,
    }
  );
}
