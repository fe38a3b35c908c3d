import type { RuntimeAnswer } from '../answer.ts';

/** Handshakes over a loopback were measured as well: TLS 1.0 and 1.1 fail, even at security level 0. */
const HANDSHAKE = {
  outcome: 'depends',
  sentence:
    'Setting this up raises nothing; with the FIPS provider, TLS 1.0 and 1.1 handshakes then fail (measured with OpenSSL 3.5.7).',
} as const;

export const SSL_ANSWERS: readonly RuntimeAnswer[] = [
  {
    symbols: ['ssl.SSLContext', 'ssl._create_unverified_context'],
    evidence: ['ssl.SSLContext(PROTOCOL_TLSv1)', 'ssl.SSLContext(PROTOCOL_TLS)', 'ssl._create_unverified_context'],
    stated: HANDSHAKE,
  },
  { symbols: ['ssl.SSLContext.minimum_version'], evidence: ['ssl minimum_version TLSv1'], stated: HANDSHAKE },
  { symbols: ['ssl.create_default_context'], evidence: ['ssl.create_default_context'] },
  {
    symbols: ['ssl.SSLContext.set_ciphers'],
    evidence: ['ssl set_ciphers CHACHA20', 'ssl set_ciphers kRSA', 'ssl set_ciphers ALL', 'ssl set_ciphers RC4'],
    stated: {
      outcome: 'depends',
      sentence:
        'Setting the list raises `SSLError` only if the FIPS provider has no cipher of it; anything else is left to the handshake.',
    },
  },
  {
    symbols: ['ssl.SSLContext.set_ecdh_curve'],
    evidence: ['ssl set_ecdh_curve X25519', 'ssl set_ecdh_curve secp256k1', 'ssl set_ecdh_curve prime256v1'],
    stated: {
      outcome: 'depends',
      sentence: 'Naming a curve raises nothing; with the FIPS provider, a handshake over X25519 alone then fails.',
    },
  },
  { symbols: ['ssl.RAND_bytes'], evidence: ['BASELINE ssl.RAND_bytes'] },
];
