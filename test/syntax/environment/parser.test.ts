import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseEnvironmentText } from '../../../server/src/core/syntax/environment/parser.ts';

/** `NAME` and what it is set to; `?` where that is not known. */
function assignments(text: string): readonly string[] {
  return parseEnvironmentText(text).lines.flatMap(({ assignment }) =>
    assignment ? [`${assignment.name}=${assignment.value ?? '?'}`] : [],
  );
}

describe('a file of environment variables', () => {
  it('is read as its readers agree', () => {
    assert.deepEqual(
      assignments(
        [
          '\ufeff# comment',
          'A=1',
          'export B = two words # comment',
          "C='# no comment $x'",
          'D="quoted" # comment',
          'E=',
          'F=a#b',
          'G="two',
          'lines"',
          'H="unclosed',
          'I=`tick`',
          'not an assignment',
          'J="a" b',
          'K=$A',
          'L="\\n"',
          "M='$A'\r",
          'N=last',
        ].join('\n'),
      ),
      [
        ...['A=1', 'B=two words', 'C=# no comment $x', 'D=quoted', 'E=', 'F=a#b', 'G=two\nlines', 'H="unclosed'],
        ...['I=tick', 'J="a" b', 'K=?', 'L=?', 'M=$A', 'N=last'],
      ],
    );
  });

  it('is covered by its lines, and every range holds what it says', () => {
    const piece = fc.constantFrom('A', '=', ' ', '#', "'", '"', '`', '\\', '\n', '\r\n', '$', 'export ', 'x', '\ufeff');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        const text = pieces.join('');
        let end = 0;
        for (const { range, assignment, comment } of parseEnvironmentText(text).lines) {
          assert.equal(range.start, end);
          assert.ok(range.end > range.start);
          end = range.end;
          if (assignment) {
            assert.equal(text.slice(assignment.nameRange.start, assignment.nameRange.end), assignment.name);
            const written = text.slice(assignment.valueRange.start, assignment.valueRange.end);
            assert.ok(assignment.value === undefined || assignment.value === written);
            assert.ok(
              assignment.valueRange.start >= assignment.nameRange.end && assignment.valueRange.end <= range.end,
            );
          }
          if (comment) assert.equal(text[comment.start], '#');
        }
        assert.equal(end, text.length);
      }),
    );
  });
});
