import type { Measurement } from '../measurement.ts';

export const PYOPENSSL: readonly Measurement[] = [
  { id: 'pyOpenSSL PKey RSA1024', call: 'k.generate_key(oc.TYPE_RSA,1024)', verdicts: 'oBBBB--' },
  { id: 'pyOpenSSL PKey RSA2048', call: 'k.generate_key(oc.TYPE_RSA,2048)', verdicts: 'oBBBB--' },
  { id: 'pyOpenSSL PKey DSA2048', call: 'k.generate_key(oc.TYPE_DSA,2048)', verdicts: 'oBBBB--' },
  { id: 'pyOpenSSL cert.sign md5', call: "c.sign(kk,'md5')", verdicts: 'oXXXX--', exception: 'OpenSSL.crypto.Error' },
  {
    id: 'pyOpenSSL cert.sign sha1',
    call: "c.sign(kk,'sha1')",
    verdicts: 'ommXm--',
    exception: 'OpenSSL.crypto.Error',
    indicator: 'RSA Digest Sign Init/Digest SHA1',
  },
  { id: 'pyOpenSSL cert.sign sha256', call: "c.sign(kk,'sha256')", verdicts: 'ommmm--' },
  { id: 'pyOpenSSL cert.digest md5', call: "c.digest('md5')", verdicts: 'oXXXX--', exception: 'OpenSSL.crypto.Error' },
  { id: 'pyOpenSSL cert.digest sha1', call: "c.digest('sha1')", verdicts: 'ommmm--' },
  { id: 'pyOpenSSL SSL.Context TLSv1_METHOD', call: 'SSL.Context(SSL.TLSv1_METHOD)', verdicts: 'occcc--' },
  { id: 'pyOpenSSL SSL.Context TLS_METHOD', call: 'SSL.Context(SSL.TLS_METHOD)', verdicts: 'occcc--' },
  {
    id: 'pyOpenSSL set_cipher_list RC4',
    call: "SSL.Context(SSL.TLS_METHOD).set_cipher_list(b'RC4-SHA')",
    verdicts: 'uuuuu--',
    exception: 'OpenSSL.SSL.Error',
  },
  { id: 'pyOpenSSL subject_name_hash', call: 'c.subject_name_hash()', verdicts: 'ommmm--' },
  {
    id: 'pyOpenSSL dump_privatekey DES3',
    call: "oc.dump_privatekey(oc.FILETYPE_PEM,kk,'DES3',b'passwordpassword')",
    verdicts: 'ommXm--',
    exception: 'OpenSSL.crypto.Error',
    indicator: 'Triple-DES/Encryption',
  },
  {
    id: 'pyOpenSSL dump_privatekey AES256',
    call: "oc.dump_privatekey(oc.FILETYPE_PEM,kk,'AES-256-CBC',b'passwordpassword')",
    verdicts: 'ommmm--',
  },
];
