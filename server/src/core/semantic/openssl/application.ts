/**
 * The name in the default section that loading starts from. Every program begins with `openssl_conf`; Node.js, unless it was
 * started with `--openssl-shared-config`, with `nodejs_conf` alone (Node.js, Command-line API; measured on 20.18).
 */
export type StartKey = 'openssl_conf' | 'nodejs_conf';

/** By the name of the file: `nodejs.cnf` is what Node.js's manual calls the configuration that is for it alone. */
export function startKeyOf(path: string): StartKey {
  return /(?:^|[\\/])node(?:js)?(?:[._-][\w.-]*)?\.cnf$/i.test(path) ? 'nodejs_conf' : 'openssl_conf';
}
