import { SHA1_RETIREMENT, SP_800_131A } from '../../policy/citations.ts';
import { extensionBoolean } from '../../semantic/openssl/booleans.ts';
import { defineRule, type OpensslRule } from '../define.ts';
import { fixOf, setValue } from './support/edits.ts';
import { at, valuePlace } from './support/places.ts';
import { entriesNamed } from './support/precedence.ts';

export const sha1SignaturesAllowed = defineRule<OpensslRule>({
  subject: 'openssl-configuration',
  id: 'sha1-signatures-allowed',
  title: "SHA-1 signatures allowed on Red Hat's systems",
  severity: 'warning',
  why: `Red Hat's OpenSSL refuses to make and to check signatures with SHA-1, unless \`rh-allow-sha1-signatures = yes\` stands among the
algorithm settings, as the crypto-policy LEGACY writes it. SHA-1 is not approved for making signatures. OpenSSL's own library does not know
the setting and stops there.`,
  remedy: 'Choose another crypto-policy with `update-crypto-policies`; in a file of your own, write `no`.',
  references: [SP_800_131A, SHA1_RETIREMENT],
  bad: [
    {
      file: 'opensslcnf.config',
      code: '[openssl_init]\nalg_section = evp_properties\n\n[evp_properties]\nrh-allow-sha1-signatures = «yes»\n',
      says: 'signatures with SHA-1',
      fixed: '[openssl_init]\nalg_section = evp_properties\n\n[evp_properties]\nrh-allow-sha1-signatures = no\n',
    },
  ],
  good: [{ file: 'opensslcnf.config', code: '[evp_properties]\nrh-allow-sha1-signatures = no\n' }],
  check: configuration =>
    entriesNamed(configuration, ['rh-allow-sha1-signatures'])
      .filter(({ value }) => extensionBoolean(value) === true)
      .map(entry => ({
        ...at(configuration, valuePlace(entry)),
        message:
          "Red Hat's OpenSSL then makes and takes signatures with SHA-1, which is not approved for signatures. Choose another crypto-policy with `update-crypto-policies`, or write `no`.",
        approval: 'not-approved' as const,
        fixes: fixOf('Write no', 'unsafe', setValue(entry, 'no')),
      })),
});
