import type { Diagnostic } from 'vscode-languageserver';

/**
 * Names a set of diagnostics by its content, so that what a client already has is recognised whatever it was made from:
 * text, settings, included files or the version of the server.
 */
export function resultIdOf(diagnostics: readonly Diagnostic[]): string {
  const content = JSON.stringify(diagnostics);
  return `${content.length.toString(36)}-${hash53(content).toString(36)}`;
}

/**
 * A 53-bit hash after "cyrb53" (public domain). Not for security: the server must also run on a Node whose
 * own digests are restricted, and in a browser, where they are asynchronous.
 */
function hash53(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 0x9e3779b1);
    low = Math.imul(low ^ unit, 0x5f356495);
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  return 0x100000000 * (0x1fffff & low) + (high >>> 0);
}
