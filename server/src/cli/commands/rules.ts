import { CATALOGUE, type RuleText } from '../../core/engine/catalogue.ts';
import type { Command } from '../command.ts';
import { EXIT, UsageError } from '../exit-code.ts';
import { COLOR_CHOICES, type ColorChoice, type Style, styleFor } from '../style.ts';

export const rulesCommand: Command = {
  name: 'rules',
  operands: '',
  summary: 'List the rules.',
  options: {
    format: { value: 'text|json', choices: ['text', 'json'], help: 'text (default) or json.' },
    color: { value: 'auto|always|never', choices: COLOR_CHOICES, help: 'Colours; auto (default) on a terminal only.' },
  },
  async run(args, host) {
    if (args.positionals.length > 0)
      throw new UsageError('rules takes no operand; for one rule use "fips-lint explain"');
    const style = styleFor((args.text('color') ?? 'auto') as ColorChoice, host.output, host.environment);
    const rules = [...CATALOGUE.values()];
    host.output.write(args.text('format') === 'json' ? rulesJson(rules) : rulesText(rules, style));
    return EXIT.clean;
  },
};

const SUBJECTS: readonly (readonly [RuleText['subject'], string])[] = [
  ['crypto-use', 'Python'],
  ['openssl-configuration', 'OpenSSL configuration'],
  ['environment', 'Environment variables'],
  ['suppression', 'Suppressions'],
];

function rulesText(rules: readonly RuleText[], style: Style): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  const groups = SUBJECTS.map(([subject, heading]) => {
    const lines = rules
      .filter(rule => rule.subject === subject)
      .map(
        ({ id, severity, title }) =>
          `  ${id.padEnd(width)}  ${style.severity(severity, severity.padEnd(11))}  ${title}`,
      );
    return [style.bold(heading), ...lines].join('\n');
  });
  return `${groups.join('\n\n')}\n\nfips-lint explain RULE tells what one is about.\n`;
}

function rulesJson(rules: readonly RuleText[]): string {
  return `${JSON.stringify(
    rules.map(({ rule: _rule, ...text }) => text),
    null,
    2,
  )}\n`;
}
