import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Connection,
  type Diagnostic,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { CATALOGUE } from '../../core/engine/catalogue.ts';
import type { Applicability, Finding, Fix } from '../../core/rules/finding.ts';
import { lineEdits } from '../../core/text/line-diff.ts';
import type { AnalysisStore, LocatedFinding } from '../analyses/analysis-store.ts';
import { documentKind } from '../analyses/document-kind.ts';
import type { ClientAbilities } from '../capabilities.ts';
import type { OpenDocument, OpenDocuments } from '../documents.ts';
import type { OpensslDocuments } from '../openssl/openssl-documents.ts';
import { toRange, toTextRange } from '../positions.ts';
import { DIAGNOSTIC_SOURCE, FIX_ALL_KIND, OPEN_RULE_PAGE, REWRITE_KIND, REWRITE_STRICTLY } from '../protocol.ts';
import { safely, throwIfCancelled } from '../safely.ts';
import { fixAllEdits, fixRuleEdits, type SharedFix, sharesFix, staysIn } from './fix-all.ts';
import { REASON_PLACEHOLDER, suppressionEdit } from './suppression.ts';
import { type EditsByPath, toBeConfirmed, toInsertion, toWorkspaceEdit } from './workspace-edit.ts';

interface Parts {
  readonly connection: Connection;
  readonly client: ClientAbilities;
  readonly documents: OpenDocuments;
  readonly store: AnalysisStore;
  readonly rulePage: (rule: string) => string | undefined;
  readonly openssl: OpensslDocuments;
}

/** What an action does, in words that survive the way to the client and back. */
type Recipe =
  | { readonly kind: 'fix'; readonly finding: string; readonly fix: number }
  | { readonly kind: 'suppress'; readonly finding: string }
  | ({ readonly kind: 'fix-rule' } & SharedFix)
  | { readonly kind: 'fix-all' }
  | { readonly kind: 'strict-layout' };

interface ActionData {
  readonly uri: string;
  readonly version: number;
  readonly recipe: Recipe;
}

/** Answers `textDocument/codeAction` and `codeAction/resolve`. */
export function registerCodeActions(parts: Parts): void {
  const { connection, client } = parts;
  const log = connection.console;
  connection.onCodeAction((params, token) =>
    safely('Offering code actions', log, [], token, () => offerActions(params, token, parts)),
  );
  if (!client.resolvesCodeActions) return;
  connection.onCodeActionResolve((action, token) =>
    safely('Preparing a code action', log, action, token, () => resolveAction(action, parts)),
  );
}

async function offerActions(params: CodeActionParams, token: CancellationToken, parts: Parts): Promise<CodeAction[]> {
  const document = parts.documents.at(parts.documents.pathOf(params.textDocument.uri));
  if (!document || !parts.client.codeActionLiterals) return [];
  const findings = await parts.store.findingsIn(document.path);
  throwIfCancelled(token);
  if (parts.documents.at(document.path) !== document) throw stale();
  const { only, triggerKind } = params.context;
  const isWanted = (kind: string) => only === undefined || only.some(one => kind === one || kind.startsWith(`${one}.`));
  const wanted = toTextRange(document.lines, params.range);
  const actions = isWanted(CodeActionKind.QuickFix)
    ? findings
        .filter(({ finding }) => finding.range.start <= wanted.end && wanted.start <= finding.range.end)
        .flatMap(located => actionsFor(located, findings, document, params.context.diagnostics, parts))
    : [];
  const isAutomatic = triggerKind === CodeActionTriggerKind.Automatic && only === undefined;
  if (!isAutomatic && isWanted(FIX_ALL_KIND) && findings.some(located => isMendedByFixAll(located, document.path))) {
    actions.push(fixAllAction(document));
  }
  if (!isAutomatic && isWanted(REWRITE_KIND) && documentKind(document) === 'openssl-configuration') {
    actions.push(rewriteAction(document, parts));
  }
  return parts.client.resolvesCodeActions ? actions : withEdits(actions, parts);
}

