import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shownFindings } from '../../support/openssl-findings.ts';
import { MODULE_FILE, STRICT } from './texts.ts';

/** Measured to do what the recommended configuration does. */
const FINE: Readonly<Record<string, (strict: string) => string>> = {
  'the recommended configuration': strict => strict,
  '`alg` for `alg_section`': strict => strict.replace('alg_section =', 'alg ='),
  '`provider` for `providers`': strict => strict.replace('providers =', 'provider ='),
  '`alg_section.1`': strict => strict.replace('alg_section =', 'alg_section.1 ='),
  'numbered providers': strict => strict.replace('fips =', '1.fips =').replace('base =', '2.base ='),
  'double quotes': strict => strict.replace('fips=yes', '"fips=yes"'),
  'single quotes': strict => strict.replace('fips=yes', "'fips=yes'"),
  backquotes: strict => strict.replace('fips=yes', '`fips=yes`'),
  'a quote that is not closed': strict => strict.replace('fips=yes', '"fips=yes'),
  'quotes inside the query': strict => strict.replace('fips=yes', "fips='yes'"),
  'the bare property': strict => strict.replace('fips=yes', 'fips'),
  'capital letters and spaces': strict => strict.replace('fips=yes', 'FIPS = YES'),
  'a preference besides': strict => strict.replace('fips=yes', 'fips=yes,?provider=fips'),
  'a comment behind the value': strict => strict.replace('fips=yes', 'fips=yes # strict'),
  'an escaped equal sign': strict => strict.replace('fips=yes', 'fips\\=yes'),
  'the include at the end': strict =>
    `${strict.replace('.include /etc/ssl/fipsmodule.cnf\n', '')}\n.include /etc/ssl/fipsmodule.cnf\n`,
  'an include with an equal sign': strict => strict.replace('.include ', '.include='),
  'an include in quotes': strict => strict.replace('/etc/ssl/fipsmodule.cnf', '"/etc/ssl/fipsmodule.cnf"'),
  'the module included twice': strict => strict.replace(/^\.include .*\n/m, '$&$&'),
  'algorithms before providers': strict => strict.replace(/^(providers = .*\n)(alg_section = .*\n)/m, '$2$1'),
  'spaces in headers': strict => strict.replaceAll(/^\[(\w+)\]$/gm, '[ $1 ]'),
  'indented lines': strict => strict.replaceAll(/^(?=.)/gm, '  '),
  'tabs around equal signs': strict => strict.replaceAll(/^(\w+) = /gm, '$1\t=\t'),
  'no spaces around equal signs': strict => strict.replaceAll(/^(\w+) = /gm, '$1='),
  CRLF: strict => strict.replaceAll('\n', '\r\n'),
  'a byte order mark': strict => `\ufeff${strict}`,
  'no line break at the end': strict => strict.trimEnd(),
  'a line that goes on': strict => strict.replace('fips=yes', '\\\nfips=yes'),
  'a variable': strict => `query = fips=yes\n${strict.replace('= fips=yes', '= $query')}`,
  'a line that writes into another section': strict =>
    strict.replace('default_properties', 'algorithm_sect::default_properties'),
  'an empty header': strict => `${strict}[]\n`,
  'a pragma that nobody knows': strict => `.pragma colour:on\n${strict}`,
  'the sections of commands': strict => `${strict}[req]\ndistinguished_name = dn\n[dn]\nCN = FIPS Laboratory\n`,
};

describe('what works is left alone', () => {
  for (const [what, change] of Object.entries(FINE)) {
    it(what, () => {
      const text = change(STRICT);
      const files = { '/etc/ssl/openssl.cnf': text, '/etc/ssl/fipsmodule.cnf': MODULE_FILE };
      assert.deepEqual(shownFindings({ files }), []);
    });
  }

  it('a MAC in small letters, without colons, in quotes; and no install-version', () => {
    const mac = /module-mac = (.*)/.exec(MODULE_FILE)![1]!;
    for (const spelled of [mac.toLowerCase(), mac.replaceAll(':', ''), `"${mac}"`]) {
      const module = MODULE_FILE.replace(mac, spelled).replace('install-version = 1\n', '');
      const files = { '/etc/ssl/openssl.cnf': STRICT, '/etc/ssl/fipsmodule.cnf': module };
      assert.deepEqual(shownFindings({ files }), []);
    }
  });
});

