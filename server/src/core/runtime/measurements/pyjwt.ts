import type { Measurement } from '../measurement.ts';

export const PYJWT: readonly Measurement[] = [
  { id: 'jwt HS256', call: "jwt.encode({'a':1},'k'*32,algorithm='HS256')", verdicts: 'oxxxxxx' },
  { id: 'jwt HS384', call: "jwt.encode({'a':1},'k'*48,algorithm='HS384')", verdicts: 'oxxxxxx' },
  { id: 'jwt HS512', call: "jwt.encode({'a':1},'k'*64,algorithm='HS512')", verdicts: 'oxxxxxx' },
  {
    id: 'jwt RS256',
    call: "jwt.encode({'a':1},R,algorithm='RS256')",
    verdicts: 'ommmmXX',
    exception: 'InvalidKeyError',
  },
  {
    id: 'jwt PS256',
    call: "jwt.encode({'a':1},R,algorithm='PS256')",
    verdicts: 'ommmmXX',
    exception: 'InvalidKeyError',
  },
  {
    id: 'jwt ES256',
    call: "jwt.encode({'a':1},P2,algorithm='ES256')",
    verdicts: 'ommmmXX',
    exception: 'InternalError',
  },
  {
    id: 'jwt ES256K',
    call: "jwt.encode({'a':1},K1,algorithm='ES256K')",
    verdicts: 'oXXXXXX',
    exception: 'InternalError',
  },
  {
    id: 'jwt ES384',
    call: "jwt.encode({'a':1},P3,algorithm='ES384')",
    verdicts: 'ommmmXX',
    exception: 'InternalError',
  },
  {
    id: 'jwt EdDSA',
    call: "jwt.encode({'a':1},ED,algorithm='EdDSA')",
    verdicts: 'ommmmXX',
    exception: 'InternalError',
  },
  { id: 'jwt none', call: "jwt.encode({'a':1},None,algorithm='none')", verdicts: 'onnnnnn' },
  { id: 'jwt HS256 short key', call: "jwt.encode({'a':1},'secret',algorithm='HS256')", verdicts: 'oxxxxxx' },
  {
    id: 'jwt decode HS256 none-verify',
    call: "jwt.decode(jwt.encode({'a':1},'k'*32,algorithm='HS256'),options={'verify_signature':False})",
    verdicts: 'oxxxxxx',
  },
];
