import { SP_800_52, SP_800_135 } from './citations.ts';
import type { PolicyRow } from './ruling.ts';

export const PROTOCOL_ROWS: readonly PolicyRow[] = [
  {
    facets: ['protocol'],
    names: ['SSL 2.0', 'SSL 3.0', 'TLS 1.0', 'TLS 1.1', 'DTLS 1.0'],
    rulings: [
      {
        approval: 'not-approved',
        statement: '{name} is not permitted: TLS 1.2 is the lowest version',
        citations: [SP_800_52],
      },
    ],
  },
  {
    facets: ['protocol'],
    names: ['TLS 1.2', 'DTLS 1.2'],
    rulings: [
      {
        approval: 'approved',
        statement: '{name} is permitted with approved cipher suites and the extended master secret',
        citations: [SP_800_52, SP_800_135],
        note: 'FIPS 140-3 asks for the extended master secret (RFC 7627).',
      },
    ],
  },
  {
    facets: ['protocol'],
    names: ['TLS 1.3'],
    rulings: [
      {
        approval: 'approved',
        statement: 'TLS 1.3 is permitted with approved cipher suites and groups',
        citations: [SP_800_52],
      },
    ],
  },
];
