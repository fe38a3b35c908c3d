import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Setting } from '../../support/openssl-findings.ts';
import { repositoryRoot } from '../../support/repository.ts';

/** A configuration that was tried on OpenSSL 3.5.7 with a real FIPS provider, and what it came to. */
export interface Variant {
  readonly id: string;
  readonly description: string;
  readonly outcome: 'enforced' | 'no-property' | 'silent-bypass' | 'fail-closed' | 'tls-broken';
  readonly cliAborts: boolean;
  readonly main: string;
  /** By name; `@DIR@` stands for their folder. The characters are bytes. */
  readonly files: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

export function readVariants(): readonly Variant[] {
  const path = join(repositoryRoot, 'test', 'openssl', 'fixtures', 'variants.jsonl');
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Variant);
}

/** The folder in which they were tried; some name it. The process ran in `/`. */
const FOLDER = '/fips/cf';

export function settingOf(variant: Variant, moduleFile: string): Setting {
  const files = Object.entries(variant.files);
  // One names a file with a space in its name, which was the module's; its text is not among them.
  if (variant.id === 'b2_inc_dot') files.push(['sp ace.cnf', moduleFile]);
  return {
    path: `${FOLDER}/${variant.main}`,
    files: Object.fromEntries(files.map(([name, text]) => [`${FOLDER}/${name}`, asBytes(text)])),
    environment: mapValues(variant.env ?? {}, inFolder),
    workingDirectory: '/',
    target: { openssl: '3.5', provider: '3.5.7' },
  };
}

function asBytes(text: string) {
  return { kind: 'text', text: inFolder(text), encoding: 'latin1' } as const;
}

function inFolder(text: string): string {
  return text.replaceAll('@DIR@', FOLDER);
}

function mapValues(record: Readonly<Record<string, string>>, map: (value: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
