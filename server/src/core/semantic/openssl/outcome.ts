import type { OpensslVersion } from '../../policy/types.ts';
import type { StartKey } from './application.ts';
import { isAtLeast } from './booleans.ts';
import type { Entry } from './configuration.ts';
import type { ConfigurationOutcome, Evaluation, Provider, PythonView, TlsCommand, TlsDefaults } from './evaluation.ts';
import { behindFirstDot, type ProcessState } from './evaluation-context.ts';
import { DEFAULT_IMPLEMENTATION, FIPS_IMPLEMENTATION, UNAPPROVED_IMPLEMENTATION } from './implementations.ts';
import {
  isFipsEnabled,
  matchCount,
  mergeQueries,
  type PropertyDefinition,
  parsePropertyQuery,
} from './property-query.ts';
import { isFipsModule } from './providers.ts';
import type { TlsAbilities } from './tls-cipher-string.ts';
import { tlsCommandProblem } from './tls-commands.ts';

type Judgement = Pick<Evaluation, 'outcome' | 'cliAborts' | 'summary' | 'tls' | 'python'>;

/** What the loaded state comes to for a process that goes on in spite of errors. */
export function judge(state: ProcessState, diagnosticsOn: boolean, cliAborts: boolean, startKey: StartKey): Judgement {
  const clauses = state.properties?.clauses ?? [];
  const active = state.providers.filter(provider => provider.active);
  const moduleServes = active.some(isModule) && matchCount(clauses, FIPS_IMPLEMENTATION) !== undefined;
  const defaultIsActive = active.some(({ name }) => name === 'default');
  const defaultServes = defaultIsActive && matchCount(clauses, DEFAULT_IMPLEMENTATION) !== undefined;
  const { openssl, provider, vendor } = state.options;
  const version = defaultServes ? openssl : (provider ?? openssl);
  const unapproved = matchCount(clauses, UNAPPROVED_IMPLEMENTATION) !== undefined;
  const abilities: TlsAbilities = { all: defaultServes, defaultIsActive, unapproved, vendor, version };
  const commands = state.tlsCommands.map(entry => tlsCommandOf(entry, openssl, abilities));
  const tls: TlsDefaults = { commands, broken: brokenCommand(commands, state, diagnosticsOn) };
  const python: PythonView = {
    md5: defaultServes ? 'works' : 'blocked',
    sha256: defaultServes || moduleServes ? 'works' : 'blocked',
    fipsMode: isFipsEnabled(clauses),
    tlsContext: (defaultServes || moduleServes) && !tls.broken && hasRandom(state, active) ? 'works' : 'fails',
  };
  const outcome = outcomeOf(python, tls);
  return { outcome, cliAborts, summary: summaryOf(outcome, cliAborts, startKey), tls, python };
}

function isModule({ name, module }: Provider): boolean {
  return isFipsModule(name, module);
}

/** A TLS context needs random bytes. Since 3.5 they come from the FIPS module itself, if it is active. */
function hasRandom({ options, randomQuery, properties }: ProcessState, active: readonly Provider[]): boolean {
  if (isAtLeast(options.openssl, '3.5') && active.some(isModule)) return true;
  const query = parsePropertyQuery(randomQuery);
  if (query.kind === 'error') return false;
  const clauses = mergeQueries(query.clauses, properties?.clauses ?? []);
  const fits = (implementation: PropertyDefinition): boolean => matchCount(clauses, implementation) !== undefined;
  return (
    (active.some(isModule) && fits(FIPS_IMPLEMENTATION)) ||
    (active.some(({ name }) => name === 'default') && fits(DEFAULT_IMPLEMENTATION))
  );
}

function tlsCommandOf(entry: Entry, openssl: OpensslVersion, abilities: TlsAbilities): TlsCommand {
  const name = behindFirstDot(entry.name);
  const why = tlsCommandProblem(name, entry.value, openssl, abilities);
  return { name, value: entry.value, entry, accepted: why === undefined, why };
}

/** Since 3.4 an error in `system_default` fails every TLS context, if `config_diagnostics` is on; else it is passed over. */
function brokenCommand(
  commands: readonly TlsCommand[],
  { options }: ProcessState,
  diagnosticsOn: boolean,
): TlsCommand | undefined {
  return diagnosticsOn && isAtLeast(options.openssl, '3.4') ? commands.find(({ accepted }) => !accepted) : undefined;
}

function outcomeOf(python: PythonView, tls: TlsDefaults): ConfigurationOutcome {
  if (python.md5 === 'works') return 'silent-bypass';
  if (python.sha256 === 'blocked') return 'fail-closed';
  if (!python.fipsMode) return 'no-property';
  return tls.broken ? 'tls-broken' : 'enforced';
}

const MEANING: Readonly<Record<ConfigurationOutcome, string>> = {
  enforced: 'only approved algorithms of the FIPS module are used by default',
  'no-property':
    'the FIPS module serves, but nothing asks for `fips=yes`, so its unapproved algorithms are used as well',
  'silent-bypass': 'the default provider serves, MD5 included, and nothing says so',
  'fail-closed': 'no algorithm can be fetched at all',
  'tls-broken': 'the FIPS module is enforced, and no TLS context can be made',
};

function summaryOf(outcome: ConfigurationOutcome, cliAborts: boolean, startKey: StartKey): string {
  if (startKey === 'nodejs_conf')
    return cliAborts ? 'Node.js refuses to start on this configuration.' : `In Node.js, ${MEANING[outcome]}.`;
  if (!cliAborts) return `In OpenSSL's commands and in Python alike, ${MEANING[outcome]}.`;
  return `OpenSSL's commands refuse to start; Python ignores the error and goes on: ${MEANING[outcome]}.`;
}
