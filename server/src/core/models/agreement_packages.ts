import { defineLibrary, type SymbolModel } from './define.ts';
import { always, named, naming } from './facets.ts';

/** Key agreement by password. Read in srp 1.0.22 (SHA-1 unless told otherwise) and spake2 0.9. */
export const AGREEMENT_PACKAGES = defineLibrary({
  library: 'agreement-packages',
  modules: ['srp', 'spake2'],
  needles: { common: ['srp', 'spake2'] },
  yieldsToProject: true,
  symbols: {
    ...naming('srp.', 'digest', {
      SHA1: 'SHA-1',
      SHA224: 'SHA-224',
      SHA256: 'SHA-256',
      SHA384: 'SHA-384',
      SHA512: 'SHA-512',
    }),
    'srp.create_salted_verification_key': srp(['username', 'password', 'hash_alg', 'ng_type']),
    'srp.User': srp(['username', 'password', 'hash_alg', 'ng_type']),
    'srp.Verifier': srp(['username', 'bytes_s', 'bytes_v', 'bytes_A', 'hash_alg', 'ng_type']),
    ...Object.fromEntries(
      ['SPAKE2_A', 'SPAKE2_B', 'SPAKE2_Symmetric'].map(name => [
        `spake2.${name}`,
        { uses: [{ role: 'key-agreement' as const, facets: { algorithm: always('SPAKE2') } }] },
      ]),
    ),
  },
});

function srp(parameters: readonly string[]): SymbolModel {
  return {
    parameters,
    uses: [{ role: 'key-agreement', facets: { algorithm: always('SRP'), digest: named('hash_alg', 'SHA-1') } }],
  };
}
