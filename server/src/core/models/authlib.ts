import { defineLibrary } from './define.ts';
import { named } from './facets.ts';

/** The algorithms that a token may carry; the one that signs stands in a header dictionary. Read in Authlib 1.9. */
export const AUTHLIB = defineLibrary({
  library: 'Authlib',
  distribution: 'Authlib',
  modules: ['authlib'],
  needles: { common: ['authlib'] },
  symbols: {
    'authlib.jose.JsonWebToken': accepting(),
    'authlib.jose.JsonWebSignature': accepting(),
    'authlib.jose.JsonWebEncryption': accepting(),
  },
});

function accepting() {
  return {
    parameters: ['algorithms', 'private_headers'],
    uses: [{ role: 'token', facets: { 'jwt-algorithm': named('algorithms') } }],
  } as const;
}
