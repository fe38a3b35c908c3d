import { type DuckMethod, defineLibrary } from './define.ts';
import { always, namedUnder, worded } from './facets.ts';

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

/** S3's extra checksums, which the client computes (Amazon S3 API, `PutObject`). */
const CHECKSUMS = { sha1: 'SHA-1', sha256: 'SHA-256' };

/** Key specifications of KMS (AWS KMS API, `CreateKey`). */
const KEY_SPECS = {
  ecc_nist_p256: 'P-256',
  ecc_nist_p384: 'P-384',
  ecc_nist_p521: 'P-521',
  ecc_secg_p256k1: 'secp256k1',
};

export const BOTOCORE = defineLibrary({
  library: 'botocore',
  distribution: 'botocore',
  modules: ['botocore', 'boto3'],
  needles: {
    distinctive: ['signature_version', 'ChecksumAlgorithm', 'KeySpec', 'CustomerMasterKeySpec'],
    suffice: true,
  },
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
  // Clients make their methods from data: their names and keywords tell them.
  duckMethods: [
    ...['put_object', 'upload_part', 'create_multipart_upload', 'copy_object'].map(storing),
    {
      method: 'upload_file',
      parameters: ['Filename', 'Bucket', 'Key', 'ExtraArgs'],
      uses: [
        {
          role: 'digest',
          facets: { digest: { ...namedUnder('ExtraArgs', 'ChecksumAlgorithm'), words: CHECKSUMS } },
          onlyWith: 'digest',
        },
      ],
    },
    ...['create_key', 'generate_data_key_pair', 'generate_data_key_pair_without_plaintext'].map(generating),
  ],
});

function storing(method: string): DuckMethod {
  return {
    method,
    parameters: ['*', 'ChecksumAlgorithm'],
    uses: [{ role: 'digest', facets: { digest: worded('ChecksumAlgorithm', CHECKSUMS) }, onlyWith: 'digest' }],
  };
}

function generating(method: string): DuckMethod {
  return {
    method,
    parameters: ['*', 'KeySpec', 'CustomerMasterKeySpec', 'KeyPairSpec'],
    uses: ['KeySpec', 'CustomerMasterKeySpec', 'KeyPairSpec'].map(parameter => ({
      role: 'key-generation',
      facets: { curve: worded(parameter, KEY_SPECS) },
      onlyWith: 'curve',
    })),
  };
}
