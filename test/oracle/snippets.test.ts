import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { debianUserland, folderInside, mustRunInside, runInside } from '../support/debian-userland.ts';
import { opensslSnippets } from '../support/snippets.ts';

const userland = debianUserland();

describe('the snippets for Linux, under a real FIPS provider', () => {
  for (const { name, text } of opensslSnippets().filter(({ text }) => text.includes('.include /'))) {
    it(name, context => {
      const folder = folderInside(userland);
      context.after(() => folder.remove());
      const module = `${folder.inside}/fipsmodule.cnf`;
      const install = ['openssl', 'fipsinstall', '-module', `${userland.modules}/fips.so`, '-out', module];
      mustRunInside(userland, '/dev/null', install);
      const configuration = `${folder.inside}/openssl.cnf`;
      writeFileSync(join(folder.outside, 'openssl.cnf'), text.replace(/^(\.include) .*$/m, `$1 ${module}`));

      const listed = mustRunInside(userland, configuration, ['openssl', 'list', '-providers']);
      const expected = ['base', ...(text.includes('default_sect') ? ['default'] : []), 'fips'];
      assert.deepEqual([...listed.matchAll(/^ {2}(\w+)$/gm)].map(match => match[1]).sort(), expected);
      const digest = (algorithm: string) =>
        runInside(userland, configuration, ['openssl', 'dgst', algorithm, '/etc/debian_version']);
      assert.notEqual(digest('-md5').code, 0);
      assert.equal(digest('-sha256').code, 0);
      const python = [
        'python3',
        '-c',
        'import _hashlib, ssl; ssl.create_default_context(); print(_hashlib.get_fips_mode())',
      ];
      assert.equal(mustRunInside(userland, configuration, python).trim(), '1');
    });
  }
});
