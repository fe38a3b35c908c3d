import type { RuntimeAnswer, Statement } from './answer.ts';
import { type Measurement, verdictIn } from './measurement.ts';

/** The shapes that measurements of a call take over the configurations of stock CPython. */
export type MeasuredClass =
  | 'in-module'
  | 'in-module-with-indicator'
  | 'in-module-unless-pedantic'
  | 'partly-in-module'
  | 'partly-unless-pedantic'
  | 'bypasses'
  | 'bypasses-without-default-provider'
  | 'bypasses-with-default-provider'
  | 'blocked'
  | 'fails-anyway'
  | 'configuration'
  | 'no-cryptography';

/** By the verdicts with fips and base (`b`), with the default provider as well (`c`), and pedantic (`d`). */
const CLASSES: Readonly<Record<string, MeasuredClass>> = {
  'module module module': 'in-module',
  'module module blocked': 'in-module-unless-pedantic',
  'mixed mixed mixed': 'partly-in-module',
  'mixed mixed blocked': 'partly-unless-pedantic',
  'bypass bypass bypass': 'bypasses',
  'bypass blocked bypass': 'bypasses-without-default-provider',
  'blocked bypass blocked': 'bypasses-with-default-provider',
  'blocked blocked blocked': 'blocked',
  'unavailable unavailable unavailable': 'fails-anyway',
  'configuration configuration configuration': 'configuration',
  'no-crypto no-crypto no-crypto': 'no-cryptography',
};

/** @throws Error for a shape that no call has shown yet: it would need words of its own. */
export function classify(row: Measurement): MeasuredClass {
  const shape = (['b', 'c', 'd'] as const).map(runtime => verdictIn(row, runtime)).join(' ');
  const found = CLASSES[shape];
  if (!found) throw new Error(`measurement ${row.id} has the shape ${shape}`);
  return found === 'in-module' && row.indicator ? 'in-module-with-indicator' : found;
}

/** What follows from a measurement, in words. */
export function sentenceFor(row: Measurement, answer: Pick<RuntimeAnswer, 'runsIn' | 'partly'>): Statement {
  const { runsIn = 'code of its own', partly = 'an inner step runs in the FIPS module' } = answer;
  const raises = row.exception ? `raises \`${row.exception}\`` : 'fails';
  return WORDS[classify(row)]({ runsIn, partly, raises });
}

interface Particulars {
  readonly runsIn: string;
  readonly partly: string;
  /** "raises `ValueError`" */
  readonly raises: string;
}

const WORDS: Readonly<Record<MeasuredClass, (particulars: Particulars) => Statement>> = {
  'in-module': () => ({ outcome: 'runs-in-module', sentence: 'This runs inside the FIPS module.' }),
  'in-module-with-indicator': () => ({
    outcome: 'runs-in-module',
    sentence:
      'The FIPS module does it all the same: it only raises an indicator for unapproved use, which Python does not show.',
  }),
  'in-module-unless-pedantic': ({ raises }) => ({
    outcome: 'depends',
    sentence: `The FIPS module does it after a plain \`openssl fipsinstall\` and only raises an indicator that Python does not show; after \`fipsinstall -pedantic\` it ${raises} (measured with 3.5.7).`,
  }),
  'partly-in-module': ({ partly }) => ({ outcome: 'partly-in-module', sentence: `Under FIPS ${partly}.` }),
  'partly-unless-pedantic': ({ partly, raises }) => ({
    outcome: 'depends',
    sentence: `After a plain \`openssl fipsinstall\` ${partly}; after \`fipsinstall -pedantic\` it ${raises} (measured with 3.5.7).`,
  }),
  bypasses: ({ runsIn }) => ({
    outcome: 'bypasses-module',
    sentence: `Under FIPS this does not fail: it runs in ${runsIn}, outside the validated module.`,
  }),
  'bypasses-without-default-provider': ({ runsIn, raises }) => ({
    outcome: 'depends',
    sentence: `With the fips and base providers active this does not fail: it silently runs in ${runsIn}, outside the validated module; with the default provider active too, it ${raises}.`,
  }),
  'bypasses-with-default-provider': ({ raises }) => ({
    outcome: 'depends',
    sentence: `With the fips and base providers active this ${raises}; with the default provider active too, that one serves it, outside the validated module.`,
  }),
  blocked: ({ raises }) => ({
    outcome: 'blocked',
    sentence: `Where the FIPS provider is in force this ${raises}.`,
  }),
  'fails-anyway': ({ raises }) => ({
    outcome: 'blocked',
    sentence: `As measured, this ${raises}, with FIPS or without (OpenSSL 3.5.7, cryptography 43).`,
  }),
  configuration: () => ({
    outcome: 'depends',
    sentence: 'Setting this up raises nothing; the handshake decides.',
  }),
  'no-cryptography': () => ({
    outcome: 'depends',
    sentence: 'This does nothing that the FIPS module could do.',
  }),
};
