import { defineLibrary, type SymbolModel } from './define.ts';
import { integer, named } from './facets.ts';

const GPG = 'gnupg.GPG';

/**
 * The program `gpg`, whose own library computes. Options such as `--cipher-algo` are a list of words, of which those that
 * name an algorithm count. Read in python-gnupg 0.5.7.
 */
export const PYTHON_GNUPG = defineLibrary({
  library: 'python-gnupg',
  distribution: 'python-gnupg',
  modules: ['gnupg'],
  needles: { common: ['gnupg'] },
  symbols: {
    [GPG]: { parameters: ['gpgbinary', 'gnupghome', 'verbose', 'use_agent', 'keyring', 'options'] },
    [`${GPG}.encrypt`]: encryption(['data', 'recipients', '*', 'symmetric', 'extra_args']),
    [`${GPG}.encrypt_file`]: encryption([
      ...['fileobj_or_path', 'recipients', 'sign', 'always_trust', 'passphrase', 'armor', 'output'],
      ...['symmetric', 'extra_args'],
    ]),
    [`${GPG}.sign`]: signing(['message', '*', 'extra_args']),
    [`${GPG}.sign_file`]: signing([
      ...['fileobj_or_path', 'keyid', 'passphrase', 'clearsign', 'detach', 'binary', 'output', 'extra_args'],
    ]),
    [`${GPG}.gen_key_input`]: {
      parameters: ['*', 'key_type', 'key_length', 'key_curve', 'subkey_type', 'subkey_length', 'subkey_curve'],
      uses: [
        {
          role: 'key-generation',
          facets: { algorithm: named('key_type'), 'key-bits': integer('key_length'), curve: named('key_curve') },
        },
        {
          role: 'key-generation',
          facets: {
            algorithm: named('subkey_type'),
            'key-bits': integer('subkey_length'),
            curve: named('subkey_curve'),
          },
        },
      ],
    },
  },
});

function encryption(parameters: readonly string[]): SymbolModel {
  return {
    parameters,
    uses: [
      {
        role: 'encrypt',
        facets: { algorithm: named('symmetric') },
        when: { parameter: 'symmetric', given: true },
      },
      {
        role: 'encrypt',
        facets: { algorithm: named('extra_args') },
        when: { parameter: 'extra_args', given: true },
      },
    ],
  };
}

function signing(parameters: readonly string[]): SymbolModel {
  return {
    parameters,
    uses: [{ role: 'sign', facets: { digest: named('extra_args') }, when: { parameter: 'extra_args', given: true } }],
  };
}
