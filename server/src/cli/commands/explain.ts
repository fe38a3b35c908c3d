import { CATALOGUE, KNOWN_RULES, type RuleText } from '../../core/engine/catalogue.ts';
import { unknownName } from '../../core/engine/settings.ts';
import type { RuleExample } from '../../core/rules/define.ts';
import type { Command } from '../command.ts';
import { wrap } from '../display-text.ts';
import { EXIT, UsageError } from '../exit-code.ts';
import { citationText } from '../reporters/words.ts';
import { COLOR_CHOICES, type ColorChoice, type Style, styleFor } from '../style.ts';

export const explainCommand: Command = {
  name: 'explain',
  operands: 'RULE',
  summary: 'Explain a rule: why it matters, what to do, examples, references.',
  options: {
    color: { value: 'auto|always|never', choices: COLOR_CHOICES, help: 'Colours; auto (default) on a terminal only.' },
  },
  async run(args, host) {
    const [id, ...more] = args.positionals;
    if (id === undefined || more.length > 0)
      throw new UsageError('explain takes the name of one rule; see "fips-lint rules"');
    const rule = CATALOGUE.get(id);
    if (!rule) throw new UsageError(unknownName('rule', id, KNOWN_RULES));
    const style = styleFor((args.text('color') ?? 'auto') as ColorChoice, host.output, host.environment);
    host.output.write(explanation(rule, style, Math.min(host.output.columns ?? 100, 100)));
    return EXIT.clean;
  },
};

function explanation(rule: RuleText, style: Style, width: number): string {
  const paragraphs = (markdown: string) =>
    markdown
      .split(/\n{2,}/)
      .flatMap((paragraph, index) => [
        ...(index > 0 ? [''] : []),
        ...(isVerbatim(paragraph) ? [paragraph] : wrap(paragraph.replaceAll('\n', ' '), width)),
      ]);
  const inProfiles = Object.entries(rule.severityIn).map(([profile, severity]) => `${severity} in ${profile}`);
  return [
    `${style.bold(rule.id)}: ${rule.title}`,
    `${style.severity(rule.severity, rule.severity)}${inProfiles.map(text => `, ${text}`).join('')}`,
    '',
    ...paragraphs(rule.why),
    '',
    style.bold('What to do'),
    ...paragraphs(rule.remedy),
    ...(rule.rule ? examples('Flagged', rule.rule.bad.slice(0, 2), style) : []),
    ...(rule.rule ? examples('Not flagged', rule.rule.good.slice(0, 2), style) : []),
    ...references(rule, style),
    '',
  ].join('\n');
}

/** Lists and code blocks keep their lines. */
function isVerbatim(paragraph: string): boolean {
  return /^(?:[-*] |\d+\. |```| {4})/.test(paragraph);
}

function examples(heading: string, list: readonly RuleExample[], style: Style): string[] {
  return list.flatMap(({ code, note }) => [
    '',
    style.bold(heading) + (note === undefined ? '' : `: ${note}`),
    '',
    ...code
      .replace(/^\n+|\n+$/g, '')
      .split('\n')
      .map(line => `    ${style.code(line.replaceAll(/[«»]/g, ''))}`.trimEnd()),
  ]);
}

function references({ references: list }: RuleText, style: Style): string[] {
  if (list.length === 0) return [];
  const lines = list.map(
    citation => `  ${citationText(citation)}${citation.url === undefined ? '' : `  ${citation.url}`}`,
  );
  return ['', style.bold('References'), ...lines];
}
