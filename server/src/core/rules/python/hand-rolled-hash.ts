import { FIPS_140_3_IG, FIPS_180_4 } from '../../policy/citations.ts';
import { dedent } from '../dedent.ts';
import { defineRule, type UseRule } from '../define.ts';
import { algorithmWithArticle } from './support/hand-rolled.ts';

export const handRolledHash = defineRule<UseRule>({
  subject: 'crypto-use',
  id: 'hand-rolled-hash',
  title: 'Hash function written out in Python',
  severity: 'error',
  why: `A hash function that is written out in Python runs outside the validated module, also if it is SHA-256: no self-test
covers it, and a module that refuses MD5 does not see it. It is known by its constants.`,
  remedy: 'Use `hashlib.sha256`, which runs in the module where OpenSSL has one.',
  references: [FIPS_180_4, FIPS_140_3_IG],
  bad: [
    {
      code: dedent`
        import math

        K = [int(«abs(math.sin(i + 1)) * 2**32») & 0xFFFFFFFF for i in range(64)]
      `,
      says: 'This is MD5 written out in Python',
    },
    {
      code: dedent`
        «K» = (
            0x428A2F98, 0x71374491, 0xB5C0FBCF, 0xE9B5DBA5, 0x3956C25B, 0x59F111F1, 0x923F82A4, 0xAB1C5ED5,
            # 56 more
        )
      `,
      says: 'SHA-256',
    },
  ],
  good: [
    {
      code: dedent`
        import hashlib

        def digest(data):
            return hashlib.sha256(data).digest()
      `,
    },
    {
      code: dedent`
        def crc32(data):
            crc = 0xFFFFFFFF
            for byte in data:
                crc ^= byte
                for _ in range(8):
                    crc = (crc >> 1) ^ (0xEDB88320 if crc & 1 else 0)
            return crc ^ 0xFFFFFFFF
      `,
      note: 'A checksum is no cryptography.',
    },
  ],
  roles: ['digest'],
  check: use => {
    if (use.symbol !== 'hand-rolled-hash') return [];
    return [
      {
        range: use.range,
        message: `This is ${algorithmWithArticle(use)} written out in Python: it runs outside the validated module, and no self-test covers it. Use \`hashlib.sha256\`.`,
        approval: 'not-approved',
        outcome: 'bypasses-module',
        citations: [FIPS_140_3_IG],
      },
    ];
  },
});
