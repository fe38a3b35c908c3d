import type { CryptoUse } from '../../../inventory/crypto-use.ts';
import type { RuleContext } from '../../define.ts';
import type { Advice } from './report.ts';

/**
 * What to say of a hash object that is made to be asked for its size or name alone, `hashlib.md5().digest_size`; nothing of others.
 * It computes no digest, and is refused like any other where its algorithm is.
 */
export function adviceIfAskedOnly(use: CryptoUse, context: RuleContext): Advice | undefined {
  if (use.kind !== 'call' || use.sink) return undefined;
  const behind = context.spellingAt({ start: use.range.end, end: use.range.end + LONGEST });
  const asked = /^\.(digest_size|block_size|name)\b(?!\s*\()/.exec(behind)?.[1];
  if (!asked) return undefined;
  return {
    remedy: `Here it is only asked for its \`${asked}\` and computes nothing, but where the algorithm is refused this line fails too: write the value down.`,
    severity: 'information',
  };
}

/** As far as the attributes' names reach, in UTF-16 code units. */
const LONGEST = 20;
