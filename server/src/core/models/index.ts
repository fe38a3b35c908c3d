import { ARGON2_CFFI } from './argon2_cffi.ts';
import { AUTHLIB } from './authlib.ts';
import { BCRYPT } from './bcrypt.ts';
import { CRYPT } from './crypt.ts';
import { CRYPTOGRAPHY } from './cryptography/index.ts';
import type { LibraryModel } from './define.ts';
import { ECDSA } from './ecdsa.ts';
import { HASHLIB } from './hashlib.ts';
import { HMAC } from './hmac.ts';
import { ITSDANGEROUS } from './itsdangerous.ts';
import { JOSERFC } from './joserfc.ts';
import { JWCRYPTO } from './jwcrypto.ts';
import { M2CRYPTO } from './m2crypto.ts';
import { PARAMIKO } from './paramiko.ts';
import { PASSLIB } from './passlib.ts';
import { PYAES } from './pyaes.ts';
import { PYCRYPTODOME } from './pycryptodome/index.ts';
import { PYJWT } from './pyjwt.ts';
import { PYNACL } from './pynacl.ts';
import { PYOPENSSL } from './pyopenssl.ts';
import { PYTHON_JOSE } from './python_jose.ts';
import { RSA } from './rsa.ts';
import { SSL } from './ssl.ts';
import { UUID } from './uuid.ts';
import { WERKZEUG } from './werkzeug.ts';

/** Every library that is known, one file or folder each; a test holds this list to the folder. */
export const LIBRARIES: readonly LibraryModel[] = [
  ARGON2_CFFI,
  AUTHLIB,
  BCRYPT,
  CRYPT,
  CRYPTOGRAPHY,
  ECDSA,
  HASHLIB,
  HMAC,
  ITSDANGEROUS,
  JOSERFC,
  JWCRYPTO,
  M2CRYPTO,
  PARAMIKO,
  PASSLIB,
  PYAES,
  PYCRYPTODOME,
  PYJWT,
  PYNACL,
  PYOPENSSL,
  PYTHON_JOSE,
  RSA,
  SSL,
  UUID,
  WERKZEUG,
];
