import type { RuntimeAnswer } from '../answer.ts';

const ENCODE = ['jwt.encode', 'jwt.PyJWT.encode'];
const AROUND = 'only the digest runs in the FIPS module: HMAC itself is put together around it in libcrypto';

export const PYJWT_ANSWERS: readonly RuntimeAnswer[] = [
  {
    symbols: ENCODE,
    algorithms: ['HS256', 'HS384', 'HS512'],
    evidence: ['jwt HS256', 'jwt HS384', 'jwt HS512'],
    partly: AROUND,
  },
  { symbols: ENCODE, algorithms: ['RS256'], evidence: ['jwt RS256'] },
  { symbols: ENCODE, algorithms: ['PS256'], evidence: ['jwt PS256'] },
  { symbols: ENCODE, algorithms: ['ES256', 'ES384'], evidence: ['jwt ES256', 'jwt ES384'] },
  { symbols: ENCODE, algorithms: ['ES256K'], evidence: ['jwt ES256K'] },
  { symbols: ENCODE, algorithms: ['EdDSA'], evidence: ['jwt EdDSA'] },
  {
    symbols: ENCODE,
    algorithms: ['none'],
    evidence: ['jwt none'],
    stated: { outcome: 'depends', sentence: 'No cryptography runs at all, so nothing fails under FIPS either.' },
  },
  {
    symbols: ENCODE,
    algorithms: 'none',
    evidence: ['jwt HS256 short key'],
    partly:
      'nothing refuses such a key: only the digest runs in the FIPS module, and HMAC around it in libcrypto, which does not check',
  },
];
