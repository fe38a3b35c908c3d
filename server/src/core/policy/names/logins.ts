import type { NameTable } from './table.ts';

/** Ways to prove a password to a server: SASL mechanisms by their registered names, and what databases and HTTP have of their own. */
export const LOGIN_NAMES: NameTable = {
  NTLM: ['GSS-SPNEGO-NTLM'],
  'HTTP Digest': [],
  'DIGEST-MD5': [],
  'CRAM-MD5': [],
  'SCRAM-SHA-1': ['SCRAM-SHA-1-PLUS'],
  'SCRAM-SHA-256': ['SCRAM-SHA-256-PLUS'],
  'SCRAM-SHA-512': ['SCRAM-SHA-512-PLUS'],
  'MONGODB-CR': [],
  "MongoDB's SCRAM-SHA-1": [],
  "PostgreSQL's md5": [],
  mysql_native_password: [],
  mysql_old_password: [],
};
