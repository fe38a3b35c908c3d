import type { Measurement } from '../measurement.ts';

export const RANDOM: readonly Measurement[] = [
  { id: 'BASELINE ssl.RAND_bytes', call: 'ssl.RAND_bytes(64)', verdicts: 'ommmm--' },
  { id: 'os.urandom', call: 'os.urandom(16)', verdicts: 'oBBBB--' },
  { id: 'secrets.token_bytes', call: 'secrets.token_bytes(16)', verdicts: 'oBBBB--' },
  { id: 'secrets.token_hex', call: 'secrets.token_hex(16)', verdicts: 'oBBBB--' },
  { id: 'random.random', call: 'random.random()', verdicts: 'oBBBB--' },
  { id: 'random.SystemRandom', call: 'random.SystemRandom().random()', verdicts: 'oBBBB--' },
  { id: 'random.randbytes', call: 'random.randbytes(8)', verdicts: 'oBBBB--' },
  { id: 'uuid.uuid1', call: 'uuid.uuid1()', verdicts: 'onnnn--' },
  { id: 'uuid.uuid3', call: "uuid.uuid3(uuid.NAMESPACE_DNS,'x')", verdicts: 'oBBBB--' },
  { id: 'uuid.uuid4', call: 'uuid.uuid4()', verdicts: 'oBBBB--' },
  { id: 'uuid.uuid5', call: "uuid.uuid5(uuid.NAMESPACE_DNS,'x')", verdicts: 'ommmm--' },
];
