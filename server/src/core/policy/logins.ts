import { FIPS_198_1, RFC_7616, SHA1_RETIREMENT, SP_800_132, SP_800_140C } from './citations.ts';
import type { PolicyRow, Ruling } from './ruling.ts';

/** What a login computes with the password, by its method. */
export const LOGIN_ROWS: readonly PolicyRow[] = [
  refused('NTLM', 'NTLM takes MD4 of the password and answers with HMAC-MD5'),
  {
    facets: ['login-method'],
    names: ['HTTP Digest'],
    rulings: [
      {
        approval: 'not-approved',
        statement: 'HTTP Digest answers with MD5 unless the server asks for another digest',
        citations: [RFC_7616, SP_800_140C],
      },
    ],
  },
  refused('DIGEST-MD5', 'DIGEST-MD5 answers with MD5 of the password'),
  refused('CRAM-MD5', 'CRAM-MD5 answers with HMAC-MD5 under the password'),
  refused('MONGODB-CR', 'MONGODB-CR answers with MD5 of the password'),
  refused("MongoDB's SCRAM-SHA-1", "MongoDB's SCRAM-SHA-1 takes MD5 of the password"),
  refused("PostgreSQL's md5", "PostgreSQL's md5 stores the password as MD5 and answers with MD5"),
  refused('mysql_native_password', 'mysql_native_password stores the password as SHA-1 of SHA-1, without a salt'),
  refused('mysql_old_password', 'mysql_old_password stores the password under a hash of its own'),
  {
    facets: ['login-method'],
    names: ['SCRAM-SHA-1'],
    rulings: [
      { ...scram('{name} joins PBKDF2 and HMAC with SHA-1, approved until 31 December 2030'), until: '2030-12-31' },
      {
        approval: 'not-approved',
        statement: '{name} rests on SHA-1, disallowed since 31 December 2030',
        citations: [SHA1_RETIREMENT],
      },
    ],
  },
  {
    facets: ['login-method'],
    names: ['SCRAM-SHA-256', 'SCRAM-SHA-512'],
    rulings: [scram('{name} joins PBKDF2 and HMAC with SHA-2, both approved')],
  },
];

function refused(name: string, statement: string): PolicyRow {
  const ruling: Ruling = { approval: 'not-approved', statement, citations: [SP_800_140C] };
  return { facets: ['login-method'], names: [name], rulings: [ruling] };
}

function scram(statement: string): Ruling {
  return { approval: 'approved', statement, citations: [SP_800_132, FIPS_198_1] };
}
