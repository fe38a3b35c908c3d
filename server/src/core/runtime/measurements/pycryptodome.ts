import type { Measurement } from '../measurement.ts';

export const PYCRYPTODOME: readonly Measurement[] = [
  { id: 'pycryptodome MD5', call: "I('Hash.MD5').new(b'x').digest()", verdicts: 'oBBBB--' },
  { id: 'pycryptodome SHA1', call: "I('Hash.SHA1').new(b'x').digest()", verdicts: 'oBBBB--' },
  { id: 'pycryptodome SHA256', call: "I('Hash.SHA256').new(b'x').digest()", verdicts: 'oBBBB--' },
  {
    id: 'pycryptodome AES CBC',
    call: "I('Cipher.AES').new(b'k'*16,2,iv=b'i'*16).encrypt(b'x'*16)",
    verdicts: 'oBBBB--',
  },
  { id: 'pycryptodome AES ECB', call: "I('Cipher.AES').new(b'k'*16,1).encrypt(b'x'*16)", verdicts: 'oBBBB--' },
  { id: 'pycryptodome AES GCM', call: "I('Cipher.AES').new(b'k'*16,11).encrypt(b'x')", verdicts: 'oBBBB--' },
  { id: 'pycryptodome DES', call: "I('Cipher.DES').new(b'k'*8,1).encrypt(b'x'*8)", verdicts: 'oBBBB--' },
  {
    id: 'pycryptodome DES3',
    call: "I('Cipher.DES3').new(b'abcdefgh12345678ABCDEFGH',1).encrypt(b'x'*8)",
    verdicts: 'oBBBB--',
  },
  { id: 'pycryptodome ARC4', call: "I('Cipher.ARC4').new(b'k'*16).encrypt(b'x')", verdicts: 'oBBBB--' },
  { id: 'pycryptodome ChaCha20', call: "I('Cipher.ChaCha20').new(key=b'k'*32).encrypt(b'x')", verdicts: 'oBBBB--' },
  { id: 'pycryptodome RSA 1024', call: "I('PublicKey.RSA').generate(1024)", verdicts: 'oBBBB--' },
  { id: 'pycryptodome ECC P-256', call: "I('PublicKey.ECC').generate(curve='P-256')", verdicts: 'oBBBB--' },
  { id: 'pycryptodome PBKDF2', call: "I('Protocol.KDF').PBKDF2('pw',b'salt',32,count=10)", verdicts: 'oBBBB--' },
  { id: 'pycryptodome scrypt', call: "I('Protocol.KDF').scrypt('pw',b'salt',32,16,1,1)", verdicts: 'oBBBB--' },
  { id: 'pycryptodome bcrypt', call: "I('Protocol.KDF').bcrypt('pw',4)", verdicts: 'oBBBB--' },
  { id: 'pycryptodome get_random_bytes', call: "I('Random').get_random_bytes(16)", verdicts: 'oBBBB--' },
];
