import { SP_800_108, SP_800_132, SP_800_140D } from '../../policy/citations.ts';
import { dedent } from '../dedent.ts';
import { defineRule, type UseRule } from '../define.ts';

export const homeMadeKdf = defineRule<UseRule>({
  subject: 'crypto-use',
  id: 'home-made-kdf',
  title: 'Key derivation made by hand',
  severity: 'error',
  why: `A password that is hashed over and over is no approved key derivation function, however many rounds there are, and
PBKDF2 that is put together from single HMACs runs outside the validated module: only the hash may run in it.`,
  remedy:
    'Use `hashlib.pbkdf2_hmac("sha256", password, salt, 600000)`, which runs in the module. Keys are derived from keys with HKDF or KBKDF of `cryptography`.',
  references: [SP_800_132, SP_800_108, SP_800_140D],
  bad: [
    {
      code: dedent`
        import hashlib

        def derive(password, salt):
            key = password + salt
            for _ in range(100000):
                key = «hashlib.sha256(key)».digest()
            return key
      `,
    },
    {
      code: dedent`
        import hashlib
        import hmac

        def pbkdf2(password, salt, iterations):
            block = result = hmac.new(password, salt + b"\x00\x00\x00\x01", hashlib.sha256).digest()
            for _ in range(iterations - 1):
                block = «hmac.new(password, block, hashlib.sha256)».digest()
                result = bytes(a ^ b for a, b in zip(result, block))
            return result
      `,
    },
    {
      code: dedent`
        import hashlib

        def bytes_to_key(password, salt, size):
            key = digest = b""
            while len(key) < size:
                digest = «hashlib.sha256(digest + password + salt)».digest()
                key += digest
            return key[:size]
      `,
      note: "OpenSSL's EVP_BytesToKey.",
    },
  ],
  good: [
    {
      code: dedent`
        import hashlib

        def derive(password, salt):
            return hashlib.pbkdf2_hmac("sha256", password, salt, 600000)
      `,
    },
    {
      code: dedent`
        import hashlib

        def head(entries):
            digest = b""
            for entry in entries:
                digest = hashlib.sha256(digest + entry).digest()
            return digest
      `,
      note: 'A chain of entries: every round hashes something new.',
    },
    {
      code: dedent`
        import hashlib

        def mine(block):
            nonce = 0
            digest = ""
            while not digest.startswith("0000"):
                digest = hashlib.sha256(f"{block}{nonce}".encode()).hexdigest()
                nonce += 1
            return nonce
      `,
      note: 'A proof of work.',
    },
  ],
  roles: ['key-derivation'],
  check: use => {
    if (use.symbol !== 'home-made-kdf') return [];
    return [
      {
        range: use.range,
        message:
          'A digest that is hashed over and over, or a derivation put together of single HMACs, is not an approved key derivation function and runs outside the validated module. Use `hashlib.pbkdf2_hmac("sha256", password, salt, 600000)` for passwords, HKDF or KBKDF for keys.',
        approval: 'not-approved',
        outcome: 'bypasses-module',
        citations: [SP_800_132, SP_800_140D],
        ...(use.uncertain && { severity: 'warning' as const }),
      },
    ];
  },
});
