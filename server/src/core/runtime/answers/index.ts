import type { RuntimeAnswer } from '../answer.ts';
import { HASHLIB_ANSWERS } from './hashlib.ts';
import { HMAC_ANSWERS } from './hmac.ts';
import { SSL_ANSWERS } from './ssl.ts';

/** Every answer; the first that fits holds. */
export const ANSWERS: readonly RuntimeAnswer[] = [...HASHLIB_ANSWERS, ...HMAC_ANSWERS, ...SSL_ANSWERS];
