import assert from 'node:assert/strict';
import { it } from 'node:test';
import { configurationCases } from '../support/configuration-cases.ts';
import { layoutOf, provesStrict } from '../support/strict-layout.ts';

it('the strict layout is reached from every measured configuration whose module can load', () => {
  let reached = 0;
  for (const { main, files, environment } of configurationCases()) {
    const texts = Object.fromEntries(
      Object.entries(files).map(([name, text]) => [`/d/${name}`, text.replaceAll('@DIR@', '/d')]),
    );
    const layout = layoutOf(texts, `/d/${main}`, environment);
    if (layout.kind === 'impossible') {
      assert.match(
        layout.reason,
        /^(?:OpenSSL cannot read line \d+ of \/d\/|The FIPS provider would not load|A NUL |The file is UTF-16|The file includes itself|This file is a part)/,
      );
      continue;
    }
    provesStrict(texts, `/d/${main}`, environment);
    reached++;
  }
  assert.ok(reached > 200);
});
