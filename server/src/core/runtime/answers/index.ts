import type { RuntimeAnswer } from '../answer.ts';
import { CRYPTOGRAPHY_ANSWERS } from './cryptography.ts';
import { HASHLIB_ANSWERS } from './hashlib.ts';
import { HMAC_ANSWERS } from './hmac.ts';
import { PYJWT_ANSWERS } from './pyjwt.ts';
import { PYOPENSSL_ANSWERS } from './pyopenssl.ts';
import { SSL_ANSWERS } from './ssl.ts';
import { STANDARD_LIBRARY_ANSWERS } from './standard-library.ts';
import { THIRD_PARTY_ANSWERS } from './third-party.ts';

/** Every answer; the first that fits holds. */
export const ANSWERS: readonly RuntimeAnswer[] = [
  ...HASHLIB_ANSWERS,
  ...HMAC_ANSWERS,
  ...SSL_ANSWERS,
  ...STANDARD_LIBRARY_ANSWERS,
  ...CRYPTOGRAPHY_ANSWERS,
  ...PYOPENSSL_ANSWERS,
  ...PYJWT_ANSWERS,
  ...THIRD_PARTY_ANSWERS,
];
