import { defineLibrary } from './define.ts';
import { always, worded } from './facets.ts';

/** Signature versions by the digest of their HMAC (`auth.py`). Read in botocore 1.29. */
const VERSIONS = {
  s3: 'SHA-1',
  's3-query': 'SHA-1',
  v2: 'SHA-256',
  v3: 'SHA-256',
  v4: 'SHA-256',
  s3v4: 'SHA-256',
  's3v4-query': 'SHA-256',
};

export const BOTOCORE = defineLibrary({
  library: 'botocore',
  distribution: 'botocore',
  modules: ['botocore'],
  needles: { distinctive: ['signature_version'], suffice: true },
  aliases: { 'botocore.client.Config': 'botocore.config.Config' },
  symbols: {
    'botocore.config.Config': {
      parameters: ['*', 'signature_version'],
      uses: [
        {
          role: 'mac',
          facets: { algorithm: always('HMAC'), digest: worded('signature_version', VERSIONS) },
          when: { parameter: 'signature_version', given: true },
          onlyWith: 'digest',
        },
      ],
    },
  },
});
