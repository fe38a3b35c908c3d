import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeBytes } from '../../openssl/bytes.ts';
import type { Setting } from '../../support/openssl-findings.ts';
import { repositoryRoot } from '../../support/repository.ts';

/** A configuration that was tried on OpenSSL 3.5.7 with a real FIPS provider, and what it came to. */
export interface Variant {
  readonly id: string;
  readonly description: string;
  readonly outcome: 'enforced' | 'no-property' | 'silent-bypass' | 'fail-closed' | 'tls-broken';
  readonly cliAborts: boolean;
  readonly setting: Setting;
}

interface Row extends Omit<Variant, 'setting'> {
  readonly main: string;
  /** By name; `@DIR@` stands for their folder. The characters are bytes. */
  readonly files: Readonly<Record<string, string>>;
  /** Names under which the module's own, working file stands beside them. */
  readonly sharedFiles: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** What a plain `openssl fipsinstall` wrote for the module. */
interface Head {
  readonly sharedFiles: { readonly 'fm.cnf': string };
}

const FOLDER = '/etc/ssl/variants';

export function readVariants(): readonly Variant[] {
  const path = join(repositoryRoot, 'test', 'openssl', 'fixtures', 'variants.jsonl');
  const [head, ...rows] = readFileSync(path, 'utf8').trim().split('\n');
  const moduleFile = (JSON.parse(head!) as Head).sharedFiles['fm.cnf'];
  return rows.map(line => variantOf(JSON.parse(line) as Row, moduleFile));
}

/** The process ran in the root folder. */
function variantOf(row: Row, moduleFile: string): Variant {
  const texts = [...Object.entries(row.files), ...row.sharedFiles.map(name => [name, moduleFile] as const)];
  const files = texts.map(([name, text]) => [`${FOLDER}/${name}`, decodeBytes(inFolder(text))] as const);
  const environment = Object.entries(row.environment ?? {}).map(([name, value]) => [name, inFolder(value)] as const);
  const setting: Setting = {
    path: `${FOLDER}/${row.main}`,
    files: Object.fromEntries(files),
    environment: Object.fromEntries(environment),
    workingDirectory: '/',
    target: { openssl: '3.5', provider: '3.5.7' },
  };
  const { id, description, outcome, cliAborts } = row;
  return { id, description, outcome, cliAborts, setting };
}

function inFolder(text: string): string {
  return text.replaceAll('@DIR@', FOLDER);
}
