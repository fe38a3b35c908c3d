import type { LibraryModel } from './define.ts';
import { HASHLIB } from './hashlib.ts';
import { HMAC } from './hmac.ts';
import { SSL } from './ssl.ts';
import { UUID } from './uuid.ts';

/** Every library that is known, one file each; a test holds this list to the folder. */
export const LIBRARIES: readonly LibraryModel[] = [HASHLIB, HMAC, SSL, UUID];
