import type { Configuration } from '../../../semantic/openssl/configuration.ts';
import type { ConfigurationOutcome } from '../../../semantic/openssl/evaluation.ts';
import type { Report } from '../../finding.ts';
import { isActivated } from './precedence.ts';
import { writtenEffect } from './property-effect.ts';

/** What everybody meets who loads a configuration that enables nothing. */
export const BYPASS = 'Python and all other programs run on the default provider, where MD5 works, and nothing is said';

/** True if another provider than FIPS's serves: `default` or `legacy` is active, or `default` is loaded because none is. */
export function othersServe(configuration: Configuration): boolean {
  return isActivated(configuration, 'default') || isActivated(configuration, 'legacy') || !isActivated(configuration);
}

/**
 * What follows if the FIPS provider is not there, as a sentence: nothing can be fetched, which is an outage and no breach, or the other
 * providers serve (measured on OpenSSL 3.5.7).
 */
export function withoutFipsProvider(
  configuration: Configuration,
): Pick<Report, 'severity' | 'outcome'> & { what: string } {
  if (writtenEffect(configuration) === 'required')
    return outage('Since `fips=yes` is required all the same, no algorithm can be fetched and every operation fails.');
  if (!othersServe(configuration))
    return outage('No other provider of algorithms is active, and every operation fails.');
  return { severity: 'error', outcome: 'bypasses-module', what: `${BYPASS}.` };
}

function outage(what: string): ReturnType<typeof withoutFipsProvider> {
  return { severity: 'warning', outcome: 'blocked', what };
}

/**
 * What a line does that stops the loading: an error, unless all that FIPS needs was in force before. Then what is lost is something
 * else, and programs that refuse to start are an outage that nobody overlooks: a warning.
 */
export function stoppingEffect(configuration: Configuration): Pick<Report, 'severity' | 'outcome'> {
  const { outcome, cliAborts } = configuration.readable.evaluation;
  if (outcome === 'enforced') return { severity: 'warning', ...(cliAborts && { outcome: 'blocked' as const }) };
  return outcome === 'silent-bypass' || outcome === 'no-property' ? { outcome: 'bypasses-module' } : {};
}

/** What the whole file comes to for Python, which ignores the errors that it meets on the way: a sentence. */
export function asItStands(configuration: Configuration): string {
  const { outcome, cliAborts } = configuration.readable.evaluation;
  const commands = cliAborts ? ', and the OpenSSL commands refuse to start' : '';
  return `As the file stands, ${COMES_TO[outcome]}${commands}.`;
}

const COMES_TO: Readonly<Record<ConfigurationOutcome, string>> = {
  enforced: 'FIPS is in force all the same, set up before',
  'no-property': 'Python goes on in silence without `fips=yes`',
  'silent-bypass': 'Python goes on in silence with the default provider, where MD5 works',
  'fail-closed': 'no algorithm can be fetched in Python',
  'tls-broken': 'Python can make no TLS context',
};
