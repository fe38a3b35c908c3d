import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runCli } from '../support/cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const APP = ['import hashlib', '', 'def digest(data):', '\treturn "é😀", hashlib.md5(data)', ''].join('\n');

const CONFIGURED = { 'fips-lint.toml': '' };

test('text: where, how grave, what, the source underlined, and what to do', async context => {
  const cwd = temporaryFolder(context, { ...CONFIGURED, 'app.py': APP });
  const { code, stdout, stderr } = await runCli(['scan'], { cwd });
  assert.equal(stderr, '');
  assert.equal(code, 1);
  const lines = stdout.split('\n');
  assert.match(lines[0]!, /^app\.py:4:16: error: MD5 is not an approved hash function\. .+ \[non-approved-hash\]$/);
  // A tab goes to the fourth column, the picture takes two.
  assert.equal(lines[1], '    4 |     return "é😀", hashlib.md5(data)');
  assert.equal(lines[2], '      |                   ^^^^^^^^^^^');
  assert.ok(lines.some(line => /^ {6}= at run time {2,}\S/.test(line)));
  assert.ok(lines.some(line => /^ {6}= clause {2,}SP 800-140C/.test(line)));
  assert.ok(lines.some(line => /^ {6}= fix {2,}Use SHA-256 \(.*--unsafe-fixes/.test(line)));
  assert.equal(lines.at(-3), '1 finding (1 error) in 1 file: 1 analysed, 0 without cryptography');
});

test('text: a long line is cut around the finding, and steering characters are shown', async context => {
  const filler = '"aaaaaaaa", '.repeat(50);
  const app = `import hashlib\nx = [${filler}hashlib.md5(b""), ${filler}]\ny = "\x1b[31m\u202e", hashlib.md5(b"")\n`;
  const cwd = temporaryFolder(context, { ...CONFIGURED, 'app.py': app });
  const { stdout } = await runCli(['scan', '--quiet'], { cwd });
  const sources = stdout.split('\n').filter(line => /^ +\d+ \|/.test(line));
  assert.match(sources[0]!, /^ {4}2 \| …("a+", )+hashlib\.md5\(b""\), .*…$/);
  assert.ok(sources[0]!.length < 180);
  assert.equal(sources[1], '    3 | y = "␛[31m<U+202E>", hashlib.md5(b"")');
  const underline = stdout.split('\n')[stdout.split('\n').indexOf(sources[1]!) + 1]!;
  assert.equal(sources[1]!.slice(underline.indexOf('^'), underline.lastIndexOf('^') + 1), 'hashlib.md5');
});

test('text: colours when asked for, and NO_COLOR does not overrule the option', async context => {
  const cwd = temporaryFolder(context, { ...CONFIGURED, 'app.py': APP });
  const colored = await runCli(['scan', '--color', 'always'], { cwd, env: { NO_COLOR: '1' } });
  assert.ok(colored.stdout.includes('\x1b[1;31merror\x1b[0m'));
  const plain = await runCli(['scan'], { cwd });
  assert.equal(colored.stdout.replaceAll(/\x1b\[[\d;]*m/g, ''), plain.stdout);
});

test('json: the contract, field by field', async context => {
  const app = 'import hashlib\nNAME = "md5"\nx = "é😀", hashlib.new(NAME)\ny = hashlib.sha256()\n';
  const cwd = temporaryFolder(context, {
    ...CONFIGURED,
    'sub/app.py': app,
    'plain.py': 'x = 1\n',
    'bad.py': Uint8Array.of(0x23, 0xe9, 0x0a),
    'half.py': 'import hashlib\ndef f(:\n    pass\n',
  });
  const { code, stdout } = await runCli(['scan', '--format', 'json', '--inventory'], { cwd });
  assert.equal(code, 3);
  const report = JSON.parse(stdout);
  assert.equal(report.version, 1);
  assert.deepEqual(Object.keys(report.tool), ['name', 'version']);
  assert.equal(report.tool.name, 'fips-lint');
  assert.match(report.tool.version, /^\d+\.\d+\.\d+$/);
  const { partlyAnalysed, ...summary } = report.summary;
  assert.deepEqual(summary, {
    files: 4,
    parsed: 2,
    withoutCryptography: 1,
    notAnalysed: [
      {
        path: 'bad.py',
        reason: 'not UTF-8 (byte 0xe9 at offset 1, line 1) and no coding cookie (PEP 263) names another encoding',
      },
    ],
    findings: 1,
    bySeverity: { error: 1, warning: 0, information: 0, hint: 0 },
    mended: 0,
    configurationProblems: [],
  });
  assert.equal(partlyAnalysed[0].path, 'half.py');
  assert.equal(partlyAnalysed[0].startLine, 2);
  assert.equal(typeof partlyAnalysed[0].reason, 'string');

  const [finding] = report.findings;
  assert.deepEqual(Object.keys(finding), [
    'rule',
    'severity',
    'approval',
    'outcome',
    'path',
    'startLine',
    'startColumn',
    'endLine',
    'endColumn',
    'message',
    'citations',
    'related',
    'fixes',
  ]);
  const { rule, severity, approval, path, startLine, startColumn, endLine, endColumn } = finding;
  assert.deepEqual(
    { rule, severity, approval, path, startLine, startColumn, endLine, endColumn },
    {
      rule: 'non-approved-hash',
      severity: 'error',
      approval: 'not-approved',
      path: 'sub/app.py',
      startLine: 3,
      // UTF-16 units: the picture counts two.
      startColumn: 24,
      endLine: 3,
      endColumn: 28,
    },
  );
  assert.equal(finding.citations[0].document, 'SP 800-140C Rev. 2');
  const named = { path: 'sub/app.py', startLine: 2, startColumn: 8, endLine: 2, endColumn: 13 };
  assert.deepEqual({ ...finding.related[0], message: undefined }, { ...named, message: undefined });
  const fix = finding.fixes.find((one: { title: string }) => one.title === 'Use SHA-256');
  assert.equal(fix.applicability, 'unsafe');
  assert.deepEqual(fix.edits, [{ ...named, newText: '"sha256"' }]);

  const used = report.uses.map((use: { symbol: string; role: string; path: string; startLine: number }) => [
    use.symbol,
    use.role,
    use.path,
    use.startLine,
  ]);
  assert.deepEqual(used, [
    ['hashlib.new', 'digest', 'sub/app.py', 3],
    ['hashlib.sha256', 'digest', 'sub/app.py', 4],
  ]);
  assert.deepEqual(report.uses[0].facets.digest, [
    { value: 'MD5', form: 'string', startLine: 2, startColumn: 8, endLine: 2, endColumn: 13 },
  ]);
  assert.deepEqual(report.suppressed, []);
});

test('json: suppressed findings are listed with their reason', async context => {
  const cwd = temporaryFolder(context, {
    ...CONFIGURED,
    'app.py': 'import hashlib\nhashlib.md5(b"")  # fips-lint: ignore[non-approved-hash] -- cache key\n',
  });
  const { code, stdout } = await runCli(['scan', '--format', 'json'], { cwd });
  assert.equal(code, 0);
  const { findings, suppressed } = JSON.parse(stdout);
  assert.deepEqual(findings, []);
  assert.equal(suppressed[0].rule, 'non-approved-hash');
  assert.equal(suppressed[0].reason, 'cache key');
});

test('github: commands with what they must escape', async context => {
  const cwd = temporaryFolder(context, { ...CONFIGURED, 'a,b.py': APP, 'bad.py': Uint8Array.of(0xff) });
  const { code, stdout } = await runCli(['scan', '--format', 'github'], { cwd });
  assert.equal(code, 3);
  const [finding, notAnalysed] = stdout.split('\n');
  assert.match(
    finding!,
    /^::error file=a%2Cb\.py,line=4,endLine=4,col=16,endColumn=27,title=fips-lint%3A non-approved-hash::MD5 is not/,
  );
  assert.match(notAnalysed!, /^::warning file=bad\.py,title=fips-lint%3A not analysed::not UTF-8/);
});

test('sarif: rules, results, fixes, suppressions and notifications', async context => {
  const cwd = temporaryFolder(context, {
    ...CONFIGURED,
    'ä b.py': APP,
    'ok.py': 'import hashlib\nhashlib.md5(b"")  # fips-lint: ignore[non-approved-hash] -- cache key\n',
    'bad.py': Uint8Array.of(0xff),
  });
  const { stdout } = await runCli(['scan', '--format', 'sarif'], { cwd });
  const { version, runs } = JSON.parse(stdout);
  assert.equal(version, '2.1.0');
  const [run] = runs;
  assert.equal(run.columnKind, 'utf16CodeUnits');
  assert.deepEqual(
    run.tool.driver.rules.map((rule: { id: string }) => rule.id),
    ['non-approved-hash'],
  );
  const [suppressed, finding] = [...run.results]
    .reverse()
    .sort((a, b) => (a.suppressions ? -1 : b.suppressions ? 1 : 0));
  assert.deepEqual(finding.locations[0].physicalLocation, {
    artifactLocation: { uri: '%C3%A4%20b.py' },
    region: { startLine: 4, startColumn: 16, endLine: 4, endColumn: 27 },
  });
  assert.equal(finding.ruleIndex, 0);
  assert.equal(finding.level, 'error');
  assert.deepEqual(finding.fixes[0].artifactChanges[0].replacements[0].insertedContent, { text: 'hashlib.sha256' });
  assert.deepEqual(suppressed.suppressions, [{ kind: 'inSource', justification: 'cache key' }]);
  assert.match(run.invocations[0].toolExecutionNotifications[0].message.text, /^not analysed: not UTF-8/);
});

test('the inventory lists approved uses as well', async context => {
  const cwd = temporaryFolder(context, { ...CONFIGURED, 'app.py': 'import hashlib\nhashlib.sha256(b"")\n' });
  const { code, stdout } = await runCli(['scan', '--inventory'], { cwd });
  assert.equal(code, 0);
  assert.match(stdout, /^Inventory \(1\):\n {2}app\.py:2:1 {2}digest {2}hashlib\.sha256 {2}digest=SHA-256\n/);
});

test('timing goes to standard error', async context => {
  const cwd = temporaryFolder(context, { ...CONFIGURED, 'app.py': APP, 'b.py': '' });
  const { stdout, stderr } = await runCli(['scan', '--timing', '--format', 'json'], { cwd });
  JSON.parse(stdout);
  assert.match(
    stderr,
    /^discovery +\d+ ms\nreading .* ms\nanalysing .* ms\nin all +\d+ ms\n2 files: 1 parsed, 1 passed by/,
  );
});

test('the same input gives the same output, whatever the number of workers and the prefilter', async context => {
  const files = Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [`d${index % 7}/f${index}.py`, index % 2 ? APP : 'x = 1\n']),
  );
  const cwd = temporaryFolder(context, {
    ...CONFIGURED,
    ...files,
    'openssl.cnf': 'broken\n',
    'bad.py': Uint8Array.of(0xff),
  });
  const [one, two, again] = await Promise.all([
    runCli(['scan', '--format', 'json', '--jobs', '1'], { cwd }),
    runCli(['scan', '--format', 'json', '--jobs', '2'], { cwd }),
    runCli(['scan', '--format', 'json', '--jobs', '2', '--no-gate'], { cwd }),
  ]);
  assert.equal(two.stdout, one.stdout);
  assert.deepEqual(JSON.parse(again.stdout).findings, JSON.parse(one.stdout).findings);
  assert.equal(JSON.parse(one.stdout).findings.filter((f: { path: string }) => f.path.endsWith('.py')).length, 30);
});
