import { defineLibrary, type SymbolModel } from './define.ts';
import { always, named } from './facets.ts';

/** One-time passwords: HMAC with SHA-1 (RFC 4226, RFC 6238), unless told otherwise. Read in PyOTP 2.12. */
export const PYOTP = defineLibrary({
  library: 'pyotp',
  distribution: 'pyotp',
  modules: ['pyotp'],
  needles: { common: ['pyotp'] },
  aliases: { 'pyotp.totp': 'pyotp', 'pyotp.hotp': 'pyotp' },
  symbols: { 'pyotp.TOTP': password(), 'pyotp.HOTP': password() },
});

/** By position the digest comes third, which 2.12 no longer takes. */
function password(): SymbolModel {
  return {
    parameters: ['s', 'digits', 'digest'],
    uses: [
      {
        role: 'mac',
        facets: {
          algorithm: always('HMAC'),
          digest: named('digest', 'SHA-1'),
          // otp.py takes the secret as base32: five bits a character.
          'key-bits': { parameter: 's', read: 'byte-length', scale: 5 },
        },
      },
    ],
  };
}