/** For clients that want the edits with the offer. What cannot be done here is not offered. */
async function withEdits(actions: readonly CodeAction[], parts: Parts): Promise<CodeAction[]> {
  const complete: CodeAction[] = [];
  for (const { data, ...action } of actions) {
    const edit = data === undefined ? undefined : await editFor(data as ActionData, parts);
    if (edit) complete.push({ ...action, edit });
    else if (action.command) complete.push(action);
  }
  return complete;
}

async function resolveAction({ data, ...action }: CodeAction, parts: Parts): Promise<CodeAction> {
  if (data === undefined) return action;
  const edit = await editFor(data as ActionData, parts);
  if (!edit) throw new ResponseError(LSPErrorCodes.RequestFailed, `"${action.title}" cannot be done here`);
  return { ...action, edit };
}

function actionsFor(
  { finding }: LocatedFinding,
  all: readonly LocatedFinding[],
  document: OpenDocument,
  shown: readonly Diagnostic[],
  parts: Parts,
): CodeAction[] {
  const key = keyOf(finding);
  const diagnostics = shown.filter(diagnostic => isSame(diagnostic, finding, document));
  const common = { kind: CodeActionKind.QuickFix, ...(diagnostics.length > 0 && { diagnostics }) };
  const preferred = finding.fixes.findIndex(fix => fix.applicability === 'safe');
  const actions: CodeAction[] = finding.fixes.map((fix, index) => ({
    ...common,
    title: titleOf(fix),
    ...(index === preferred && { isPreferred: true }),
    data: dataFor(document, { kind: 'fix', finding: key, fix: index }),
  }));
  actions.push(...ruleActions(finding, all, document).map(action => ({ ...common, ...action })));
  const rule = CATALOGUE.get(finding.rule);
  if (rule && rule.subject !== 'suppression') {
    const title = `Ignore ${finding.rule} here`;
    actions.push({ ...common, title, data: dataFor(document, { kind: 'suppress', finding: key }) });
  }
  if (parts.client.showDocument && parts.rulePage(finding.rule) !== undefined) {
    const title = `Explain ${finding.rule}`;
    actions.push({ ...common, title, command: { title, command: OPEN_RULE_PAGE, arguments: [finding.rule] } });
  }
  return actions;
}

/** The same fix for every finding of the rule in the document, where several have it. What only a person can know is asked one by one. */
function ruleActions(
  { rule, fixes }: Finding,
  all: readonly LocatedFinding[],
  document: OpenDocument,
): readonly Pick<CodeAction, 'title' | 'data'>[] {
  return fixes.flatMap(({ title, applicability }) => {
    const shared: SharedFix = { rule, title, applicability };
    const count = all.filter(one => isMendedBy(one, document.path, shared)).length;
    if (applicability === 'manual' || count < 2) return [];
    return {
      title: `${title}: all ${count} of ${rule} in this file (${APPLICABILITY_NOTE[applicability]})`,
      data: dataFor(document, { kind: 'fix-rule', ...shared }),
    };
  });
}

function fixAllAction(document: OpenDocument): CodeAction {
  return {
    title: 'Apply all safe FIPS Lint fixes in this file',
    kind: FIX_ALL_KIND,
    data: dataFor(document, { kind: 'fix-all' }),
  };
}

function rewriteAction(document: OpenDocument, { client }: Parts): CodeAction {
  const common = { title: 'Rewrite in the strict FIPS layout…', kind: REWRITE_KIND };
  if (!client.showsRewrites) return { ...common, data: dataFor(document, { kind: 'strict-layout' }) };
  return { ...common, command: { title: common.title, command: REWRITE_STRICTLY, arguments: [document.uri] } };
}

function dataFor({ uri, version }: OpenDocument, recipe: Recipe): ActionData {
  return { uri, version, recipe };
}

const APPLICABILITY_NOTE: Readonly<Record<Applicability, string>> = {
  safe: 'safe',
  unsafe: 'unsafe: a stored or transmitted value changes',
  manual: 'yours to decide',
};

function titleOf(fix: Fix): string {
  return `${fix.title} (${APPLICABILITY_NOTE[fix.applicability]})`;
}

/**
 * @returns undefined if it cannot be done.
 * @throws ResponseError `ContentModified` if the document has moved on since the action was offered: it was meant for another text.
 */
