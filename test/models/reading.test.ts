import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CryptoUse } from '../../server/src/core/inventory/crypto-use.ts';
import { analyzePython } from '../support/analyzer.ts';

interface Library {
  readonly imports: string;
  /** An expression, and the uses that it is read as: role, then facets with their values. */
  readonly reads: Readonly<Record<string, readonly string[]>>;
}

/** What each model says of real calls: by position and by keyword, with defaults, through objects that carry a digest. */
const LIBRARIES: Readonly<Record<string, Library>> = {
  hashlib: {
    imports: 'import hashlib, _md5, _hashlib',
    reads: {
      'hashlib.md5(b"")': ['digest digest=MD5'],
      'hashlib.sha3_256()': ['digest digest=SHA3-256'],
      'hashlib.new("RSA-SHA1")': ['digest digest=SHA-1'],
      'hashlib.new(name="md5", usedforsecurity=False)': ['digest digest=MD5 stated'],
      'hashlib.file_digest(f, "md5")': ['digest digest=MD5'],
      'hashlib.file_digest(f, hashlib.md5)': ['digest digest=MD5'],
      'hashlib.blake2b(b"", key=b"k")': ['mac algorithm=BLAKE2b'],
      'hashlib.pbkdf2_hmac("sha1", b"pw", b"salt", 500, dklen=8)': [
        'key-derivation algorithm=PBKDF2 digest=SHA-1 salt-bytes=4 iterations=500 derived-key-bytes=8',
      ],
      'hashlib.scrypt(b"pw", salt=b"", n=2, r=1, p=1)': ['key-derivation algorithm=scrypt'],
      '_md5.md5()': ['digest digest=MD5'],
      '_hashlib.openssl_md5()': ['digest digest=MD5'],
    },
  },
  hmac: {
    imports: 'import hmac, hashlib',
    reads: {
      'hmac.new(b"12345678", b"m", "sha1")': ['mac algorithm=HMAC digest=SHA-1 key-bits=64'],
      'hmac.new(key, digestmod=hashlib.md5)': ['mac algorithm=HMAC digest=MD5'],
      'hmac.digest(key, b"m", "sha256")': ['mac algorithm=HMAC digest=SHA-256'],
      'hmac.HMAC(key, b"m", hashlib.sha512)': ['mac algorithm=HMAC digest=SHA-512'],
    },
  },
  uuid: {
    imports: 'import uuid',
    reads: {
      'uuid.uuid3(uuid.NAMESPACE_DNS, "x")': ['digest digest=MD5 stated'],
      'uuid.uuid5(uuid.NAMESPACE_DNS, "x")': ['digest digest=SHA-1'],
    },
  },
  ssl: {
    imports: 'import ssl\ncontext = ssl.create_default_context()',
    reads: {
      'ssl.SSLContext(ssl.PROTOCOL_TLSv1)': ['tls protocol=TLS 1.0'],
      'ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)': ['tls'],
      'ssl._create_unverified_context(protocol=ssl.PROTOCOL_TLSv1_1)': ['tls protocol=TLS 1.1'],
      'ssl.wrap_socket(s, ssl_version=ssl.PROTOCOL_SSLv3, ciphers="RC4")': ['tls protocol=SSL 3.0 cipher-list=RC4'],
      'context.set_ciphers("ALL")': ['tls cipher-list=ALL'],
      'context.set_ecdh_curve("prime256v1")': ['tls curve=P-256'],
    },
  },
  cryptography: {
    imports: `
from cryptography import x509
from cryptography.fernet import Fernet
from cryptography.hazmat.primitives import cmac, hashes, hmac, keywrap, serialization
from cryptography.hazmat.primitives.asymmetric import dh, dsa, ec, ed25519, padding, rsa, utils, x25519
from cryptography.hazmat.primitives.ciphers import Cipher, aead, algorithms, modes
from cryptography.hazmat.decrepit.ciphers import algorithms as decrepit
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC
key = serialization.load_pem_private_key(data, None)
certificate = x509.load_pem_x509_certificate(data)`,
    reads: {
      'hashes.Hash(hashes.MD5())': ['digest digest=MD5'],
      'hashes.Hash(algorithm=hashes.SHA3_256(), backend=None)': ['digest digest=SHA3-256'],
      'hmac.HMAC(b"k" , hashes.SHA1())': ['mac algorithm=HMAC digest=SHA-1 key-bits=8'],
      'cmac.CMAC(algorithms.AES(b""))': ['mac algorithm=AES'],
      'HKDF(hashes.SHA256(), 32, None, b"")': ['key-derivation algorithm=HKDF digest=SHA-256'],
      'PBKDF2HMAC(algorithm=hashes.SHA1(), length=8, salt=b"1234", iterations=9)': [
        'key-derivation algorithm=PBKDF2 digest=SHA-1 derived-key-bytes=8 salt-bytes=4 iterations=9',
      ],
      'Cipher(algorithms.TripleDES(b""), modes.CBC(b"")).encryptor()': ['encrypt algorithm=3DES mode=CBC'],
      'Cipher(decrepit.TripleDES(b""), mode=modes.ECB()).decryptor()': ['decrypt algorithm=3DES mode=ECB'],
      'Cipher(decrepit.ARC4(b""), None)': ['cipher algorithm=RC4'],
      'aead.AESGCM(b"")': ['cipher algorithm=AES mode=GCM'],
      'aead.AESGCM.generate_key(bit_length=128)': ['key-generation algorithm=AES key-bits=128'],
      'aead.ChaCha20Poly1305(b"")': ['cipher algorithm=ChaCha20-Poly1305'],
      'keywrap.aes_key_wrap(b"", b"")': ['encrypt algorithm=AES mode=KW'],
      'Fernet(b"")': ['cipher algorithm=Fernet'],
      'rsa.generate_private_key(3, 1024)': ['key-generation algorithm=RSA key-bits=1024 public-exponent=3'],
      'key.sign(b"", padding.PKCS1v15(), hashes.SHA1())': ['sign algorithm=RSA digest=SHA-1 padding=PKCS#1 v1.5'],
      'key.sign(data=b"", padding=padding.PKCS1v15(), algorithm=hashes.SHA1())': [
        'sign algorithm=RSA digest=SHA-1 padding=PKCS#1 v1.5',
      ],
      'key.sign(b"", padding.PSS(padding.MGF1(hashes.SHA1()), 20), utils.Prehashed(hashes.SHA256()))': [
        'sign algorithm=RSA digest=SHA-256 padding=PSS mgf-digest=SHA-1 salt-bytes=20',
      ],
      'key.sign(b"", ec.ECDSA(hashes.SHA1()))': ['sign digest=SHA-1 algorithm=ECDSA'],
      'key.sign(b"", signature_algorithm=ec.ECDSA(hashes.SHA1()))': ['sign digest=SHA-1 algorithm=ECDSA'],
      'key.sign(b"", hashes.SHA1())': ['sign digest=SHA-1'],
      'key.public_key().verify(b"", b"", ec.ECDSA(hashes.SHA1()))': ['verify digest=SHA-1 algorithm=ECDSA'],
      'key.public_key().encrypt(b"", padding.PKCS1v15())': ['encrypt algorithm=RSA padding=PKCS#1 v1.5'],
      'key.decrypt(b"", padding.PKCS1v15())': ['decrypt algorithm=RSA padding=PKCS#1 v1.5'],
      'padding.OAEP(padding.MGF1(hashes.SHA1()), hashes.SHA256(), None)': [
        'encrypt padding=OAEP digest=SHA-256 mgf-digest=SHA-1',
      ],
      'key.exchange(ec.ECDH(), peer)': ['key-agreement algorithm=ECDH'],
      'ec.generate_private_key(ec.SECP256K1())': ['key-generation algorithm=EC curve=secp256k1'],
      'ec.derive_private_key(1, ec.SECP192R1())': ['key-generation algorithm=EC curve=P-192'],
      'ed25519.Ed25519PrivateKey.generate().sign(b"")': ['key-generation algorithm=Ed25519', 'sign algorithm=Ed25519'],
      'x25519.X25519PrivateKey.generate()': ['key-generation algorithm=X25519'],
      'dsa.generate_private_key(1024)': ['key-generation algorithm=DSA key-bits=1024'],
      'dh.generate_parameters(generator=2, key_size=512)': ['key-generation algorithm=DH key-bits=512'],
      'x509.CertificateBuilder().subject_name(n).sign(key, hashes.SHA1(), None)': ['sign digest=SHA-1'],
      'x509.CertificateSigningRequestBuilder().sign(private_key=key, algorithm=hashes.MD5())': ['sign digest=MD5'],
      'builder.sign(key, hashes.SHA1(), default_backend())': ['sign digest=SHA-1'],
      'builder.sign(private_key=key, algorithm=hashes.SHA1())': ['sign digest=SHA-1'],
      'certificate.fingerprint(hashes.MD5())': ['digest digest=MD5'],
      'helper(hashes.MD5())': ['digest digest=MD5'],
    },
  },
  pyOpenSSL: {
    imports: 'from OpenSSL import SSL, crypto\ncertificate = crypto.X509()\nkey = crypto.PKey()',
    reads: {
      'certificate.sign(key, "md5")': ['sign digest=MD5'],
      'certificate.digest("sha1")': ['digest digest=SHA-1'],
      'crypto.X509Req().sign(key, digest="sha1")': ['sign digest=SHA-1'],
      'crypto.CRL().export(certificate, key, crypto.FILETYPE_PEM, 10, b"sha1")': ['sign digest=SHA-1'],
      'crypto.load_certificate(1, b"").sign(key, "sha1")': ['sign digest=SHA-1'],
      'crypto.sign(key, b"", "sha1")': ['sign digest=SHA-1'],
      'crypto.verify(certificate, b"", b"", "sha1")': ['verify digest=SHA-1'],
      'key.generate_key(crypto.TYPE_RSA, 1024)': ['key-generation algorithm=RSA key-bits=1024'],
      'crypto.dump_privatekey(crypto.FILETYPE_PEM, key, "des-ede3-cbc", b"")': ['encrypt algorithm=3DES mode=CBC'],
      'crypto.dump_privatekey(crypto.FILETYPE_PEM, key)': [],
      'SSL.Context(SSL.TLSv1_METHOD)': ['tls protocol=TLS 1.0'],
      'SSL.Context(SSL.TLS_METHOD).set_cipher_list(b"RC4-SHA")': ['tls', 'tls cipher-list=RC4-SHA'],
    },
  },
  PyJWT: {
    imports: 'import jwt',
    reads: {
      'jwt.encode({}, "secret")': ['token jwt-algorithm=HS256 key-bits=48'],
      'jwt.encode({}, key, algorithm="ES256K")': ['token jwt-algorithm=ES256K'],
      'jwt.decode(token, key, algorithms=["HS256", "none"])': ['token jwt-algorithm=HS256,none'],
      'jwt.PyJWT().decode(token, key, ["none"])': ['token jwt-algorithm=none'],
    },
  },
  pycryptodome: {
    imports: `
from Crypto.Cipher import AES, DES3, PKCS1_OAEP, PKCS1_v1_5
from Crypto.Hash import HMAC, MD5, SHA1, SHA256
from Crypto.Protocol.KDF import PBKDF2
from Crypto.PublicKey import ECC, RSA
from Crypto.Signature import pkcs1_15
from Cryptodome.Hash import SHA`,
    reads: {
      'MD5.new()': ['digest digest=MD5'],
      'SHA.new()': ['digest digest=SHA-1'],
      'HMAC.new(b"k", digestmod=SHA256)': ['mac algorithm=HMAC digest=SHA-256 key-bits=8'],
      'HMAC.new(b"k")': ['mac algorithm=HMAC digest=MD5 key-bits=8'],
      'DES3.new(key, DES3.MODE_CBC).decrypt(b"")': ['decrypt algorithm=3DES mode=CBC'],
      'AES.new(b"0123456789abcdef", AES.MODE_EAX)': ['cipher algorithm=AES mode=EAX key-bits=128'],
      'pkcs1_15.new(key).sign(SHA1.new(b""))': [
        'digest digest=SHA-1',
        'sign algorithm=RSA padding=PKCS#1 v1.5 digest=SHA-1',
      ],
      'RSA.generate(1024, e=3)': ['key-generation algorithm=RSA key-bits=1024 public-exponent=3'],
      'ECC.generate(curve="secp256k1")': ['key-generation algorithm=EC curve=secp256k1'],
      'PKCS1_OAEP.new(key)': ['encrypt algorithm=RSA padding=OAEP digest=SHA-1'],
      'PKCS1_v1_5.new(key).encrypt(b"")': ['encrypt algorithm=RSA padding=PKCS#1 v1.5'],
      'PBKDF2("pw", b"salt")': [
        'key-derivation algorithm=PBKDF2 digest=SHA-1 salt-bytes=4 iterations=1000 derived-key-bytes=16',
      ],
    },
  },
  M2Crypto: {
    imports: 'from M2Crypto import EVP, RSA, X509',
    reads: {
      'EVP.MessageDigest("md5")': ['digest digest=MD5'],
      'EVP.Cipher("des_ede3_cbc", b"", b"", 1)': ['encrypt algorithm=3DES mode=CBC'],
      'RSA.gen_key(512, 3).sign(b"")': [
        'key-generation algorithm=RSA key-bits=512 public-exponent=3',
        'sign digest=SHA-1',
      ],
      'X509.load_cert("x").get_fingerprint()': ['digest digest=MD5'],
    },
  },
  passlib: {
    imports: 'from passlib.hash import md5_crypt, pbkdf2_sha256\nfrom passlib.context import CryptContext',
    reads: {
      'md5_crypt.hash("x")': ['password-hash algorithm=MD5-crypt'],
      'pbkdf2_sha256.using(rounds=9).hash("x")': [
        'password-hash algorithm=PBKDF2 digest=SHA-256',
        'password-hash algorithm=PBKDF2 digest=SHA-256 iterations=9',
      ],
      'CryptContext(schemes=["bcrypt", "pbkdf2_sha256"])': [
        'password-hash algorithm=bcrypt',
        'verify algorithm=PBKDF2',
      ],
    },
  },
  'other libraries': {
    imports:
      'import argon2, asyncssh, bcrypt, crypt, ecdsa, nacl.secret, nacl.signing, paramiko, pyaes, rsa\nfrom jose import jwe, jwt\nfrom itsdangerous import TimestampSigner\nfrom jwcrypto.jwk import JWK\nfrom joserfc.jwk import ECKey\nfrom werkzeug.security import generate_password_hash',
    reads: {
      'argon2.PasswordHasher()': ['password-hash algorithm=Argon2'],
      'asyncssh.connect("h", kex_algs=["ecdh-sha2-nistp256", "curve25519-sha256"])': [
        'key-agreement algorithm=ECDH,X25519 curve=P-256',
      ],
      'bcrypt.hashpw(b"", bcrypt.gensalt())': ['password-hash algorithm=bcrypt'],
      'bcrypt.kdf(b"", b"", 32, 9)': ['key-derivation algorithm=bcrypt-pbkdf'],
      'crypt.crypt("word", "$1$secret")': ['password-hash algorithm=crypt(3)'],
      'crypt.crypt("word", crypt.METHOD_MD5)': ['password-hash algorithm=MD5-crypt'],
      'ecdsa.SigningKey.generate()': ['key-generation algorithm=ECDSA curve=P-192'],
      'ecdsa.SigningKey.generate(curve=ecdsa.NIST256p)': ['key-generation algorithm=ECDSA curve=P-256'],
      'nacl.secret.SecretBox(b"")': ['cipher algorithm=XSalsa20-Poly1305'],
      'nacl.signing.SigningKey.generate()': ['key-generation algorithm=Ed25519'],
      'paramiko.RSAKey.generate(1024)': ['key-generation algorithm=RSA key-bits=1024'],
      'paramiko.RSAKey.from_private_key_file("f").get_fingerprint()': ['digest digest=MD5'],
      'pyaes.AESModeOfOperationECB(b"0123456789abcdef")': ['cipher algorithm=AES key-bits=128 mode=ECB'],
      'rsa.newkeys(512)': ['key-generation algorithm=RSA key-bits=512 public-exponent=65537'],
      'rsa.sign(b"", key, "SHA-1")': ['sign algorithm=RSA padding=PKCS#1 v1.5 digest=SHA-1'],
      'jwt.encode({}, key)': ['token jwt-algorithm=HS256'],
      'jwe.encrypt(b"", key, algorithm="RSA1_5")': ['encrypt jwt-algorithm=A256GCM', 'encrypt jwt-algorithm=RSA1_5'],
      'TimestampSigner("1234")': ['token algorithm=HMAC digest=SHA-1'],
      'JWK.generate(kty="RSA", size=1024)': ['key-generation algorithm=RSA key-bits=1024'],
      'ECKey.generate_key("secp256k1")': ['key-generation curve=secp256k1'],
      'generate_password_hash("x")': ['password-hash algorithm=scrypt'],
      'generate_password_hash("x", method="pbkdf2:sha256:9")': [
        'password-hash algorithm=PBKDF2 digest=SHA-256 iterations=9',
      ],
    },
  },
};

/** What merely brings the imports and the objects of a case about. */
const NOT_OF_THE_CASE: ReadonlySet<CryptoUse['kind']> = new Set(['import']);

for (const [name, { imports, reads }] of Object.entries(LIBRARIES)) {
  describe(name, () => {
    for (const [expression, expected] of Object.entries(reads))
      it(expression, () => assert.deepEqual(readingOf(imports, expression), [...expected].sort()));
  });
}

function readingOf(imports: string, expression: string): readonly string[] {
  const text = `${imports}\n${expression}\n`;
  const start = text.length - expression.length - 1;
  return analyzePython(text)
    .uses.filter(use => use.range.start >= start && !NOT_OF_THE_CASE.has(use.kind))
    .map(describeUse)
    .sort();
}

function describeUse(use: CryptoUse): string {
  const facets = Object.entries(use.facets).map(
    ([facet, terms]) => `${facet}=${terms.map(term => term.value).join(',')}`,
  );
  return [use.role, ...facets, ...(use.statedNotForSecurity ? ['stated'] : [])].join(' ');
}
