import { defineLibrary, type SymbolModel } from './define.ts';
import { always, named, naming } from './facets.ts';

/** Authentication protocols by their names until 6 and since 7: HMAC over each digest (RFC 3414, RFC 7860). */
const AUTHENTICATION = {
  usmHMACMD5AuthProtocol: 'MD5',
  USM_AUTH_HMAC96_MD5: 'MD5',
  usmHMACSHAAuthProtocol: 'SHA-1',
  USM_AUTH_HMAC96_SHA: 'SHA-1',
  usmHMAC128SHA224AuthProtocol: 'SHA-224',
  USM_AUTH_HMAC128_SHA224: 'SHA-224',
  usmHMAC192SHA256AuthProtocol: 'SHA-256',
  USM_AUTH_HMAC192_SHA256: 'SHA-256',
  usmHMAC256SHA384AuthProtocol: 'SHA-384',
  USM_AUTH_HMAC256_SHA384: 'SHA-384',
  usmHMAC384SHA512AuthProtocol: 'SHA-512',
  USM_AUTH_HMAC384_SHA512: 'SHA-512',
};

const PRIVACY = {
  usmDESPrivProtocol: 'DES',
  USM_PRIV_CBC56_DES: 'DES',
  usm3DESEDEPrivProtocol: '3DES',
  USM_PRIV_CBC168_3DES: '3DES',
  usmAesCfb128Protocol: 'AES',
  USM_PRIV_CFB128_AES: 'AES',
  usmAesCfb192Protocol: 'AES',
  USM_PRIV_CFB192_AES: 'AES',
  usmAesCfb256Protocol: 'AES',
  USM_PRIV_CFB256_AES: 'AES',
  usmAesBlumenthalCfb192Protocol: 'AES',
  USM_PRIV_CFB192_AES_BLUMENTHAL: 'AES',
  usmAesBlumenthalCfb256Protocol: 'AES',
  USM_PRIV_CFB256_AES_BLUMENTHAL: 'AES',
};

/** With a key and no protocol, the object takes HMAC-MD5 and DES (`hlapi/asyncio/auth.py`). */
const USER_DATA: SymbolModel = {
  parameters: ['userName', 'authKey', 'privKey', 'authProtocol', 'privProtocol'],
  uses: [
    {
      role: 'mac',
      facets: { algorithm: always('HMAC'), digest: named('authProtocol', 'MD5') },
      when: { parameter: 'authKey', given: true },
      onlyWith: 'digest',
    },
    {
      role: 'encrypt',
      facets: { algorithm: named('privProtocol', 'DES') },
      when: { parameter: 'privKey', given: true },
      onlyWith: 'algorithm',
    },
  ],
};

/** The configuration call has no such defaults: without a protocol, nothing is protected. */
const ADD_USER: SymbolModel = {
  parameters: ['snmpEngine', 'userName', 'authProtocol', 'authKey', 'privProtocol', 'privKey'],
  uses: [
    {
      role: 'mac',
      facets: { algorithm: always('HMAC'), digest: named('authProtocol') },
      onlyWith: 'digest',
    },
    { role: 'encrypt', facets: { algorithm: named('privProtocol') }, onlyWith: 'algorithm' },
  ],
};

/** The same names are found in every one of the modules. Read in pysnmp 4.4, 6.2 and 7.1. */
const MODULES = [
  ...['hlapi', 'hlapi.auth', 'hlapi.asyncio', 'hlapi.asyncio.auth', 'hlapi.asyncio.slim', 'hlapi.asyncio.sync'],
  ...['hlapi.asyncore', 'hlapi.asyncore.sync', 'hlapi.twisted', 'hlapi.v3arch', 'hlapi.v3arch.asyncio'],
  ...['hlapi.v3arch.asyncio.auth', 'hlapi.v3arch.asyncore', 'hlapi.v3arch.asyncore.sync', 'entity.config'],
  ...['entity.rfc3413.oneliner.auth', 'entity.rfc3413.oneliner.cmdgen', 'entity.rfc3413.oneliner.ntforg'],
];

export const PYSNMP = defineLibrary({
  library: 'pysnmp',
  distribution: 'pysnmp',
  modules: ['pysnmp'],
  needles: { common: ['pysnmp'] },
  aliases: Object.fromEntries(MODULES.map(name => [`pysnmp.${name}`, 'pysnmp'])),
  symbols: {
    ...naming('pysnmp.', 'digest', AUTHENTICATION, { referenceIsUse: 'mac' }),
    ...naming('pysnmp.', 'algorithm', PRIVACY, { referenceIsUse: 'encrypt' }),
    'pysnmp.UsmUserData': USER_DATA,
    'pysnmp.addV3User': ADD_USER,
    'pysnmp.add_v3_user': ADD_USER,
  },
});
