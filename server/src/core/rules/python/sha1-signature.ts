import { FIPS_186_5, SP_800_131A } from '../../policy/citations.ts';
import { dedent } from '../dedent.ts';
import { defineRule, type UseRule } from '../define.ts';
import { useSha256 } from './support/digest-fixes.ts';
import { isExcused, judgedTerms, withApproval } from './support/judged-terms.ts';
import { reportTerm } from './support/report.ts';

export const sha1Signature = defineRule<UseRule>({
  subject: 'crypto-use',
  id: 'sha1-signature',
  title: 'Digital signature made with SHA-1',
  severity: 'error',
  why: `SHA-1 may not be used to generate digital signatures. The FIPS provider as plain \`openssl fipsinstall\` sets it up
computes them all the same and only raises its "unapproved" indicator, which Python does not read; with
\`signature-digest-check = 1\` it refuses.`,
  remedy: 'Sign with SHA-256 or stronger. Verifying signatures that exist already is legacy use and may go on.',
  references: [SP_800_131A, FIPS_186_5],
  bad: [
    {
      code: dedent`
        from cryptography import x509
        from cryptography.hazmat.primitives import hashes

        def issue(builder: x509.CertificateBuilder, key):
            return builder.sign(key, «hashes.SHA1()»)
      `,
      fixed: dedent`
        from cryptography import x509
        from cryptography.hazmat.primitives import hashes

        def issue(builder: x509.CertificateBuilder, key):
            return builder.sign(key, hashes.SHA256())
      `,
      says: 'SHA-1 may not be used to generate digital signatures',
    },
    {
      code: dedent`
        from OpenSSL import crypto

        cert = crypto.X509()
        key = crypto.PKey()
        cert.sign(key, «"sha1"»)
      `,
      fixed: dedent`
        from OpenSSL import crypto

        cert = crypto.X509()
        key = crypto.PKey()
        cert.sign(key, "sha256")
      `,
    },
    {
      code: dedent`
        from cryptography.hazmat.primitives import hashes
        from cryptography.hazmat.primitives.asymmetric import padding

        def sign(key, data):
            return key.sign(data, padding.PKCS1v15(), «hashes.SHA1()»)
      `,
    },
  ],
  good: [
    {
      code: dedent`
        from cryptography.hazmat.primitives import hashes
        from cryptography.hazmat.primitives.asymmetric import padding

        def check(key, signature, data):
            key.verify(signature, data, padding.PKCS1v15(), hashes.SHA1())
      `,
      note: 'Verifying is legacy use.',
    },
    {
      code: dedent`
        from OpenSSL import crypto

        cert = crypto.X509()
        cert.sign(crypto.PKey(), "sha256")
      `,
    },
  ],
  roles: ['sign'],
  check: (use, context) => {
    if (isExcused(use)) return [];
    return withApproval(judgedTerms(use, ['digest', 'mgf-digest'], context.target), 'not-approved')
      .filter(({ term }) => term.value === 'SHA-1')
      .map(judged =>
        reportTerm(use, judged, context, { remedy: 'Sign with SHA-256.', fixes: useSha256(use, judged.term, context) }),
      );
  },
});
