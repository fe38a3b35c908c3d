/**
 * Sets up a Debian 13 userland under `.hosts/debian13`: the Python, the OpenSSL with its FIPS provider and the packages that
 * `server/src/core/runtime/measurements` was measured with. It is entered with chroot, so this takes root, as its tests do.
 *   node scripts/debian-userland.mjs     prints where it is, as JSON
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { machinesMirror } from './hosts/debian-mirror.mjs';
import { Explained, HOSTS, mustRun, requirePrograms, runMain, which } from './hosts/machine.mjs';

const FOLDER = join(HOSTS, 'debian13');
const INSTALLED = join(FOLDER, 'installed.json');
const LOG = join(HOSTS, 'debian13.log');
const SUITE = 'trixie';

/** Every package that a measured call needs. A change here sets the userland up again. */
const PACKAGES = [
  'openssl',
  'openssl-provider-fips',
  'python3',
  'python3-argon2',
  'python3-bcrypt',
  'python3-cffi-backend',
  'python3-cryptography',
  'python3-ecdsa',
  'python3-jwt',
  'python3-legacycrypt',
  'python3-nacl',
  'python3-openssl',
  'python3-paramiko',
  'python3-passlib',
  'python3-pycryptodome',
  'python3-rsa',
];

/**
 * @typedef {object} DebianUserland
 * @property {string} root the folder to enter with chroot
 * @property {readonly string[]} packages that were asked for
 * @property {Record<string, string>} versions of those packages, as Debian writes them
 * @property {string} modules folder of fips.so, inside
 */

/**
 * Installs the userland, if it is not there, and returns where it is.
 * @returns {Promise<DebianUserland>}
 */
export async function installDebianUserland() {
  if (process.platform !== 'linux' || process.getuid() !== 0) {
    throw new Explained('the Debian userland is entered with chroot, and this is not root on Linux');
  }
  if (existsSync(INSTALLED)) {
    const installed = JSON.parse(readFileSync(INSTALLED, 'utf8'));
    if (String(installed.packages) === String(PACKAGES) && existsSync(join(installed.root, installed.modules))) {
      return installed;
    }
  }
  if (!which('apt-get'))
    throw new Explained('the Debian userland is installed with debootstrap, and this machine has no apt');
  await requirePrograms({ debootstrap: 'debootstrap' });
  const root = join(FOLDER, 'root');
  await unpack(root);
  const inside = (...command) => mustRun('chroot', [root, ...command], { env: INSIDE, log: LOG });
  // With apt and not in debootstrap's list: debootstrap does not follow what one package provides for another.
  await inside('apt-get', 'install', '-q', '-y', '--no-install-recommends', ...PACKAGES);
  const installed = {
    root,
    packages: PACKAGES,
    versions: await versions(inside),
    modules: await modulesFolder(inside),
  };
  writeFileSync(INSTALLED, `${JSON.stringify(installed, null, 2)}\n`);
  return installed;
}

const INSIDE = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' };

/** Unpacks beside the place and moves there, so that what was interrupted is not taken for a userland. */
async function unpack(root) {
  rmSync(FOLDER, { recursive: true, force: true });
  const unfinished = `${FOLDER}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  const { mirror, keyring } = await machinesMirror('the userland is one');
  const options = ['--variant=minbase', `--keyring=${keyring}`];
  await mustRun('debootstrap', [...options, SUITE, unfinished, mirror], { env: INSIDE, log: LOG });
  mkdirSync(FOLDER);
  renameSync(unfinished, root);
}

async function versions(inside) {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is dpkg that fills these in
  const lines = await inside('dpkg-query', '-W', '-f', '${Package} ${Version}\\n', ...PACKAGES);
  return Object.fromEntries(
    lines
      .trim()
      .split('\n')
      .map(line => line.split(' ')),
  );
}

async function modulesFolder(inside) {
  const [, folder] = /^MODULESDIR: "(.*)"$/m.exec(await inside('openssl', 'version', '-m')) ?? [];
  if (!folder) throw new Explained('the openssl of the Debian userland does not say where its modules are');
  return folder;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runMain(async () => console.log(JSON.stringify(await installDebianUserland(), null, 2)));
}
