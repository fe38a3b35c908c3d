import { type Connection, type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { CATALOGUE } from '../core/engine/catalogue.ts';
import type { Citation, Outcome, Target } from '../core/policy/types.ts';
import type { Applicability, Finding } from '../core/rules/finding.ts';
import type { AnalysisStore, LocatedFinding } from './analyses/analysis-store.ts';
import type { ClientAbilities } from './capabilities.ts';
import type { OpenDocuments } from './documents.ts';
import { hoverOver } from './openssl/hover.ts';
import type { OpensslDocuments } from './openssl/openssl-documents.ts';
import { toRange } from './positions.ts';
import { safely } from './safely.ts';

interface Parts {
  readonly connection: Connection;
  readonly client: ClientAbilities;
  readonly documents: OpenDocuments;
  readonly store: AnalysisStore;
  readonly openssl: OpensslDocuments;
  readonly rulePage: (rule: string) => string | undefined;
}

/**
 * Answers `textDocument/hover` over a finding: what, why, what happens at run time, the clause, and how to mend it; and in an
 * OpenSSL configuration what the name means and what is in force.
 */
export function registerHover(parts: Parts): void {
  parts.connection.onHover((params, token) =>
    safely('Explaining a finding', parts.connection.console, null, token, () => hoverAt(params, parts)),
  );
}

async function hoverAt({ textDocument, position }: HoverParams, parts: Parts): Promise<Hover | null> {
  const path = parts.documents.pathOf(textDocument.uri);
  const document = parts.documents.at(path);
  const findings = await parts.store.findingsIn(path);
  if (!document || parts.documents.at(path) !== document) return null;
  const offset = document.lines.offsetAt(position);
  const here = findings.filter(({ finding: { range } }) => range.start <= offset && offset <= range.end);
  const { markdown: isMarkdown } = parts.client;
  const write = isMarkdown ? markdown : plainText;
  const explained = here.map(located => write(explain(located), parts.rulePage(located.finding.rule)));
  const configuration = await parts.openssl.at(textDocument.uri);
  const syntax = configuration && hoverOver(configuration, offset, parts.openssl);
  if (syntax) explained.push(isMarkdown ? syntax.markdown : syntax.plainText);
  const range = here[0]?.finding.range ?? syntax?.range;
  if (!range || parts.documents.at(path) !== document) return null;
  const kind = isMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText;
  return { contents: { kind, value: explained.join(RULE_BREAK) }, range: toRange(document.lines, range) };
}

const RULE_BREAK = '\n\n---\n\n';

interface Explanation {
  readonly rule: string;
  readonly title: string;
  readonly message: string;
  /** Heading and Markdown. */
  readonly sections: readonly (readonly [string, string])[];
}

function explain({ finding, source }: LocatedFinding): Explanation {
  const rule = CATALOGUE.get(finding.rule);
  const sections: (readonly [string, string])[] = [];
  if (rule) sections.push(['Why it matters', rule.why]);
  if (finding.outcome)
    sections.push(['At run time', `${OUTCOMES[finding.outcome]} ${targetOf(source.settings.target)}`]);
  const citations = finding.citations.length > 0 ? finding.citations : (rule?.references ?? []);
  if (citations.length > 0) sections.push(['Source', citations.map(citationText).join('; ')]);
  if (rule) sections.push(['How to mend it', [rule.remedy, ...fixLines(finding)].join('\n')]);
  return { rule: finding.rule, title: rule?.title ?? finding.rule, message: finding.message, sections };
}

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  'runs-in-module': 'It runs inside the validated module.',
  'partly-in-module': 'A part of it runs outside the validated module.',
  blocked: 'It is refused: the call fails.',
  'bypasses-module': 'It is not refused: it runs outside the validated module, without a word.',
  depends: 'What happens depends on how the process was started and configured.',
};

function targetOf({ python, openssl, provider }: Target): string {
  return `Judged for ${python} Python with OpenSSL ${openssl} and the FIPS provider ${provider}.`;
}

function citationText({ document, clause, url }: Citation): string {
  const text = clause === undefined ? document : `${document}, ${clause}`;
  return url === undefined ? text : `[${text}](${url})`;
}

const APPLICABILITY: Readonly<Record<Applicability, string>> = {
  safe: 'safe',
  unsafe: 'a stored or transmitted value changes',
  manual: 'yours to decide',
};

function fixLines(finding: Finding): readonly string[] {
  if (finding.fixes.length === 0) return [];
  return ['', ...finding.fixes.map(fix => `- ${fix.title} (${APPLICABILITY[fix.applicability]})`)];
}

function markdown({ rule, title, message, sections }: Explanation, page: string | undefined): string {
  const link = page === undefined ? `\`${rule}\`` : `[\`${rule}\`](${page})`;
  const parts = sections.map(([heading, body]) => `**${heading}.** ${body}`);
  return [`**${escapeMarkdown(title)}** · ${link}`, escapeMarkdown(message), ...parts].join('\n\n');
}

function plainText({ rule, title, message, sections }: Explanation, page: string | undefined): string {
  const parts = sections.map(([heading, body]) => `${heading}: ${body}`);
  return [`${title} (${rule})`, message, ...parts, ...(page === undefined ? [] : [page])].join('\n\n');
}

/** Messages are written for every editor, with names in backticks; outside of those nothing is meant as markup. */
function escapeMarkdown(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(/[\\*_<>[\]#]/g, '\\$&')))
    .join('');
}