async function editFor({ uri, version, recipe }: ActionData, parts: Parts): Promise<WorkspaceEdit | undefined> {
  const path = parts.documents.pathOf(uri);
  if (recipe.kind === 'strict-layout') return rewriteEdit(uri, version, parts);
  const findings = await parts.store.findingsIn(path);
  const document = parts.documents.at(path);
  if (document?.version !== version) throw stale();
  const edit = await makeEdit(recipe, document, findings, parts);
  if (parts.documents.at(path) !== document) throw stale();
  return edit;
}

/** As {@link editFor}; a file that is in the layout already, or cannot be, has none. */
async function rewriteEdit(uri: string, version: number, parts: Parts): Promise<WorkspaceEdit | undefined> {
  const found = await parts.openssl.strictLayout(uri);
  if (found?.document.version !== version || parts.documents.at(found.document.path) !== found.document) throw stale();
  const { document, layout } = found;
  if (layout.kind !== 'rewritten') return undefined;
  const edit = toWorkspaceEdit(new Map([[document.path, lineEdits(document.text, layout.text)]]), parts);
  return edit && toBeConfirmed(edit, { label: 'Strict FIPS layout', description: layout.notes.join(' ') }, parts);
}

async function makeEdit(
  recipe: Exclude<Recipe, { kind: 'strict-layout' }>,
  { path, text }: OpenDocument,
  findings: readonly LocatedFinding[],
  parts: Parts,
): Promise<WorkspaceEdit | undefined> {
  const located = findings.find(one => {
    if (recipe.kind === 'fix-all') return isMendedByFixAll(one, path);
    return recipe.kind === 'fix-rule' ? isMendedBy(one, path, recipe) : keyOf(one.finding) === recipe.finding;
  });
  if (!located) return undefined;
  if (recipe.kind === 'fix') {
    const fix = located.finding.fixes[recipe.fix];
    return fix && toWorkspaceEdit(editsOf(fix, path), parts);
  }
  const trial = await parts.store.trial(located.source);
  const analyse = (changed: string) => trial(new Map([[path, changed]]));
  if (recipe.kind === 'suppress') {
    const edit = suppressionEdit(located, path, text, analyse);
    return edit && toInsertion(path, edit, REASON_PLACEHOLDER, parts);
  }
  const edits =
    recipe.kind === 'fix-rule'
      ? await fixRuleEdits(path, text, recipe, analyse)
      : await fixAllEdits(path, text, analyse);
  const edit = edits.length > 0 ? toWorkspaceEdit(new Map([[path, edits]]), parts) : undefined;
  return edit && recipe.kind === 'fix-rule' ? confirmedIfUnsafe(edit, recipe, parts) : edit;
}

/** Many places at once are looked at first where values change. */
function confirmedIfUnsafe(
  edit: WorkspaceEdit,
  { title, rule, applicability }: SharedFix,
  parts: Parts,
): WorkspaceEdit {
  if (applicability === 'safe') return edit;
  return toBeConfirmed(edit, { label: `${title} (${rule})`, description: APPLICABILITY_NOTE[applicability] }, parts);
}

function isMendedBy({ finding, source }: LocatedFinding, path: string, shared: SharedFix): boolean {
  return source.path === path && sharesFix(path, finding, shared);
}

function isMendedByFixAll({ finding, source }: LocatedFinding, path: string): boolean {
  return source.path === path && staysIn(path, finding);
}

function editsOf(fix: Fix, home: string): EditsByPath {
  return new Map(fix.files.map(file => [file.path ?? home, file.edits]));
}

function keyOf({ rule, range, message }: Finding): string {
  return JSON.stringify([rule, range.start, range.end, message]);
}

function isSame(diagnostic: Diagnostic, finding: Finding, document: OpenDocument): boolean {
  if (diagnostic.source !== DIAGNOSTIC_SOURCE || diagnostic.code !== finding.rule) return false;
  return JSON.stringify(diagnostic.range) === JSON.stringify(toRange(document.lines, finding.range));
}

function stale(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.ContentModified, 'the document has changed');
}
