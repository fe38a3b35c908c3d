import { defineLibrary } from './define.ts';
import { naming } from './facets.ts';
import { xmlDigest, xmlSignature } from './signxml.ts';

const XMLDSIG = 'http://www.w3.org/2000/09/xmldsig#';

/** Identifiers that the settings name, by key, with the digest of those that are not approved (`constants.py`). */
export const ONELOGIN_SETTINGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  signatureAlgorithm: { [`${XMLDSIG}rsa-sha1`]: 'SHA-1', [`${XMLDSIG}dsa-sha1`]: 'SHA-1' },
  digestAlgorithm: { [`${XMLDSIG}sha1`]: 'SHA-1' },
};

/** Constants that settings and signing calls take; SHA-256 is the default of both. Read in python3-saml 1.16. */
export const ONELOGIN = defineLibrary({
  library: 'onelogin',
  distribution: 'python3-saml',
  modules: ['onelogin'],
  needles: { common: ['onelogin'] },
  symbols: {
    ...naming(
      'onelogin.saml2.constants.OneLogin_Saml2_Constants.',
      'digest',
      { SHA1: 'SHA-1', RSA_SHA1: 'SHA-1', DSA_SHA1: 'SHA-1' },
      { referenceIsUse: 'sign' },
    ),
    'onelogin.saml2.utils.OneLogin_Saml2_Utils.add_sign': {
      parameters: ['xml', 'key', 'cert', 'debug', 'sign_algorithm', 'digest_algorithm'],
      uses: [...xmlSignature('sign_algorithm'), xmlDigest('digest_algorithm')],
    },
    'onelogin.saml2.utils.OneLogin_Saml2_Utils.sign_binary': {
      parameters: ['msg', 'key', 'algorithm'],
      uses: xmlSignature('algorithm'),
    },
  },
});
