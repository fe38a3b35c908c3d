/** Where this machine gets Debian from. */
import { existsSync, readFileSync } from 'node:fs';
import { Explained, mustRun } from './machine.mjs';

const KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg';

/**
 * As the machine's own configuration says, so that no host is written into a script.
 * @param {string} purpose subject of the sentence if there is none: "the FIPS provider is a package"
 * @returns {Promise<{mirror: string, keyring: string}>}
 */
export async function machinesMirror(purpose) {
  const release = /^VERSION_CODENAME=(\w+)$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1];
  const indexes = await mustRun('apt-get', ['--print-uris', 'update']);
  const mirror = new RegExp(`^'(\\S+)/dists/${release}/InRelease'`, 'm').exec(indexes)?.[1];
  if (!mirror || !existsSync(KEYRING)) {
    throw new Explained(`${purpose} of Debian, and this machine is set up for no Debian mirror`);
  }
  return { mirror, keyring: KEYRING };
}
