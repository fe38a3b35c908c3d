import { CRYPTOGRAPHY } from './cryptography/index.ts';
import type { LibraryModel } from './define.ts';
import { HASHLIB } from './hashlib.ts';
import { HMAC } from './hmac.ts';
import { PYCRYPTODOME } from './pycryptodome/index.ts';
import { PYJWT } from './pyjwt.ts';
import { PYOPENSSL } from './pyopenssl.ts';
import { SSL } from './ssl.ts';
import { UUID } from './uuid.ts';

/** Every library that is known, one file or folder each; a test holds this list to the folder. */
export const LIBRARIES: readonly LibraryModel[] = [
  CRYPTOGRAPHY,
  HASHLIB,
  HMAC,
  PYCRYPTODOME,
  PYJWT,
  PYOPENSSL,
  SSL,
  UUID,
];
