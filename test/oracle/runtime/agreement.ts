import { ANSWERS } from '../../../server/src/core/runtime/answers/index.ts';
import {
  type Measurement,
  RUNTIMES,
  type RuntimeId,
  type Verdict,
  verdictIn,
} from '../../../server/src/core/runtime/measurement.ts';

/** What `measure.py` says of a call. */
export interface Answer {
  readonly id: string;
  readonly works: boolean;
  /** Type of the result, with its module. */
  readonly type?: string;
  /** Type of the exception, with its module. */
  readonly exception?: string;
  readonly message?: string;
  /** What the FIPS module said of unapproved use. */
  readonly indicator: string;
  /** Pages of the FIPS module's code that ran; absent where the module is not loaded. */
  readonly pages?: number;
}

const RAISES: readonly Verdict[] = ['blocked', 'unavailable', 'setup-failed'];

/** Types of CPython's own hashes, which no FIPS module has a part in. */
const BUILT_IN = /^_(md5|sha1|sha2|sha3|blake2)\./;

/** The built-in that a sentence says a call runs in, by the measurement that the sentence rests on. */
const STATED_BUILT_IN: ReadonlyMap<string, string> = new Map(
  ANSWERS.flatMap(({ runsIn, evidence }) => {
    const [, name] = /^(?:stock )?CPython's built-in `(\w+)`$/.exec(runsIn ?? '') ?? [];
    return name ? evidence.map(id => [id, name] as const) : [];
  }),
);

/** Runtimes where the module's checks are off, so that its indicator is all that it says of unapproved use. */
const INDICATED: readonly RuntimeId[] = ['b', 'c', 'e'];

/** Random bits are drawn before each trace, so that drawing them shows nothing new. */
const IS_THE_USUAL = /ssl\.RAND_bytes/;

/** Look-ups of what the module does not have, and random bits in other amounts. */
const PAGES_OF_A_BYPASS = 1;

/**
 * Arithmetic outside, over a hash that runs in the module; libcrypto's own key generation, which draws on the module's generator,
 * and for long RSA keys instantiates one more.
 */
const MODULE_LENDS_A_HAND =
  /^(?:ecdsa |rsa\(pkg\) sign|passlib hex_md5|pyca (?:dsa|rsa) keygen|pyOpenSSL PKey (?:DSA|RSA)|paramiko (?:DSS|RSA)Key)/;

/** How an answer differs from the table; an empty list where it does not. */
export function disagreements(row: Measurement, runtime: RuntimeId, answer: Answer | undefined): string[] {
  const verdict = verdictIn(row, runtime);
  if (!answer) return verdict === 'setup-failed' ? [] : ['gave no answer'];
  if (answer.works === RAISES.includes(verdict)) return [`${verdict} in the table, and ${became(answer)}`];
  if (!answer.works) return exceptionDisagreements(row, runtime, answer);
  const found: string[] = [];
  if (runtime !== 'a' && BUILT_IN.test(answer.type ?? '') && verdict !== 'bypass')
    found.push(`${verdict} in the table, and CPython's own ${answer.type} served it`);
  const stated = STATED_BUILT_IN.get(row.id);
  // Only a hash object shows what computes it; a digest as bytes or text does not. Sentences are about runtime b.
  if (runtime === 'b' && stated && answer.type?.startsWith('_') && !answer.type.startsWith(`${stated}.`))
    found.push(`the sentence names CPython's ${stated}, and ${answer.type} served it`);
  found.push(...placeDisagreements(row, verdict, answer));
  const indicator = row.indicator ?? '';
  if (INDICATED.includes(runtime) && answer.indicator !== indicator)
    found.push(`"${indicator}" in the table, and the module indicated "${answer.indicator}"`);
  return found;
}

/** Whether code of the module was seen to run, where the table says where the cryptography ran. */
function placeDisagreements({ id }: Measurement, verdict: Verdict, { pages }: Answer): string[] {
  if (pages === undefined) return [];
  const ranInModule = verdict === 'module' || verdict === 'mixed';
  if (ranInModule && pages === 0 && !IS_THE_USUAL.test(id))
    return [`${verdict} in the table, and nothing ran in fips.so`];
  const mayRun = MODULE_LENDS_A_HAND.test(id) ? Number.POSITIVE_INFINITY : PAGES_OF_A_BYPASS;
  return verdict === 'bypass' && pages > mayRun ? [`bypass in the table, and ${pages} pages of fips.so ran`] : [];
}

/** The table holds the type of the first runtime that raises, and only for that one. */
function exceptionDisagreements(row: Measurement, runtime: RuntimeId, answer: Answer): string[] {
  const first = RUNTIMES.find(({ id }) => RAISES.includes(verdictIn(row, id)))?.id;
  if (first !== runtime || row.exception === undefined) return [];
  return `.${answer.exception}`.endsWith(`.${row.exception}`)
    ? []
    : [`${row.exception} in the table, and ${became(answer)}`];
}

function became({ works, type, exception, message }: Answer): string {
  return works ? `it gave a ${type}` : `it raised ${exception}: ${message}`;
}
