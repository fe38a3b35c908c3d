import type { FileAnalysis, FileKind } from '../../server/src/core/engine/analysis.ts';
import { createAnalyzer } from '../../server/src/core/engine/analyzer.ts';
import type { Rule, RuleExample } from '../../server/src/core/rules/define.ts';
import type { Finding, Fix } from '../../server/src/core/rules/finding.ts';
import { applyEdits, type TextEdit } from '../../server/src/core/text/edits.ts';
import { type MarkedText, withMarks, withoutMarks } from './marks.ts';
import { memoryConfigurationFiles } from './memory-configuration-files.ts';
import { targetWith } from './policy-target.ts';
import { pythonParser } from './python.ts';

/** The files of an example, as they stand in a folder of their own. */
export interface Example {
  readonly rule: Rule;
  readonly kind: FileKind;
  /** The path of the analysed file. */
  readonly path: string;
  /** All files by path, marks taken out. */
  readonly texts: Readonly<Record<string, string>>;
  readonly marks: Readonly<Record<string, MarkedText['ranges']>>;
  readonly target: ReturnType<typeof targetWith>;
}

/** Where examples stand; those of OpenSSL name it in absolute includes. */
const FOLDERS: Readonly<Record<FileKind, string>> = {
  python: '/project',
  'openssl-configuration': '/etc/ssl',
  environment: '/project',
};

const NAMES: Readonly<Record<FileKind, string>> = {
  python: 'example.py',
  'openssl-configuration': 'openssl.cnf',
  environment: '.env',
};

/** `transform` changes the texts before the marks are taken out: other line endings, for one. */
export function exampleOf(
  rule: Rule,
  example: RuleExample,
  transform: (text: string) => string = text => text,
): Example {
  const kind: FileKind = rule.subject === 'crypto-use' ? 'python' : rule.subject;
  const folder = FOLDERS[kind];
  const path = `${folder}/${example.file ?? NAMES[kind]}`;
  const marked = Object.entries({ [path]: example.code, ...inFolder(folder, example.files ?? {}) }).map(
    ([file, text]) => [file, withoutMarks(transform(text))] as const,
  );
  return {
    rule,
    kind,
    path,
    texts: Object.fromEntries(marked.map(([file, { text }]) => [file, text])),
    marks: Object.fromEntries(marked.map(([file, { ranges }]) => [file, ranges])),
    target: targetWith({ provider: '3.1.2', ...example.target }),
  };
}

/** What the analyzer says of the analysed file with these texts, if it knows the example's rule alone. */
export function analyse(example: Example, texts = example.texts): FileAnalysis {
  const analyzer = createAnalyzer({ pythonParser, configurationFiles: memoryConfigurationFiles({ files: texts }) }, [
    example.rule,
  ]);
  const file = { path: example.path, text: texts[example.path]!, kind: example.kind };
  return analyzer.analyze(file, { target: example.target, rules: {} });
}

/** What the example's own rule says. */
export function findingsOf(example: Example, texts = example.texts): readonly Finding[] {
  return analyse(example, texts).findings.filter(({ rule }) => rule === example.rule.id);
}

/** Every file with marks where the rule's findings are: to be compared with the example as it is written. */
export function marked(example: Example, findings: readonly Finding[]): Record<string, string> {
  const shown: Record<string, string> = {};
  for (const [path, text] of Object.entries(example.texts)) {
    const ranges = findings.filter(finding => (finding.path ?? example.path) === path).map(({ range }) => range);
    shown[path] = withMarks(text, ranges);
  }
  return shown;
}

export function expectedMarks(example: Example): Record<string, string> {
  return Object.fromEntries(
    Object.entries(example.texts).map(([path, text]) => [path, withMarks(text, example.marks[path] ?? [])]),
  );
}

/** The texts after a fix. */
export function applyFix(example: Example, finding: Finding, fix: Fix): Record<string, string> {
  const texts: Record<string, string> = { ...example.texts };
  for (const { path, edits } of editsByPath(example, finding, fix)) texts[path] = applyEdits(texts[path]!, edits);
  return texts;
}

export function editsByPath(
  example: Example,
  finding: Finding,
  fix: Fix,
): readonly { readonly path: string; readonly edits: readonly TextEdit[] }[] {
  return fix.files.map(({ path, edits }) => ({ path: path ?? finding.path ?? example.path, edits }));
}

function inFolder(folder: string, files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));
}
