import type { Include } from '../../core/semantic/openssl/configuration.ts';
import type { Evaluation, LoadStep, ProviderState, StepStatus } from '../../core/semantic/openssl/evaluation.ts';
import type { ShownConfiguration } from '../commands/openssl.ts';
import { printable, wrap } from '../display-text.ts';
import type { Style } from '../style.ts';
import { findingLines } from './text.ts';

export interface OpensslTextOptions {
  readonly style: Style;
  readonly columns: number | undefined;
}

/** A configuration drawn for a person: what is read, in which order, and what is in force at the end. */
export function opensslText(shown: ShownConfiguration, options: OpensslTextOptions): string {
  const { configuration, provider, findings, pathOf } = shown;
  const { style } = options;
  const { evaluation } = configuration.effective;
  const version = style.dim(`OpenSSL ${configuration.openssl}, FIPS provider ${provider}`);
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['Files', fileTree(shown)],
    ['Load order', drawTree(stepTree(evaluation.steps, style))],
    ['Providers', providerLines(evaluation, style)],
    ['In force', inForceLines(evaluation, style)],
    ['Taken for granted', evaluation.assumptions.map(({ text }) => `- ${printable(text)}`)],
    ['Findings', findings.flatMap(finding => ['', ...findingLines(finding, shown, options)]).slice(1)],
  ];
  const summary = `${evaluation.outcome}: ${evaluation.summary}`;
  return [
    `${style.bold(printable(pathOf(configuration.path)))}  ${version}`,
    ...indented(wrap(printable(summary), (options.columns ?? 120) - 2)).map(line =>
      evaluation.outcome === 'enforced' ? style.good(line) : style.bad(line),
    ),
    ...sections.flatMap(([heading, lines]) => (lines.length > 0 ? ['', style.bold(heading), ...indented(lines)] : [])),
    '',
    '',
  ].join('\n');
}

/** The file, and below it what it includes, with the files that were read for each. */
function fileTree(shown: ShownConfiguration): string[] {
  const { configuration, places, pathOf } = shown;
  const drawn = new Set<Include>();
  const below = (file: string): TreeNode[] =>
    configuration.includes
      .filter(include => include.path === file && !drawn.has(include) && drawn.add(include))
      .map(include => ({
        text: `line ${places.of(file, include.range).startLine}: ${include.value}${
          include.status === 'read' ? '' : ` (${include.status.replaceAll('-', ' ')})`
        }: ${include.why}`,
        children: include.files.map(path => ({ text: pathOf(path), children: below(path) })),
      }));
  return drawTree([{ text: pathOf(configuration.path), children: below(configuration.path) }]);
}

function stepTree(steps: readonly LoadStep[], style: Style): TreeNode[] {
  return steps.map(({ entry, status, error, why, children }) => ({
    text: `${entry.name} = ${entry.value}`,
    note: `${STEP_STYLE[status](style)(STEP_WORDS[status])}${error === undefined ? '' : ` (${error})`}: ${why}`,
    children: stepTree(children, style),
  }));
}

const STEP_WORDS: Readonly<Record<StepStatus, string>> = {
  applied: 'applied',
  failed: 'failed',
  ignored: 'without effect',
  'not-reached': 'not reached',
};

const STEP_STYLE: Readonly<Record<StepStatus, (style: Style) => (text: string) => string>> = {
  applied: style => style.good,
  failed: style => style.bad,
  ignored: style => style.bad,
  'not-reached': style => style.dim,
};

const PROVIDER_WORDS: Readonly<Record<ProviderState, string>> = {
  active: 'active',
  'not-activated': 'not activated',
  'not-loaded': 'not loaded',
  failed: 'failed',
  'not-reached': 'not reached',
  automatic: 'active, by default',
};

function providerLines({ providers }: Evaluation, style: Style): string[] {
  const width = Math.max(0, ...providers.map(({ name }) => name.length));
  return providers.map(({ name, active, state, why }) => {
    const word = (active ? style.good : style.dim)(PROVIDER_WORDS[state].padEnd(18));
    return `${printable(name).padEnd(width)}  ${word}  ${printable(why)}`;
  });
}

function inForceLines({ defaultProperties, tls, python, cliAborts }: Evaluation, style: Style): string[] {
  const works = (answer: string) => (answer === 'works' ? answer : style.bad(answer));
  const rows: (readonly [string, string])[] = [
    ['default properties', defaultProperties ? printable(defaultProperties.query) : style.bad('none')],
    ['openssl commands', cliAborts ? style.bad('refuse to start') : 'start'],
    [
      'Python',
      `MD5 ${python.md5}, SHA-256 ${works(python.sha256)}, TLS context ${works(python.tlsContext)}, get_fips_mode() ${Number(python.fipsMode)}`,
    ],
    ...tls.commands.map(
      ({ name, value, accepted, why }) =>
        [
          `TLS ${name}`,
          printable(`${value}${accepted ? '' : ` (not accepted${why === undefined ? '' : `: ${why}`})`}`),
        ] as const,
    ),
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  return rows.map(([label, text]) => `${printable(label).padEnd(width)}  ${text}`);
}

interface TreeNode {
  readonly text: string;
  /** Follows the text, in a column of its own. */
  readonly note?: string;
  readonly children: readonly TreeNode[];
}

function drawTree(nodes: readonly TreeNode[]): string[] {
  const rows = nodes.flatMap(node => treeRows(node, '', ''));
  const width = Math.max(0, ...rows.filter(({ note }) => note !== undefined).map(({ text }) => text.length));
  return rows.map(({ text, note }) => (note === undefined ? text : `${text.padEnd(width)}  ${note}`));
}

function treeRows(node: TreeNode, lead: string, childLead: string): { text: string; note: string | undefined }[] {
  const last = node.children.length - 1;
  return [
    { text: lead + printable(node.text), note: node.note },
    ...node.children.flatMap((child, index) =>
      treeRows(child, `${childLead}${index === last ? '`- ' : '|- '}`, `${childLead}${index === last ? '   ' : '|  '}`),
    ),
  ];
}

function indented(lines: readonly string[]): string[] {
  return lines.map(line => (line === '' ? '' : `  ${line}`));
}
