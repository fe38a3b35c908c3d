import type { CryptoUse } from '../../../inventory/crypto-use.ts';
import type { RuleContext } from '../../define.ts';

interface Prescription {
  /** Who prescribes it, as the subject of a sentence. */
  readonly by: string;
  /** What the file says where it speaks that protocol. */
  readonly file?: RegExp;
  /** What the call's arguments say. */
  readonly call?: RegExp;
}

const PRESCRIPTIONS: readonly Prescription[] = [
  // RFC 6455, section 1.3: the accept key is SHA-1 of the client's key and this identifier.
  { by: 'The WebSocket protocol', file: /258EAFA5-E914-47DA-95CA-C5AB0DC85B11/i },
  // An object's name is SHA-1 of its type, its length, a null byte and its content.
  { by: 'Git', file: /["'](blob|tree|commit|tag|\{\w+\}|%s) (%[dis]|\{[^}"']*\})\\(0|x00)/ },
  { by: 'Git', call: /["'](blob|tree|commit|tag) ["']/ },
  // EVALSHA names a script by SHA-1 of its text.
  { by: 'Redis', file: /\bevalsha\b/i, call: /script|lua/i },
];

/** Who prescribes SHA-1 at a call; nothing if the code does not show it. */
export function prescriberOfSha1(use: CryptoUse, context: RuleContext): string | undefined {
  if (!use.argumentList || use.sink) return undefined;
  const file = context.spellingAt({ start: 0, end: Number.MAX_SAFE_INTEGER });
  const call = context.spellingAt(use.argumentList);
  return PRESCRIPTIONS.find(
    prescription => (prescription.file?.test(file) ?? true) && (prescription.call?.test(call) ?? true),
  )?.by;
}
