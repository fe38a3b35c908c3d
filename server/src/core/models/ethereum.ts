import type { Role } from '../inventory/crypto-use.ts';
import { defineLibrary, type SymbolModel } from './define.ts';
import { always, below, named } from './facets.ts';

const MODULES = ['eth_hash', 'eth_utils', 'web3', 'eth_account', 'eth_keyfile', 'py_ecc', 'blspy'];
const WEB3 = ['web3.Web3', 'web3.AsyncWeb3'];
const ACCOUNTS = ['eth_account.Account', 'web3.eth.Eth.account'];

/**
 * Packages around Ethereum: Keccak-256 (before FIPS 202 changed the padding), secp256k1 and BLS12-381. Read in
 * eth-hash 0.8, eth-utils 6, web3 8 (and the names that 5 and 6 had), eth-account 0.14, eth-keyfile 0.9, py-ecc 8, blspy 2.
 */
export const ETHEREUM = defineLibrary({
  library: 'ethereum',
  modules: MODULES,
  needles: { common: MODULES },
  aliases: {
    'eth_utils.keccak': 'eth_hash.auto.keccak',
    'eth_utils.crypto.keccak': 'eth_hash.auto.keccak',
    'eth_utils.crypto.keccak_256': 'eth_hash.auto.keccak',
    'eth_utils.curried.keccak': 'eth_hash.auto.keccak',
    'web3.main': 'web3',
    'eth_account.account': 'eth_account',
    'eth_keyfile.keyfile': 'eth_keyfile',
    'py_ecc.bls.ciphersuites': 'py_ecc.bls',
  },
  symbols: {
    'eth_hash.auto.keccak': keccak(),
    'eth_hash.auto.keccak.new': keccak(),
    'eth_hash.Keccak256': { returns: 'eth_hash.auto.keccak' },
    'eth_hash.main.Keccak256': { returns: 'eth_hash.auto.keccak' },
    // solidityKeccak until 6, soliditySha3 and sha3 until 5.
    ...below(WEB3, {
      '': {},
      ...Object.fromEntries(
        ['keccak', 'solidity_keccak', 'solidityKeccak', 'soliditySha3', 'sha3'].map(name => [`.${name}`, keccak()]),
      ),
    }),
    ...below(ACCOUNTS, {
      '': {},
      '.create': onSecp256k1('key-generation'),
      '.create_with_mnemonic': onSecp256k1('key-generation'),
      ...Object.fromEntries(
        [
          ...['sign_message', 'sign_transaction', 'sign_typed_data', 'sign_authorization', 'unsafe_sign_hash'],
          ...['signHash', 'signTransaction'],
        ].map(name => [`.${name}`, onSecp256k1('sign')]),
      ),
      '.recover_message': onSecp256k1('verify'),
      '.recover_transaction': onSecp256k1('verify'),
      // The file's key comes from scrypt unless PBKDF2 is asked for.
      '.encrypt': {
        parameters: ['private_key', 'password', 'kdf', 'iterations'],
        uses: [{ role: 'key-derivation', facets: { algorithm: named('kdf', 'scrypt') } }],
      },
    }),
    'eth_keyfile.create_keyfile_json': {
      parameters: ['private_key', 'password', 'version', 'kdf', 'iterations', 'salt_size'],
      uses: [{ role: 'key-derivation', facets: { algorithm: named('kdf', 'PBKDF2') } }],
    },
    ...below(
      ['G2Basic', 'G2MessageAugmentation', 'G2ProofOfPossession'].map(name => `py_ecc.bls.${name}`),
      {
        ...bls('sign', 'Sign', 'PopProve', 'Aggregate'),
        ...bls('verify', 'Verify', 'AggregateVerify', 'FastAggregateVerify', 'PopVerify', 'KeyValidate'),
        ...bls('key-generation', 'KeyGen', 'SkToPk'),
      },
    ),
    ...below(
      ['BasicSchemeMPL', 'AugSchemeMPL', 'PopSchemeMPL'].map(name => `blspy.${name}`),
      {
        ...bls('sign', 'sign', 'pop_prove', 'aggregate'),
        ...bls('verify', 'verify', 'aggregate_verify', 'fast_aggregate_verify', 'pop_verify'),
        ...bls('key-generation', 'key_gen', 'derive_child_sk', 'derive_child_sk_unhardened'),
      },
    ),
    'py_ecc.secp256k1.ecdsa_raw_sign': onSecp256k1('sign'),
    'py_ecc.secp256k1.ecdsa_raw_recover': onSecp256k1('verify'),
    'py_ecc.secp256k1.privtopub': onSecp256k1('key-generation'),
  },
});

function keccak(): SymbolModel {
  return {
    denotes: { facet: 'digest', value: 'Keccak-256' },
    uses: [{ role: 'digest', facets: { digest: always('Keccak-256') } }],
    referenceIsUse: 'digest',
  };
}

function onSecp256k1(role: Role): SymbolModel {
  return { uses: [{ role, facets: { algorithm: always('ECDSA'), curve: always('secp256k1') } }] };
}

function bls(role: Role, ...names: readonly string[]): Readonly<Record<string, SymbolModel>> {
  return Object.fromEntries(
    names.map(name => [`.${name}`, { uses: [{ role, facets: { algorithm: always('BLS') } }] }]),
  );
}
