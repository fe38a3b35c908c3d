import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findKey } from '../../server/src/core/semantic/openssl/vocabulary/keys.ts';

/** What the "configuration file" parts of the manual pages list that an `openssl.cnf` of a distribution holds. */
const LISTED = {
  req: 'input_password output_password default_bits default_keyfile oid_file oid_section RANDFILE encrypt_key default_md string_mask req_extensions x509_extensions prompt utf8 attributes distinguished_name',
  ca: 'oid_file oid_section new_certs_dir certificate private_key RANDFILE default_days default_startdate default_enddate default_crl_hours default_crl_days default_md database unique_subject serial crlnumber x509_extensions crl_extensions preserve email_in_dn policy name_opt cert_opt copy_extensions',
  tsa: 'default_tsa oid_file oid_section RANDFILE serial crypto_device signer_cert certs signer_key signer_digest default_policy other_policies digests accuracy clock_precision_digits ordering tsa_name ess_cert_id_chain ess_cert_id_alg',
} as const;

for (const [kind, names] of Object.entries(LISTED) as [keyof typeof LISTED, string][])
  test(`every key that openssl-${kind === 'tsa' ? 'ts' : kind}(1) lists is explained`, () => {
    assert.deepEqual(
      names.split(' ').filter(name => !findKey(kind, name)),
      [],
    );
  });
