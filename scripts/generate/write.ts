import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../server/src/core/rules/index.ts';
import { repositoryRoot } from '../../test/support/repository.ts';
import { INDEXED_FOLDERS, renderIndex } from './indexes.ts';
import { renderRuleIndex, renderRulePage, renderRuleTable } from './rule-pages.ts';

/** Every file that is made from the rules, by its path below the root. */
export function generatedFiles(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const folder of INDEXED_FOLDERS) files.set(`${folder.path}/index.ts`, renderIndex(repositoryRoot, folder));
  for (const rule of RULES) files.set(`docs/rules/${rule.id}.md`, renderRulePage(rule));
  files.set('docs/rules/README.md', renderRuleIndex(RULES));
  files.set('README.md', withTable(readFileSync(join(repositoryRoot, 'README.md'), 'utf8')));
  return files;
}

/** Pages whose rule is gone. */
export function strayPages(): readonly string[] {
  const known = generatedFiles();
  return readdirSync(join(repositoryRoot, 'docs/rules'))
    .map(name => `docs/rules/${name}`)
    .filter(path => !known.has(path));
}

const TABLE = /(<!-- rules:begin -->\n)[\s\S]*?(\n<!-- rules:end -->)/;

function withTable(readme: string): string {
  return readme.replace(TABLE, (_, begin: string, end: string) => begin + renderRuleTable(RULES, 'docs/rules/') + end);
}

export function writeGeneratedFiles(): void {
  mkdirSync(join(repositoryRoot, 'docs/rules'), { recursive: true });
  for (const [path, text] of generatedFiles()) writeFileSync(join(repositoryRoot, path), text);
  for (const path of strayPages()) rmSync(join(repositoryRoot, path));
}
