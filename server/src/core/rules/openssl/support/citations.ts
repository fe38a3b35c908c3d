import type { Citation } from '../../../policy/types.ts';

export { OPENSSL_CHANGES, OPENSSL_FIPSINSTALL, OSSL_PROVIDER_FIPS } from '../../../policy/citations.ts';

/** Manual pages of OpenSSL 3.5, each read for what the rules cite it for. */
export const CONFIG = manual('config(5)', 'man5/config');
export const CONFIG_DIRECTIVES = { ...CONFIG, clause: 'Directives' };
export const CONFIG_SETTINGS = { ...CONFIG, clause: 'Settings' };
export const CONFIG_LIBRARY = { ...CONFIG, clause: 'OPENSSL LIBRARY CONFIGURATION' };
export const CONFIG_PROVIDERS = { ...CONFIG, clause: 'Provider Configuration' };
export const CONFIG_EVP = { ...CONFIG, clause: 'EVP Configuration' };
export const CONFIG_SSL = { ...CONFIG, clause: 'SSL Configuration' };
export const CONFIG_RANDOM = { ...CONFIG, clause: 'Random Configuration' };
export const FIPS_CONFIG = manual('fips_config(5)', 'man5/fips_config');
export const FIPS_MODULE = manual('fips_module(7)', 'man7/fips_module');
export const FIPS_MODULE_DEFAULT = {
  ...FIPS_MODULE,
  clause: 'Making all applications use the FIPS module by default',
};
export const PROPERTY = manual('property(7)', 'man7/property');
export const SSL_CONF_CMD = manual('SSL_CONF_cmd(3)', 'man3/SSL_CONF_cmd');
export const REQ = manual('openssl-req(1)', 'man1/openssl-req');
export const CA = manual('openssl-ca(1)', 'man1/openssl-ca');

function manual(document: string, page: string): Citation {
  return { document, url: `https://docs.openssl.org/3.5/${page}/` };
}
