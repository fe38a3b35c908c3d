import type { NameTable } from './table.ts';

/** TLS versions, as ssl, pyOpenSSL and OpenSSL configuration (`MinProtocol`) call them. */
export const PROTOCOL_NAMES: NameTable = {
  'SSL 2.0': ['SSLv2', 'SSL2', 'PROTOCOL_SSLv2', 'SSLv2_METHOD'],
  'SSL 3.0': ['SSLv3', 'SSL3', 'PROTOCOL_SSLv3', 'SSLv3_METHOD'],
  'TLS 1.0': ['TLSv1', 'TLS1', 'TLSv1.0', 'TLSv1_0', 'PROTOCOL_TLSv1', 'TLSv1_METHOD'],
  'TLS 1.1': ['TLSv1.1', 'TLS1.1', 'TLSv1_1', 'PROTOCOL_TLSv1_1', 'TLSv1_1_METHOD'],
  'TLS 1.2': ['TLSv1.2', 'TLSv1_2', 'PROTOCOL_TLSv1_2', 'TLSv1_2_METHOD'],
  'TLS 1.3': ['TLSv1.3', 'TLSv1_3'],
  'DTLS 1.0': ['DTLSv1', 'DTLSv1.0'],
  'DTLS 1.2': ['DTLSv1.2', 'DTLSv1_2'],
};
