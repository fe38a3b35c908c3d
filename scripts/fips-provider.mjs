/**
 * Sets up a real OpenSSL FIPS provider under `.hosts/fips`: Debian 13 packages one, and it loads into Debian 12's libcrypto too.
 * Nothing of the machine's own packages or apt state is changed.
 *   node scripts/fips-provider.mjs     prints where it is, as JSON
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { machinesMirror } from './hosts/debian-mirror.mjs';
import { Explained, HOSTS, mustRun, requirePrograms, run, runMain, which } from './hosts/machine.mjs';

const FOLDER = join(HOSTS, 'fips');
const INSTALLED = join(FOLDER, 'installed.json');
const LOG = join(FOLDER, 'install.log');
const SUITE = 'trixie';
const PACKAGE = 'openssl-provider-fips';

/**
 * @typedef {object} FipsProvider
 * @property {string} version of the package that the provider comes from
 * @property {string} openssl version of the machine's libcrypto, which loads it
 * @property {string} modules folder of fips.so, for OPENSSL_MODULES
 * @property {string} fipsModule the generated fipsmodule.cnf
 * @property {string} configuration a strict openssl.cnf, for OPENSSL_CONF
 */

/**
 * Installs the provider, if it is not there, and returns where it is.
 * @returns {Promise<FipsProvider>}
 */
export async function installFipsProvider() {
  if (existsSync(INSTALLED)) {
    const installed = JSON.parse(readFileSync(INSTALLED, 'utf8'));
    if (existsSync(installed.configuration) && installed.openssl === (await opensslVersion())) return installed;
  }
  if (process.platform !== 'linux' || !which('apt-get') || !which('dpkg')) {
    throw new Explained(`the FIPS provider comes from Debian's package ${PACKAGE}, and this machine has no apt`);
  }
  await requirePrograms({ openssl: 'openssl' });
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const deb = await downloadPackage();
  const unpacked = join(FOLDER, 'package');
  await mustRun('dpkg', ['-x', deb, unpacked], { log: LOG });
  const installed = await configure(deb, findModules(unpacked));
  await verify(installed);
  writeFileSync(INSTALLED, `${JSON.stringify(installed, null, 2)}\n`);
  return installed;
}

/** The environment in which a program uses the provider, and nothing but it. */
export function strictEnvironment(provider) {
  return { ...process.env, OPENSSL_CONF: provider.configuration, OPENSSL_MODULES: provider.modules };
}

/** Downloads into `.hosts/fips`, with lists and caches of its own. */
async function downloadPackage() {
  const sources = join(FOLDER, 'sources.list');
  const { mirror, keyring } = await machinesMirror('the FIPS provider is a package');
  writeFileSync(sources, `deb [signed-by=${keyring}] ${mirror} ${SUITE} main\n`);
  const folders = { 'State::Lists': join(FOLDER, 'apt/lists'), Cache: join(FOLDER, 'apt/cache') };
  for (const folder of Object.values(folders)) mkdirSync(join(folder, 'partial'), { recursive: true });
  const settings = { ...folders, 'Etc::SourceList': sources, 'Etc::SourceParts': '/dev/null' };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-o', `Dir::${name}=${value}`]);
  // When root runs apt, it downloads as a user of its own, who cannot write into our folder.
  if (process.getuid() === 0) options.push('-o', 'APT::Sandbox::User=root');
  const apt = (...args) => mustRun('apt-get', ['-q', ...options, ...args], { cwd: FOLDER, log: LOG });
  await apt('update');
  await apt('download', PACKAGE);
  const deb = readdirSync(FOLDER).find(name => name.startsWith(`${PACKAGE}_`) && name.endsWith('.deb'));
  if (!deb) throw new Explained(`apt-get downloaded no ${PACKAGE}`);
  return join(FOLDER, deb);
}

function findModules(unpacked) {
  const module = readdirSync(unpacked, { recursive: true }).find(path => path.endsWith('ossl-modules/fips.so'));
  if (!module) throw new Explained(`${PACKAGE} holds no fips.so`);
  return join(unpacked, module, '..');
}

async function configure(deb, modules) {
  const fipsModule = join(FOLDER, 'fipsmodule.cnf');
  const configuration = join(FOLDER, 'openssl.cnf');
  const env = { ...process.env, OPENSSL_CONF: '/dev/null' };
  await mustRun('openssl', ['fipsinstall', '-out', fipsModule, '-module', join(modules, 'fips.so')], { env, log: LOG });
  writeFileSync(configuration, strictConfiguration(fipsModule));
  const [, version] = deb.match(/_([^_]+)_[^_]+\.deb$/) ?? [];
  return { version: decodeURIComponent(version), openssl: await opensslVersion(), modules, fipsModule, configuration };
}

function strictConfiguration(fipsModule) {
  return `config_diagnostics = 1
openssl_conf = openssl_init

.include ${fipsModule}

[openssl_init]
providers = provider_sect
alg_section = algorithm_sect

[provider_sect]
fips = fips_sect
base = base_sect

[base_sect]
activate = 1

[algorithm_sect]
default_properties = fips=yes
`;
}

/** What makes it the real thing: the provider is active, refuses MD5, and computes SHA-256. */
async function verify(provider) {
  const env = strictEnvironment(provider);
  const providers = await mustRun('openssl', ['list', '-providers'], { env, log: LOG });
  if (!/fips/i.test(providers)) throw new Explained(`OpenSSL does not load the FIPS provider:\n${providers}`);
  const digest = name => run('openssl', ['dgst', `-${name}`, provider.configuration], { env, log: LOG });
  if ((await digest('md5')).code === 0) throw new Explained('MD5 works under the strict configuration, and must not');
  const sha256 = await digest('sha256');
  if (sha256.code !== 0) throw new Explained(`SHA-256 does not work under the strict configuration:\n${sha256.output}`);
}

async function opensslVersion() {
  return (await mustRun('openssl', ['version'])).split(' ')[1];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runMain(async () => console.log(JSON.stringify(await installFipsProvider(), null, 2)));
}
