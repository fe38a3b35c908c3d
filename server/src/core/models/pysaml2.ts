import { defineLibrary } from './define.ts';
import { naming } from './facets.ts';

/** Constants that configurations and signing calls take (`saml2/xmldsig`). Read in pysaml2 7.5. */
export const PYSAML2 = defineLibrary({
  library: 'pysaml2',
  distribution: 'pysaml2',
  modules: ['saml2'],
  needles: { common: ['saml2'] },
  symbols: naming(
    'saml2.xmldsig.',
    'digest',
    {
      SIG_RSA_SHA1: 'SHA-1',
      SIG_RSA_MD5: 'MD5',
      SIG_DSA_SHA1: 'SHA-1',
      SIG_ECDSA_SHA1: 'SHA-1',
      DIGEST_SHA1: 'SHA-1',
      DIGEST_MD5: 'MD5',
    },
    { referenceIsUse: 'sign' },
  ),
});
