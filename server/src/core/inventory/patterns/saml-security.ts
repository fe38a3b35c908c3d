import { ONELOGIN_SETTINGS } from '../../models/onelogin.ts';
import type { Dict, Expression } from '../../syntax/python/ast.ts';
import type { CryptoUse } from '../crypto-use.ts';
import { patternUse } from './pattern-use.ts';

/** The algorithms that the settings of python3-saml name under `security`. Its constants are found where they stand. */
export function samlSecurity({ entries }: Dict): readonly CryptoUse[] {
  return entries.flatMap(({ key, value }) => {
    const words = key?.kind === 'Str' && Object.hasOwn(ONELOGIN_SETTINGS, key.value) && ONELOGIN_SETTINGS[key.value];
    return words ? signing(value, words) : [];
  });
}

function signing(value: Expression, words: Readonly<Record<string, string>>): readonly CryptoUse[] {
  if (value.kind !== 'Str' || !Object.hasOwn(words, value.value)) return [];
  const range = { start: value.start, end: value.end };
  const digest = { value: words[value.value]!, range, named: range, form: 'word' as const };
  return [patternUse('sign', 'saml-security', value, { digest: [digest] })];
}
