import { fieldAt } from './frames.ts';
import { type LiteralStop, quoteStyleAt, readFormat, readFormattedText, readPlainText } from './literals.ts';
import type { Scan } from './scan.ts';
import { close, closeFrames } from './scan-brackets.ts';

/** Reads a literal, or the opening of one that has fields. `start` is that of its prefix. */
export function openLiteral(scan: Scan, start: number, quoteAt: number): void {
  const prefix = scan.text.slice(start, quoteAt);
  const style = quoteStyleAt(scan.text, quoteAt, prefix);
  const textStart = quoteAt + style.quotes;
  if (prefix !== '' && /[ft]/i.test(prefix)) {
    scan.frames.push({ kind: 'literal', at: start, style });
    scan.token('value', start, textStart);
    return;
  }
  const { offset, reason } = readPlainText(scan.text, textStart, style);
  scan.token('value', start, offset);
  if (reason === 'end') return;
  scan.record.problem('missing-token', start, offset, 'This string literal is not closed.');
  scan.record.insert(offset, style.quote.repeat(style.quotes));
}

/** Goes on inside an f-string, if the scan stands in the text or the format of one. @returns false if it does not. */
export function readInsideLiteral(scan: Scan): boolean {
  const frame = scan.frames.at(-1);
  if (frame?.kind === 'literal') stopLiteral(scan, readFormattedText(scan.text, scan.offset, frame.style));
  else if (frame?.kind === 'format') stopLiteral(scan, readFormat(scan.text, scan.offset, frame.style));
  else return false;
  return true;
}

/** Behind a stretch of text in an f-string. */
function stopLiteral(scan: Scan, { offset, reason }: LiteralStop): void {
  scan.setLast('value', scan.last.start, offset);
  scan.offset = offset;
  switch (reason) {
    case 'end':
      scan.frames.pop();
      return;
    case 'field':
      scan.frames.push(fieldAt(offset));
      scan.token('operator', offset, offset + 1);
      return;
    case 'format-end':
      scan.frames.pop();
      close(scan, '}');
      return;
    case 'quote':
      closeFrames(scan, scan.frames.findLastIndex(frame => frame.kind === 'literal') + 1);
      return;
    default:
      closeFrames(
        scan,
        scan.frames.findLastIndex(frame => frame.kind === 'literal'),
      );
  }
}
