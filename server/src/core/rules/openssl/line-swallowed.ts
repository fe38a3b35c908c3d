import type { Configuration } from '../../semantic/openssl/configuration.ts';
import type { TextRange } from '../../text/range.ts';
import { defineRule, type OpensslRule } from '../define.ts';
import type { Fix, Report } from '../finding.ts';
import { CONFIG_SETTINGS } from './support/citations.ts';
import { fixOf, lineBreakOf, replaceText } from './support/edits.ts';
import { configurationOf, WITH_MODULE_FILE } from './support/examples.ts';
import { at, quoted } from './support/places.ts';
import { purposeOf } from './support/purpose.ts';
import { type SwallowedText, swallowedTexts } from './support/swallowed.ts';

const STRICT = configurationOf();

export const lineSwallowed = defineRule<OpensslRule>({
  subject: 'openssl-configuration',
  id: 'line-swallowed',
  title: 'Setting that OpenSSL does not see',
  severity: 'error',
  why: `A backslash at the end of a line joins the next line to it, in a comment as well: the setting below becomes part of the
comment. Behind \`]\` of a header the rest of the line is dropped. And a backslash with a space behind it joins nothing: the value
ends there, and the next line stands by itself. None of this is an error, and all of it looks as if it were right.`,
  remedy: 'Take the backslash, or the space behind it, away; give every header and every setting a line of its own.',
  references: [CONFIG_SETTINGS],
  bad: [
    {
      code: STRICT.replace('default_properties = fips=yes', '# only C:\\fips\\\n«default_properties = fips=yes»'),
      files: WITH_MODULE_FILE,
      says: 'belongs to the comment',
      fixed: STRICT.replace('default_properties', '# only C:\\fips\ndefault_properties'),
    },
    {
      code: STRICT.replace(
        '[algorithm_sect]\ndefault_properties = fips=yes',
        '[algorithm_sect] «default_properties = fips=yes»',
      ),
      files: WITH_MODULE_FILE,
      says: 'behind `]`',
      fixed: STRICT,
    },
    {
      code: STRICT.replace('fips=yes', '\\ \n«fips=yes»'),
      files: WITH_MODULE_FILE,
      says: 'a space behind the backslash',
      fixed: STRICT.replace('fips=yes', '\\\nfips=yes'),
    },
  ],
  good: [
    { code: STRICT, files: WITH_MODULE_FILE },
    {
      code: STRICT.replace('fips=yes', '\\\nfips=yes'),
      files: WITH_MODULE_FILE,
      note: 'A value that goes on in the next line.',
    },
    { code: STRICT.replace('[algorithm_sect]', '[algorithm_sect] # strict'), files: WITH_MODULE_FILE },
    {
      code: `# a comment \\\n# that goes on\n${STRICT}`,
      files: WITH_MODULE_FILE,
      note: 'Nothing but comment is swallowed.',
    },
  ],
  check: configuration => swallowedTexts(configuration).map(swallowed => report(configuration, swallowed)),
});

function report(configuration: Configuration, swallowed: SwallowedText): Report {
  return {
    ...at(configuration, swallowed),
    ...(purposeOf(configuration) === 'other' && { severity: 'warning' as const }),
    message: messageOf(swallowed),
    fixes: repaired(configuration, swallowed),
  };
}

function messageOf({ cause, text }: SwallowedText): string {
  const shown = quoted(text.length > 60 ? `${text.slice(0, 57)}…` : text);
  switch (cause) {
    case 'continued-comment':
      return `${shown} belongs to the comment above, which ends in a backslash: OpenSSL does not see it. Take the backslash away.`;
    case 'behind-header':
      return `${shown} stands behind \`]\`, where OpenSSL drops the rest of the line without a word. Give it a line of its own.`;
    case 'carriage-returns':
      return 'The lines here end in CR alone, which ends no line for OpenSSL: all of this is part of the line before. End the lines with LF or CRLF.';
    case 'broken-continuation':
      return `${shown} was to go on the line above, but there is a space behind the backslash: the value ends there, and this line stands by itself. Take the space away.`;
  }
}

function repaired(configuration: Configuration, { cause, path, culprit }: SwallowedText): readonly Fix[] {
  const file = configuration.files.find(candidate => candidate.path === path);
  if (!file) return [];
  switch (cause) {
    case 'continued-comment':
      return fixOf('Remove the backslash', 'safe', replaceText(path, culprit, ''));
    case 'behind-header':
      return fixOf('Break the line', 'safe', replaceText(path, culprit, lineBreakOf(file.text)));
    case 'carriage-returns':
      return fixOf('End the lines', 'safe', replaceText(path, culprit, withLineEnds(file.text, culprit)));
    case 'broken-continuation':
      return fixOf('Remove the space', 'safe', replaceText(path, culprit, ''));
  }
}

function withLineEnds(text: string, { start, end }: TextRange): string {
  return text.slice(start, end).replaceAll(/\r+(?!\n)/g, lineBreakOf(text));
}
