import type { RuntimeAnswer } from '../answer.ts';

export const PYOPENSSL_ANSWERS: readonly RuntimeAnswer[] = [
  { symbols: ['OpenSSL.crypto.X509.sign'], algorithms: ['MD5'], evidence: ['pyOpenSSL cert.sign md5'] },
  {
    symbols: ['OpenSSL.crypto.X509.sign'],
    algorithms: ['SHA-1'],
    evidence: ['pyOpenSSL cert.sign sha1'],
    stated: {
      outcome: 'depends',
      sentence:
        'The FIPS module makes this signature after a plain `openssl fipsinstall` and only raises an indicator that Python does not show; after `fipsinstall -pedantic` it raises `OpenSSL.crypto.Error` (measured with 3.5.7).',
    },
  },
  { symbols: ['OpenSSL.crypto.X509.sign'], algorithms: ['SHA-256'], evidence: ['pyOpenSSL cert.sign sha256'] },
  { symbols: ['OpenSSL.crypto.X509.digest'], algorithms: ['MD5'], evidence: ['pyOpenSSL cert.digest md5'] },
  { symbols: ['OpenSSL.crypto.X509.digest'], algorithms: ['SHA-1'], evidence: ['pyOpenSSL cert.digest sha1'] },
  {
    symbols: ['OpenSSL.crypto.PKey.generate_key'],
    evidence: ['pyOpenSSL PKey RSA2048', 'pyOpenSSL PKey RSA1024', 'pyOpenSSL PKey DSA2048'],
    runsIn: "libcrypto's own key generation (the FIPS module only gives random bytes)",
  },
  {
    symbols: ['OpenSSL.crypto.dump_privatekey'],
    algorithms: ['3DES'],
    evidence: ['pyOpenSSL dump_privatekey DES3'],
  },
  {
    symbols: ['OpenSSL.crypto.dump_privatekey'],
    algorithms: ['AES'],
    evidence: ['pyOpenSSL dump_privatekey AES256'],
  },
  {
    symbols: ['OpenSSL.SSL.Context'],
    evidence: ['pyOpenSSL SSL.Context TLSv1_METHOD', 'pyOpenSSL SSL.Context TLS_METHOD'],
  },
];
