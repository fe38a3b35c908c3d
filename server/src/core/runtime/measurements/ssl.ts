import type { Measurement } from '../measurement.ts';

export const SSL: readonly Measurement[] = [
  { id: 'ssl.create_default_context', call: 'ssl.create_default_context()', verdicts: 'occcc--' },
  { id: 'ssl.SSLContext(PROTOCOL_TLS)', call: 'ssl.SSLContext(ssl.PROTOCOL_TLS)', verdicts: 'occcc--' },
  { id: 'ssl.SSLContext(PROTOCOL_TLS_CLIENT)', call: 'ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)', verdicts: 'occcc--' },
  { id: 'ssl.SSLContext(PROTOCOL_TLSv1)', call: 'ssl.SSLContext(ssl.PROTOCOL_TLSv1)', verdicts: 'occcc--' },
  { id: 'ssl.SSLContext(PROTOCOL_TLSv1_2)', call: 'ssl.SSLContext(ssl.PROTOCOL_TLSv1_2)', verdicts: 'occcc--' },
  {
    id: 'ssl.PROTOCOL_SSLv3 attr',
    call: 'ssl.SSLContext(ssl.PROTOCOL_SSLv3)',
    verdicts: 'uuuuu--',
    exception: 'AttributeError',
  },
  {
    id: 'ssl minimum_version TLSv1',
    call: "setattr(ssl.create_default_context(),'minimum_version',ssl.TLSVersion.TLSv1)",
    verdicts: 'occcc--',
  },
  {
    id: 'ssl minimum_version TLSv1_2',
    call: "setattr(ssl.create_default_context(),'minimum_version',ssl.TLSVersion.TLSv1_2)",
    verdicts: 'occcc--',
  },
  {
    id: 'ssl minimum_version SSLv3',
    call: "setattr(ssl.create_default_context(),'minimum_version',ssl.TLSVersion.SSLv3)",
    verdicts: 'occcc--',
  },
  {
    id: 'ssl set_ciphers RC4',
    call: "ssl.create_default_context().set_ciphers('RC4')",
    verdicts: 'uuuuu--',
    exception: 'SSLError',
  },
  {
    id: 'ssl set_ciphers 3DES',
    call: "ssl.create_default_context().set_ciphers('3DES')",
    verdicts: 'uuuuu--',
    exception: 'SSLError',
  },
  {
    id: 'ssl set_ciphers DEFAULT@SECLEVEL=0',
    call: "ssl.create_default_context().set_ciphers('DEFAULT@SECLEVEL=0')",
    verdicts: 'occcc--',
  },
  {
    id: 'ssl set_ciphers CHACHA20',
    call: "ssl.create_default_context().set_ciphers('ECDHE+CHACHA20')",
    verdicts: 'oXXXX--',
    exception: 'SSLError',
  },
  { id: 'ssl set_ciphers ALL', call: "ssl.create_default_context().set_ciphers('ALL')", verdicts: 'occcc--' },
  { id: 'ssl set_ciphers kRSA', call: "ssl.create_default_context().set_ciphers('kRSA')", verdicts: 'occcc--' },
  {
    id: 'ssl set_ciphers ECDHE+AESGCM',
    call: "ssl.create_default_context().set_ciphers('ECDHE+AESGCM')",
    verdicts: 'occcc--',
  },
  { id: 'ssl set_ciphers NULL', call: "ssl.create_default_context().set_ciphers('NULL')", verdicts: 'occcc--' },
  {
    id: 'ssl set_ecdh_curve X25519',
    call: "ssl.create_default_context().set_ecdh_curve('X25519')",
    verdicts: 'occcc--',
  },
  {
    id: 'ssl set_ecdh_curve secp256k1',
    call: "ssl.create_default_context().set_ecdh_curve('secp256k1')",
    verdicts: 'occcc--',
  },
  {
    id: 'ssl set_ecdh_curve prime256v1',
    call: "ssl.create_default_context().set_ecdh_curve('prime256v1')",
    verdicts: 'occcc--',
  },
  {
    id: 'ssl get_ciphers CHACHA present',
    call: "[c['name'] for c in ssl.create_default_context().get_ciphers() if 'CHACHA' in c['name']][0]",
    verdicts: 'oXXXX--',
    exception: 'IndexError',
  },
  { id: 'ssl._create_unverified_context', call: 'ssl._create_unverified_context()', verdicts: 'occcc--' },
];
