import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parse as parseToml } from 'smol-toml';
import type { Settings, SourceFile } from '../../server/src/core/engine/analysis.ts';
import { createAnalyzer } from '../../server/src/core/engine/analyzer.ts';
import { KNOWN_RULES } from '../../server/src/core/engine/catalogue.ts';
import { applySettings, defaultSettings } from '../../server/src/core/engine/settings.ts';
import { LineIndex } from '../../server/src/core/text/line-index.ts';
import { memoryConfigurationFiles } from '../support/memory-configuration-files.ts';
import { pythonParser } from '../support/python.ts';
import { repositoryRoot } from '../support/repository.ts';
import { type MarkdownTest, parseSuite } from './suite.ts';

const FOLDER = join(repositoryRoot, 'test', 'mdtest');

for (const name of readdirSync(FOLDER)
  .filter(file => file.endsWith('.md'))
  .sort()) {
  describe(name, () => {
    for (const test of parseSuite(readFileSync(join(FOLDER, name), 'utf8'))) {
      it(test.title, () => assert.deepEqual(found(test), expected(test)));
    }
  });
}

/** One line a finding: `app.py:3 error non-approved-hash`, its message where the suite names a part of it. */
function expected(test: MarkdownTest): readonly string[] {
  return test.files
    .flatMap(file =>
      file.expected.map(({ line, severity, rule, message }) =>
        describeFinding(file.name, line, severity, rule, message),
      ),
    )
    .sort();
}

function found(test: MarkdownTest): readonly string[] {
  const texts = Object.fromEntries(test.files.map(file => [`/project/${file.name}`, file.text]));
  const analyzer = createAnalyzer({
    pythonParser,
    configurationFiles: memoryConfigurationFiles({ files: texts, workingDirectory: '/project' }),
  });
  const settings = settingsOf(test);
  return test.files
    .flatMap(file => {
      const source: SourceFile = {
        path: `/project/${file.name}`,
        text: file.text,
        kind: file.name.endsWith('.py') ? 'python' : 'openssl-configuration',
      };
      const analysis = analyzer.analyze(source, settings);
      return analysis.findings.map(finding => {
        const path = finding.path ?? source.path;
        const line = new LineIndex(texts[path]!).positionAt(finding.range.start).line + 1;
        const wanted = test.files
          .find(other => path.endsWith(`/${other.name}`))
          ?.expected.find(expectation => expectation.line === line && expectation.rule === finding.rule)?.message;
        const message = wanted === undefined ? undefined : finding.message.includes(wanted) ? wanted : finding.message;
        return describeFinding(path.slice('/project/'.length), line, finding.severity, finding.rule, message);
      });
    })
    .sort();
}

function settingsOf(test: MarkdownTest): Settings {
  const { settings, problems } = applySettings(defaultSettings('2026-11-21'), parseToml(test.settings), KNOWN_RULES);
  assert.deepEqual(problems, []);
  return settings.settings;
}

function describeFinding(
  file: string,
  line: number,
  severity: string,
  rule: string,
  message: string | undefined,
): string {
  return `${file}:${line} ${severity} ${rule}${message === undefined ? '' : ` "${message}"`}`;
}
