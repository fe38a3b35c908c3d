import { SHA1_RETIREMENT, SP_800_131A } from '../../policy/citations.ts';
import { dedent } from '../dedent.ts';
import { defineRule, type UseRule } from '../define.ts';
import { adviceIfAskedOnly } from './support/asked-only.ts';
import { DERIVE_WITH_PBKDF2, useSha256 } from './support/digest-fixes.ts';
import { isExcused, judgedTerms } from './support/judged-terms.ts';
import { prescriberOf } from './support/prescriber.ts';
import { reportTerm } from './support/report.ts';
import { stateNotForSecurity } from './support/state-purpose.ts';

export const sha1Hash = defineRule<UseRule>({
  subject: 'crypto-use',
  id: 'sha1-hash',
  title: 'SHA-1 as a plain digest, approved only until the end of 2030',
  severity: 'information',
  severityIn: { 'fips-140-3-strict': 'warning' },
  why: `SHA-1 is still an approved hash function outside signatures, and the module computes it. NIST retires it after
31 December 2030; modules that offer it then lose their validation.`,
  remedy:
    'Use SHA-256 in new code. SHA-1 that a protocol prescribes (Git object names, WebSocket accept keys) can stay for now.',
  references: [SP_800_131A, SHA1_RETIREMENT],
  bad: [
    {
      code: dedent`
        import hashlib

        h = «hashlib.sha1»(b"x")
      `,
      fixed: dedent`
        import hashlib

        h = hashlib.sha256(b"x")
      `,
      says: '2030',
    },
    {
      code: dedent`
        import base64
        import hashlib

        GUID = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"

        def accept(key):
            return base64.b64encode(«hashlib.sha1»(key + GUID).digest())
      `,
      says: 'The WebSocket protocol prescribes SHA-1 here',
      fixed: dedent`
        import base64
        import hashlib

        GUID = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"

        def accept(key):
            return base64.b64encode(hashlib.sha1(key + GUID, usedforsecurity=False).digest())
      `,
    },
  ],
  good: [
    {
      code: dedent`
        import hashlib

        h = hashlib.sha256(b"x")
      `,
    },
    {
      code: dedent`
        import hashlib

        h = hashlib.sha1(b"x", usedforsecurity=False)
      `,
    },
    {
      code: dedent`
        import hashlib, hmac

        tag = hmac.new(b"0123456789abcdef", b"x", hashlib.sha1)
      `,
      note: 'HMAC with SHA-1 is approved.',
    },
  ],
  roles: ['digest'],
  check: (use, context) => {
    if (isExcused(use) || use.kind === 'pattern') return [];
    return judgedTerms(use, ['digest'], context.target)
      .filter(({ term, judgement }) => term.value === 'SHA-1' && judgement.approval !== 'approved')
      .map(judged => {
        const asked = adviceIfAskedOnly(use, context);
        if (asked) return reportTerm(use, judged, context, asked);
        const prescriber = prescriberOf(use, 'SHA-1', context);
        if (prescriber) {
          const { by, instead = '', secures } = prescriber;
          return reportTerm(use, judged, context, {
            remedy: `${by} prescribes SHA-1 here, so that it can stay for now. ${instead}`.trimEnd(),
            severity: 'information',
            fixes: secures ? [] : stateNotForSecurity(use, context),
          });
        }
        if (use.servesAs?.purpose === 'password-hash')
          return reportTerm(use, judged, context, { remedy: DERIVE_WITH_PBKDF2 });
        if (use.symbol === 'uuid.uuid5') return reportTerm(use, judged, context, { remedy: ANOTHER_UUID });
        return reportTerm(use, judged, context, {
          remedy: 'Use SHA-256 in new code.',
          fixes: [...useSha256(use, judged.term, context), ...stateNotForSecurity(use, context)],
        });
      });
  },
});

/** RFC 9562, sections 5.4, 5.5 and 5.8; its appendix B.2 makes one of SHA-256. */
const ANOTHER_UUID =
  'Version 5 of a UUID is SHA-1 by definition: use `uuid.uuid4`, or version 8 over SHA-256 where the name has to decide.';
