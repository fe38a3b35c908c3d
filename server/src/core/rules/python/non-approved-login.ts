import { RFC_7616, SP_800_140C } from '../../policy/citations.ts';
import { dedent } from '../dedent.ts';
import { defineRule, type UseRule } from '../define.ts';
import type { Report } from '../finding.ts';
import { isExcused, judgedTerms, withApproval } from './support/judged-terms.ts';
import { reportTerm } from './support/report.ts';

export const nonApprovedLogin = defineRule<UseRule>({
  subject: 'crypto-use',
  id: 'non-approved-login',
  title: 'Login by a method outside FIPS 140-3 policy',
  severity: 'error',
  why: `A login method fixes what is computed with the password: NTLM takes MD4 and MD5, HTTP Digest and several databases MD5.
The client library computes it itself; where MD5 is refused, the login fails, and where it is not, it runs outside the module.`,
  remedy:
    'Choose another method that both sides know: SCRAM-SHA-256, Kerberos, client certificates, or a password or token over TLS.',
  references: [SP_800_140C, RFC_7616],
  bad: [
    {
      code: dedent`
        from pymongo import MongoClient

        client = MongoClient("db.example.org", authMechanism=«"MONGODB-CR"»)
      `,
      says: 'MONGODB-CR answers with MD5 of the password. Use SCRAM-SHA-256.',
    },
    {
      code: dedent`
        import ldap3

        def bind(server, user, password):
            return ldap3.Connection(server, user, password, authentication=«ldap3.NTLM»)
      `,
      says: 'NTLM takes MD4 of the password',
    },
    {
      code: dedent`
        import requests
        from requests.auth import HTTPDigestAuth

        response = requests.get("https://example.org", auth=«HTTPDigestAuth»("user", "password"))
      `,
      says: 'unless the server asks for another digest',
      note: 'A warning: the server chooses the digest.',
    },
  ],
  good: [
    {
      code: dedent`
        from pymongo import MongoClient

        client = MongoClient("db.example.org", authMechanism="SCRAM-SHA-256")
      `,
    },
    {
      code: dedent`
        import ldap3

        def bind(server, user, password):
            return ldap3.Connection(server, user, password, authentication=ldap3.SIMPLE)
      `,
      note: 'The password goes over TLS as it is.',
    },
  ],
  roles: ['login'],
  check: (use, context) => {
    if (isExcused(use)) return [];
    return withApproval(judgedTerms(use, ['login-method'], context.target), 'not-approved').map(judged => {
      const method = String(judged.term.value);
      return reportTerm(use, judged, context, {
        remedy:
          REMEDIES_OF_LIBRARIES[use.library] ??
          REMEDIES[method] ??
          'Use SCRAM-SHA-256, Kerberos or a client certificate.',
        severity: use.inTable ? 'warning' : (SEVERITIES[method] ?? 'error'),
      });
    });
  },
});

const REMEDIES_OF_LIBRARIES: Readonly<Record<string, string>> = {
  ldap3: 'Bind with SIMPLE over TLS, or with SASL and Kerberos.',
};

const REMEDIES: Readonly<Record<string, string>> = {
  NTLM: 'Use Kerberos.',
  'HTTP Digest': 'Use a token, a client certificate, or Basic over TLS.',
  'DIGEST-MD5': 'Use GSSAPI, EXTERNAL, or PLAIN over TLS.',
  'MONGODB-CR': 'Use SCRAM-SHA-256.',
  "MongoDB's SCRAM-SHA-1": 'Use SCRAM-SHA-256.',
  "PostgreSQL's md5": 'Use scram-sha-256.',
  mysql_native_password: 'Use caching_sha2_password over TLS.',
  mysql_old_password: 'Use caching_sha2_password over TLS.',
};

/** Where the server still chooses, or where SHA-1 is what is wrong. */
const SEVERITIES: Readonly<Record<string, Report['severity']>> = {
  'HTTP Digest': 'warning',
  mysql_native_password: 'warning',
};