describe('what has nothing to do with FIPS gets one plain finding at most', () => {
  it("a distribution's openssl.cnf", () => {
    assert.deepEqual(shownFindings({ files: { '/etc/ssl/openssl.cnf': DISTRIBUTION } }), [
      'information fips-not-configured «openssl_conf»',
    ]);
  });

  it('the same where the kernel decides', () => {
    const setting = { files: { '/etc/ssl/openssl.cnf': DISTRIBUTION }, target: { python: 'rhel' } } as const;
    assert.deepEqual(shownFindings(setting), []);
  });

  it('an openssl.cnf for commands alone', () => {
    const text = DISTRIBUTION.replace('openssl_conf = openssl_init\n', '');
    assert.deepEqual(shownFindings({ files: { '/etc/ssl/openssl.cnf': text } }), [
      'information fips-not-configured «# The configuration that this system comes with.»',
    ]);
  });

  it("a request's configuration", () => {
    const text =
      '[req]\ndefault_bits = 2048\ndistinguished_name = dn\nprompt = no\n\n[dn]\nO = FIPS Laboratory\nCN = example.org\n';
    assert.deepEqual(shownFindings({ path: '/srv/req.cnf', files: { '/srv/req.cnf': text } }), []);
  });

  it("Red Hat's settings for TLS, which another file includes", () => {
    assert.deepEqual(shownFindings({ path: POLICY_PATH, files: { [POLICY_PATH]: POLICY } }), []);
  });

  it("Red Hat's openssl.cnf, which includes them", () => {
    const path = '/etc/pki/tls/openssl.cnf';
    const files = { [path]: RED_HAT, [POLICY_PATH]: POLICY };
    assert.deepEqual(shownFindings({ path, files, target: { python: 'rhel' } }), []);
    assert.deepEqual(shownFindings({ path, files }), [
      `${POLICY_PATH}: information loading-stops «rh-allow-sha1-signatures»`,
      'information fips-not-configured «openssl_conf»',
    ]);
  });

  it('the output of fipsinstall by itself', () => {
    const path = '/etc/ssl/fipsmodule.cnf';
    assert.deepEqual(shownFindings({ path, files: { [path]: MODULE_FILE } }), []);
  });
});

const POLICY_PATH = '/etc/crypto-policies/back-ends/opensslcnf.config';

/** As crypto-policies write it for FIPS mode. */
const POLICY = `CipherString = @SECLEVEL=2:kEECDH:kEDH:kPSK:kDHEPSK:kECDHEPSK:-kRSA:-aDSS:-CHACHA20-POLY1305:-SHA384:-CAMELLIA:-ARIA:-AESCCM8
Ciphersuites = TLS_AES_256_GCM_SHA384:TLS_AES_128_GCM_SHA256:TLS_AES_128_CCM_SHA256
TLS.MinProtocol = TLSv1.2
TLS.MaxProtocol = TLSv1.3
DTLS.MinProtocol = DTLSv1.2
DTLS.MaxProtocol = DTLSv1.2
SignatureAlgorithms = ECDSA+SHA256:ECDSA+SHA384:rsa_pss_pss_sha256:rsa_pss_rsae_sha256:RSA+SHA256:RSA+SHA384
Groups = X25519MLKEM768:SecP256r1MLKEM768/secp256r1:secp521r1:secp384r1:ffdhe2048

[req]
default_bits = 2048

[openssl_init]
alg_section = evp_properties

[evp_properties]
rh-allow-sha1-signatures = no
`;

/** In Red Hat's layout. */
const RED_HAT = `HOME = .
openssl_conf = openssl_init
config_diagnostics = 1
oid_section = new_oids

[ new_oids ]
tsa_policy1 = 1.2.3.4.1

[openssl_init]
providers = provider_sect
ssl_conf = ssl_module
alg_section = evp_properties

[ evp_properties ]
#This section is to be tuned on particular systems

[provider_sect]
default = default_sect

[default_sect]
activate = 1

[ ssl_module ]
system_default = crypto_policy

[ crypto_policy ]
.include = ${POLICY_PATH}

[ ca ]
default_ca = CA_default
`;

/** In the form that distributions ship. */
const DISTRIBUTION = `# The configuration that this system comes with.

HOME			= .
openssl_conf = openssl_init
oid_section = new_oids

# .include fipsmodule.cnf

[ new_oids ]
tsa_policy1 = 1.2.3.4.1

[openssl_init]
providers = provider_sect
ssl_conf = ssl_sect

[provider_sect]
default = default_sect
# fips = fips_sect

[default_sect]
# activate = 1

[ssl_sect]
system_default = system_default_sect

[system_default_sect]
CipherString = DEFAULT:@SECLEVEL=2

[ ca ]
default_ca	= CA_default		# The default ca section

[ CA_default ]
dir		= ./demoCA
certs		= $dir/certs
default_md	= default
policy		= policy_match

[ policy_match ]
countryName		= match

[ req ]
default_bits		= 2048
distinguished_name	= req_distinguished_name
string_mask = utf8only

[ req_distinguished_name ]
0.organizationName		= Organization Name (eg, company)

[ tsa ]
default_tsa = tsa_config1

[ tsa_config1 ]
signer_digest  = sha256
digests     = sha1, sha256, sha384, sha512
`;
