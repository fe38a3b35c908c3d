import type { Facet } from '../inventory/crypto-use.ts';
import { defineLibrary, type Source } from './define.ts';
import { always, integer, named, partOf, worded } from './facets.ts';

/** `pbkdf2:sha1:1000` is the function, its digest and its iterations, each of which may be left out. */
const PBKDF2: Readonly<Partial<Record<Facet, Source>>> = {
  algorithm: partOf('method', /^(pbkdf2)(?::|$)/i),
  digest: partOf('method', /^pbkdf2:([\w-]+)/i),
  iterations: { parameter: 'method', part: /^pbkdf2:[\w-]+:(\d+)$/i, read: 'number' },
};

/** Until 3.0, one HMAC of the password under the salt. */
const SALTED = Object.fromEntries(
  ['sha1', 'sha224', 'sha256', 'sha384', 'sha512'].map(name => [name, 'single digest']),
);

/**
 * `security.py`: the method is scrypt since 2.3 unless given, before that `pbkdf2:sha256`; plain digests and `plain`, which
 * hashes nothing, were accepted until 3.0. Read in 2.2 and 3.1.
 */
export const WERKZEUG = defineLibrary({
  library: 'Werkzeug',
  distribution: 'Werkzeug',
  modules: ['werkzeug'],
  needles: { common: ['werkzeug'] },
  symbols: {
    'werkzeug.security.generate_password_hash': {
      parameters: ['password', 'method', 'salt_length'],
      uses: [
        {
          role: 'password-hash',
          facets: { algorithm: named('method', 'scrypt') },
          when: { parameter: 'method', given: false },
        },
        { role: 'password-hash', facets: PBKDF2, onlyWith: 'algorithm' },
        // As many characters, out of 62.
        {
          role: 'password-hash',
          facets: { algorithm: PBKDF2.algorithm!, 'salt-bytes': integer('salt_length') },
          onlyWith: 'salt-bytes',
        },
        {
          role: 'password-hash',
          facets: { algorithm: partOf('method', /^(scrypt)(?::|$)/i) },
          onlyWith: 'algorithm',
        },
        {
          role: 'password-hash',
          facets: { digest: partOf('method', /^((?:md\d|blake|ripemd)[\w-]*)$/i) },
          onlyWith: 'digest',
        },
        { role: 'password-hash', facets: { algorithm: worded('method', SALTED) }, onlyWith: 'algorithm' },
      ],
    },
    // Until 2.1: a key derived with a default of 1000 iterations in early releases.
    'werkzeug.security.pbkdf2_bin': derivation(),
    'werkzeug.security.pbkdf2_hex': derivation(),
  },
});

function derivation() {
  return {
    parameters: ['data', 'salt', 'iterations', 'keylen', 'hashfunc'],
    uses: [
      {
        role: 'key-derivation',
        facets: {
          algorithm: always('PBKDF2'),
          digest: named('hashfunc'),
          iterations: { parameter: 'iterations', read: 'number' },
          'salt-bytes': { parameter: 'salt', read: 'byte-length' },
          'derived-key-bytes': { parameter: 'keylen', read: 'number' },
        },
      },
    ],
  } as const;
}
