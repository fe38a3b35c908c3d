import type { CryptoUse, Term } from '../../inventory/crypto-use.ts';
import { FIPS_198_1, SP_800_140C } from '../../policy/citations.ts';
import { compareRanges } from '../../text/range.ts';
import { dedent } from '../dedent.ts';
import { defineRule, type RuleContext, type UseRule } from '../define.ts';
import { useSha256 } from './support/digest-fixes.ts';
import { isExcused, judgedTerms, withApproval } from './support/judged-terms.ts';
import { prescriberOf, remedyUnder } from './support/prescriber.ts';
import { type Advice, reportTerm } from './support/report.ts';

export const nonApprovedHmac = defineRule<UseRule>({
  subject: 'crypto-use',
  id: 'non-approved-hmac',
  title: 'Message authentication code outside FIPS 140-3 policy',
  severity: 'error',
  why: `HMAC is approved with an approved hash function only; HMAC-MD5, keyed BLAKE2 and Poly1305 are not.
\`hmac.new(key, message, "md5")\` is refused nowhere: Python falls back to its own implementation, outside the module.`,
  remedy: 'Use HMAC with SHA-256. HMAC with SHA-1 is approved until the end of 2030.',
  references: [FIPS_198_1, SP_800_140C],
  bad: [
    {
      code: dedent`
        import hmac

        tag = hmac.new(b"0123456789abcdef", b"x", «"md5"»).digest()
      `,
      fixed: dedent`
        import hmac

        tag = hmac.new(b"0123456789abcdef", b"x", "sha256").digest()
      `,
      says: 'HMAC with MD5 is not an approved message authentication code',
    },
    {
      code: dedent`
        import hashlib
        import hmac

        tag = hmac.new(b"0123456789abcdef", b"x", digestmod=«hashlib.md5»)
      `,
      fixed: dedent`
        import hashlib
        import hmac

        tag = hmac.new(b"0123456789abcdef", b"x", digestmod=hashlib.sha256)
      `,
    },
  ],
  good: [
    {
      code: dedent`
        import hashlib
        import hmac

        tag = hmac.new(b"0123456789abcdef", b"x", hashlib.sha256)
      `,
    },
    {
      code: dedent`
        import hmac

        tag = hmac.digest(b"0123456789abcdef", b"x", "sha1")
      `,
      note: 'Approved until the end of 2030.',
    },
  ],
  roles: ['mac', 'token'],
  check: (use, context) => {
    if (isExcused(use) || use.kind === 'pattern') return [];
    const digests = withApproval(judgedTerms(use, ['digest'], context.target), 'not-approved').map(judged =>
      reportTerm(use, judged, context, {
        ...adviceFor(use, judged.term, context),
        ...(use.inTable && { severity: 'warning' as const }),
      }),
    );
    // Of a list of names (SSH), each stands for itself: one may be refused for its digest, another for what it is.
    const algorithms = withApproval(judgedTerms(use, ['algorithm'], context.target), 'not-approved')
      .map(judged => reportTerm(use, judged, context, { remedy: 'Use HMAC with SHA-256, or AES-CMAC.' }))
      .filter(({ range }) => !digests.some(digest => compareRanges(digest.range, range) === 0));
    return [...digests, ...algorithms];
  },
});

function adviceFor(use: CryptoUse, term: Term, context: RuleContext): Advice {
  const remedy = REMEDIES[use.library];
  if (use.library === 'multiprocessing') return BEFORE_312;
  if (remedy) return { remedy };
  const prescriber = prescriberOf(use, String(term.value), context);
  if (prescriber) return { remedy: remedyUnder(prescriber, term.value) };
  if (use.inTable) return { remedy: 'Take the entry out of the table where FIPS is required.' };
  return isLeftOut(use, term) ? WITHOUT_DIGEST : { remedy: 'Use SHA-256.', fixes: useSha256(use, term, context) };
}

/** `hmac.new(key, message)`: no digest is named. */
function isLeftOut({ library, symbol }: CryptoUse, { form }: Term): boolean {
  return library === 'hmac' && symbol.startsWith('hmac.') && form === 'implied';
}

/** Library reference, "hmac": the parameter is required since 3.8, and MD5 was its default before. */
const WITHOUT_DIGEST: Advice = {
  severity: 'warning',
  effect: 'without a digest this takes MD5 before Python 3.8, and raises `TypeError` since',
  remedy: 'Name SHA-256.',
};

/** Lib/multiprocessing/connection.py: 3.12 answers with SHA-256. */
const BEFORE_312: Advice = {
  severity: 'warning',
  effect: 'both ends prove with it that they have the key, before Python 3.12',
  remedy: 'Require Python 3.12, where both ends take SHA-256.',
};

/** Where a protocol fixes the digest, another way to log in is what helps. */
const REMEDIES: Readonly<Record<string, string>> = {
  imaplib: 'Log in with `login` over TLS.',
  smtplib: 'Log in with `auth_plain` over TLS.',
  pysnmp: 'Use HMAC-SHA-256 (`usmHMAC192SHA256AuthProtocol`), if the agent knows it.',
  puresnmp: 'Use SHA-1 or a library that knows SHA-256.',
};
