import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadGrammar, tokenize } from './tokenizer.ts';

const grammar = await loadGrammar();

const KEY = 'variable.other.key';
const EQUALS = 'keyword.operator.assignment';
const TEXT = 'string.unquoted';
const COMMENT = 'comment.line.number-sign';
const HASH = 'punctuation.definition.comment';
const CONTINUED = 'punctuation.separator.continuation';
const ESCAPE = 'constant.character.escape';
const REJECTED = 'invalid.illegal.rejected-line';
const SECTION = 'entity.name.section';
const OPEN = 'punctuation.definition.section.begin';
const CLOSE = 'punctuation.definition.section.end';
const DOLLAR = 'punctuation.definition.variable';
const REFERENCE = 'variable.other.reference';

type Line = readonly (readonly [text: string, scope: string])[];

/** Lines of a text, and how they must be taken apart; after config(5) and OpenSSL's crypto/conf/conf_def.c. */
const CASES: readonly { readonly what: string; readonly lines: Readonly<Record<string, Line>> }[] = [
  {
    what: 'sections, keys and values',
    lines: {
      '[ openssl_init ]': [
        ['[', OPEN],
        ['openssl_init', SECTION],
        [']', CLOSE],
      ],
      'providers = provider_sect': [
        ['providers', KEY],
        ['=', EQUALS],
        ['provider_sect', TEXT],
      ],
      ' 1.DNS=example.org': [
        ['1.DNS', KEY],
        ['=', EQUALS],
        ['example.org', TEXT],
      ],
    },
  },
  {
    what: 'a key of another section',
    lines: {
      'provider_sect::fips = x': [
        ['provider_sect', SECTION],
        ['::', 'punctuation.separator.section'],
        ['fips', KEY],
        ['=', EQUALS],
        ['x', TEXT],
      ],
    },
  },
  {
    what: '# starts a comment anywhere',
    lines: {
      '# all of it': [
        ['#', HASH],
        [' all of it', COMMENT],
      ],
      'a = b # rest': [
        ['a', KEY],
        ['=', EQUALS],
        ['b', TEXT],
        ['#', HASH],
        [' rest', COMMENT],
      ],
    },
  },
  { what: '; starts none: the line is rejected', lines: { '; not a comment': [['; not a comment', REJECTED]] } },
  {
    what: '; belongs to names and values',
    lines: {
      ';a = b;c': [
        [';a', KEY],
        ['=', EQUALS],
        ['b;c', TEXT],
      ],
    },
  },
  { what: 'a line without = is rejected', lines: { 'activate yes': [['activate yes', REJECTED]] } },
  {
    what: 'text behind a section header is dropped',
    lines: {
      '[s] activate = 1': [
        ['[', OPEN],
        ['s', SECTION],
        [']', CLOSE],
        ['activate = 1', 'invalid.illegal.dropped-after-section'],
      ],
    },
  },
  {
    what: 'a value goes on after a final backslash',
    lines: {
      'a = one \\': [
        ['a', KEY],
        ['=', EQUALS],
        ['one', TEXT],
        ['\\', CONTINUED],
      ],
      'b = two': [
        ['b', TEXT],
        ['=', TEXT],
        ['two', TEXT],
      ],
      'c = three': [
        ['c', KEY],
        ['=', EQUALS],
        ['three', TEXT],
      ],
    },
  },
  {
    what: 'so does a comment, which swallows the next line',
    lines: {
      '# C:\\ssl\\': [
        ['#', HASH],
        [' C:\\ssl\\', COMMENT],
      ],
      'activate = 1': [['activate = 1', COMMENT]],
      'b = 2': [
        ['b', KEY],
        ['=', EQUALS],
        ['2', 'constant.numeric'],
      ],
    },
  },
  {
    what: 'two final backslashes are one character, and the line ends',
    lines: {
      'a = C:\\\\': [
        ['a', KEY],
        ['=', EQUALS],
        ['C:', TEXT],
        ['\\\\', ESCAPE],
      ],
      'b = 2': [
        ['b', KEY],
        ['=', EQUALS],
        ['2', 'constant.numeric'],
      ],
    },
  },
  {
    what: 'three kinds of quotes, in which # and $ are themselves',
    lines: {
      'a = "x # $y"': [
        ['a', KEY],
        ['=', EQUALS],
        ['"', 'string.quoted.double'],
        ['x # $y', 'string.quoted.double'],
        ['"', 'string.quoted.double'],
      ],
      "b = 'it\\'s'": [
        ['b', KEY],
        ['=', EQUALS],
        ["'", 'string.quoted.single'],
        ['it', 'string.quoted.single'],
        ["\\'", ESCAPE],
        ['s', 'string.quoted.single'],
        ["'", 'string.quoted.single'],
      ],
      'c = `x`': [
        ['c', KEY],
        ['=', EQUALS],
        ['`', 'string.quoted.other.backtick'],
        ['x', 'string.quoted.other.backtick'],
        ['`', 'string.quoted.other.backtick'],
      ],
    },
  },
  {
    what: 'an open quote ends with its line',
    lines: {
      'a = "open': [
        ['a', KEY],
        ['=', EQUALS],
        ['"', 'string.quoted.double'],
        ['open', 'string.quoted.double'],
      ],
      'b = c': [
        ['b', KEY],
        ['=', EQUALS],
        ['c', TEXT],
      ],
    },
  },
  {
    what: 'variables in every form',
    lines: {
      'a = $b/x': [
        ['a', KEY],
        ['=', EQUALS],
        ['$', DOLLAR],
        ['b', REFERENCE],
        ['/x', TEXT],
      ],
      'a = ${ENV::HOME}': [
        ['a', KEY],
        ['=', EQUALS],
        ['$', DOLLAR],
        ['{', 'punctuation.definition.variable.begin'],
        ['ENV', 'support.constant.environment'],
        ['::', 'punctuation.separator.section'],
        ['HOME', REFERENCE],
        ['}', 'punctuation.definition.variable.end'],
      ],
      'a = $(sect::b)': [
        ['a', KEY],
        ['=', EQUALS],
        ['$', DOLLAR],
        ['(', 'punctuation.definition.variable.begin'],
        ['sect', REFERENCE],
        ['::', 'punctuation.separator.section'],
        ['b', REFERENCE],
        [')', 'punctuation.definition.variable.end'],
      ],
    },
  },
  {
    what: 'directives',
    lines: {
      '.include /etc/ssl/fipsmodule.cnf # here': [
        ['.include', 'keyword.control.directive.include'],
        ['/etc/ssl/fipsmodule.cnf', 'string.unquoted.path'],
        ['#', HASH],
        [' here', COMMENT],
      ],
      '.include = $dir/x.cnf': [
        ['.include', 'keyword.control.directive.include'],
        ['=', EQUALS],
        ['$', DOLLAR],
        ['dir', REFERENCE],
        ['/x.cnf', 'string.unquoted.path'],
      ],
      '.pragma dollarid:true': [
        ['.pragma', 'keyword.control.directive.pragma'],
        ['dollarid', 'variable.parameter.pragma'],
        [':', 'punctuation.separator.key-value'],
        ['true', 'constant.language.boolean'],
      ],
      '.Include x': [['.Include x', REJECTED]],
    },
  },
  {
    what: 'constants',
    lines: {
      'activate = yes': [
        ['activate', KEY],
        ['=', EQUALS],
        ['yes', 'constant.language.boolean'],
      ],
      'module-mac = F2:81:4B:28': [
        ['module-mac', KEY],
        ['=', EQUALS],
        ['F2:81:4B:28', 'constant.numeric.hex'],
      ],
      'oid = 1.2.840.113549': [
        ['oid', KEY],
        ['=', EQUALS],
        ['1.2.840.113549', 'constant.numeric.oid'],
      ],
    },
  },
];

for (const { what, lines } of CASES) {
  test(what, () => {
    const tokens = tokenize(grammar, Object.keys(lines).join('\n'));
    const actual = tokens.map(line => line.map(token => [token.text.trimEnd(), token.scope.trimEnd()]));
    assert.deepEqual(actual, Object.values(lines));
  });
}
