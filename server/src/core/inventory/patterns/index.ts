import type { BoundModule } from '../../semantic/python/scope.ts';
import type { TextRange } from '../../text/range.ts';
import type { CryptoUse } from '../crypto-use.ts';
import { walkModule } from '../walk.ts';
import { djangoHashers } from './django-hashers.ts';
import { handRolledHmac } from './hand-rolled-hmac.ts';
import { secretPrefixMac } from './secret-prefix-mac.ts';
import { swallowedSelfTest } from './swallowed-self-test.ts';
import { weakRandom } from './weak-random.ts';

/** Cryptography that is no call of a library: constructions made by hand, and checks that cannot fail. */
export function patternUses(module: BoundModule, uses: readonly CryptoUse[]): readonly CryptoUse[] {
  const hashes = new Map(uses.filter(isHashCall).map(use => [keyOf(use.range), use]));
  const found: CryptoUse[] = [];
  walkModule(module, {
    statement: (node, place) => {
      found.push(...djangoHashers(node, place), ...weakRandom(node, place));
      if (node.kind === 'Try') found.push(...swallowedSelfTest(node, uses));
    },
    expression: (node, place) => {
      if (node.kind !== 'Call') return;
      const hash = hashes.get(keyOf(node));
      found.push(...handRolledHmac(node, hash, place, module));
      found.push(...secretPrefixMac(node, hash));
    },
  });
  return found;
}

function isHashCall(use: CryptoUse): boolean {
  return use.role === 'digest' && use.kind === 'call' && !use.sink;
}

function keyOf(range: TextRange): string {
  return `${range.start}:${range.end}`;
}
