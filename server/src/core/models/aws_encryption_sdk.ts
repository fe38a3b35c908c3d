import { defineLibrary } from './define.ts';
import { naming } from './facets.ts';

/**
 * Its algorithm suites are AES-GCM with HKDF and ECDSA on NIST curves, all approved and computed by `cryptography`; data
 * keys are wrapped with AES-GCM, RSA-OAEP, or RSA with PKCS#1 v1.5. Read in aws-encryption-sdk 4.0.7.
 */
export const AWS_ENCRYPTION_SDK = defineLibrary({
  library: 'aws-encryption-sdk',
  distribution: 'aws-encryption-sdk',
  modules: ['aws_encryption_sdk'],
  needles: { common: ['aws_encryption_sdk'] },
  symbols: naming(
    'aws_encryption_sdk.identifiers.WrappingAlgorithm.',
    'padding',
    { RSA_PKCS1: 'PKCS#1 v1.5', RSA_OAEP_SHA1_MGF1: 'OAEP', RSA_OAEP_SHA256_MGF1: 'OAEP' },
    { referenceIsUse: 'encrypt' },
  ),
});
