import type { FileReading } from '../../server/src/core/semantic/openssl/configuration-files.ts';

/** A file whose bytes are given one character each: as UTF-8 if it is, else byte by byte. */
export function decodeBytes(bytes: string): FileReading {
  const text = decodeUtf8(bytes);
  return text === undefined
    ? { kind: 'text', text: bytes, encoding: 'latin1' }
    : { kind: 'text', text, encoding: 'utf-8' };
}

export function decodeUtf8(bytes: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(bytes, 'latin1'));
  } catch {
    return undefined;
  }
}
