import type { Finding } from '../../rules/finding.ts';
import { OPENSSL_RULES } from '../../rules/openssl/index.ts';
import { statementAt } from '../../rules/openssl/support/edits.ts';
import { repairOf } from '../../rules/openssl/support/line-repairs.ts';
import type { Entry } from '../../semantic/openssl/configuration.ts';
import type { LoadStep } from '../../semantic/openssl/evaluation.ts';
import { applyEdits, type TextEdit } from '../../text/edits.ts';
import { chooseFixes } from '../fixes.ts';
import { createJudge } from '../judge.ts';
import { commentOut } from './comments.ts';
import type { Draft } from './draft.ts';

/** More lines than this are not mended one by one. */
const MAXIMUM_REPAIRS = 200;
const MAXIMUM_ROUNDS = 12;

/** Sections of OpenSSL's commands have their own rules, and are no matter of this layout. */
const OTHER_SUBJECTS = new Set(['certificate-default-bits', 'certificate-default-digest']);

const judge = createJudge(OPENSSL_RULES.filter(({ id }) => !OTHER_SUBJECTS.has(id)));

/** Mends the lines of the main file that OpenSSL cannot read; one that nobody can read becomes a comment. */
export function repairLines(draft: Draft): void {
  // What is written behind it would be a part of the last line.
  draft.setText(draft.text.replace(/\\(\r?\n?)$/, '$1'));
  for (let count = 0; count < MAXIMUM_REPAIRS; count++) {
    const problem = draft.configuration.problems.find(({ path }) => path === draft.path);
    if (!problem) return;
    const before = draft.configuration.problems.length;
    const text = draft.text;
    const [fix] = repairOf(draft.configuration, problem).fixes;
    const [file] = fix?.files ?? [];
    if (fix?.files.length === 1 && file && (file.path ?? problem.path) === draft.path) {
      draft.setText(applyEdits(text, file.edits));
      if (draft.configuration.problems.length < before) continue;
      draft.setText(text);
    }
    const statement = statementAt(draft.main, problem.range.start);
    if (!statement || !draft.apply(commentOut(draft, statement))) return;
  }
}

/** Applies what the rules themselves would mend, as far as it stays in the main file. */
export function applyFixes(draft: Draft): void {
  const seen = new Set<string>();
  for (let round = 0; round < MAXIMUM_ROUNDS && !seen.has(draft.text); round++) {
    seen.add(draft.text);
    const edits = chooseFixes(fixableFindings(draft), ['safe', 'unsafe'], draft.path).edits.get(draft.path);
    if (!edits || !draft.setText(applyEdits(draft.text, edits))) return;
  }
}

function fixableFindings(draft: Draft): readonly Finding[] {
  const source = { path: draft.path, text: draft.text, kind: 'openssl-configuration' as const };
  const { findings } = judge.judgeConfiguration(draft.configuration, source, { target: draft.target, rules: {} });
  return findings.flatMap(finding => {
    const fixes = finding.fixes.filter(fix =>
      fix.files.every(
        // A line that is only taken away is better made a comment, later.
        file =>
          (file.path ?? finding.path ?? draft.path) === draft.path && !file.edits.every(edit => takesLine(draft, edit)),
      ),
    );
    return fixes.length > 0 ? [{ ...finding, fixes }] : [];
  });
}

function takesLine(draft: Draft, { range, newText }: TextEdit): boolean {
  return newText === '' && draft.textAt(range).endsWith('\n');
}

/** Makes comments of the lines that stop the loading, and of TLS commands that OpenSSL refuses. */
export function silenceFailures(draft: Draft): void {
  for (let count = 0; count < MAXIMUM_REPAIRS; count++) {
    const { steps, tls } = draft.configuration.effective.evaluation;
    const refused = tls.commands.filter(({ accepted }) => !accepted).map(({ entry }) => entry);
    const entry = [...failures(steps), ...refused].find(({ path }) => path === draft.path);
    if (!entry || !draft.apply(commentOut(draft, entry.statement))) return;
  }
}

/** The innermost failed steps. */
function failures(steps: readonly LoadStep[]): Entry[] {
  return steps.flatMap(step => {
    const inner = failures(step.children);
    if (inner.length > 0) return inner;
    return step.status === 'failed' && step.kind !== 'start' ? [step.entry] : [];
  });
}
