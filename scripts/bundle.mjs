/**
 * Bundles what ships into `dist/`: the extension, the language server, the command line and its worker.
 * The parsers stay in `grammars/`, which stands beside `dist/` in the .vsix, the npm package and the checkout alike.
 */
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = join(ROOT, 'dist');

const COMMON = {
  absWorkingDir: ROOT,
  outdir: DIST,
  bundle: true,
  platform: 'node',
  target: 'node20.9',
  sourcemap: true,
  sourcesContent: false,
  metafile: true,
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  logLevel: 'warning',
};

/** Bundled CommonJS packages ask for Node's own modules by `require`, which an ES module does not have. */
const REQUIRE =
  "import { createRequire as createRequireHere } from 'node:module'; const require = createRequireHere(import.meta.url);";

rmSync(DIST, { recursive: true, force: true });
const results = [await bundleClient(), await bundleNode()];
writeFileSync(join(DIST, 'THIRD-PARTY-NOTICES.txt'), notices(results));
chmodSync(join(DIST, 'fips-lint.mjs'), 0o755);

/** The extension is CommonJS: VS Code loads no other kind before 1.100. */
function bundleClient() {
  return build({
    ...COMMON,
    entryPoints: { client: 'client/src/node/main.ts' },
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    external: ['vscode'],
    // Packages that publish a UMD build as "main" require their parts by names that a bundler cannot follow.
    mainFields: ['module', 'main'],
  });
}

/** Server, command line and worker share their chunks: the core is there once. */
function bundleNode() {
  return build({
    ...COMMON,
    entryPoints: nodeEntryPoints(),
    format: 'esm',
    splitting: true,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunks/[name]-[hash]',
    mainFields: ['module', 'main'],
    banner: { js: REQUIRE },
  });
}

function nodeEntryPoints() {
  const platform = 'server/src/platform/node';
  const worker = `${platform}/worker.ts`;
  return {
    server: `${platform}/server-main.ts`,
    'fips-lint': `${platform}/cli-main.ts`,
    ...(existsSync(join(ROOT, worker)) && { worker }),
  };
}

/** The licences of all packages of which something went into a bundle, and of the parsers in `grammars/`. */
function notices(bundles) {
  const inputs = bundles.flatMap(result => Object.keys(result.metafile.inputs));
  const packages = new Set(inputs.flatMap(input => input.match(/^node_modules\/(?:@[^/]+\/)?[^/]+/g) ?? []));
  const nested = new Set(
    inputs.flatMap(input => input.match(/^node_modules\/.+\/node_modules\/(?:@[^/]+\/)?[^/]+/g) ?? []),
  );
  const folders = [...new Set([...packages, ...nested, 'node_modules/tree-sitter-python'])].sort();
  return folders.map(notice).join(`\n${'='.repeat(80)}\n\n`);
}

function notice(folder) {
  const manifest = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'));
  const file = readdirSync(join(ROOT, folder)).find(name => /^licen[cs]e/i.test(name));
  if (!file) throw new Error(`${folder} has no licence file, and cannot ship`);
  const text = readFileSync(join(ROOT, folder, file), 'utf8').trim();
  return `${manifest.name} ${manifest.version} (${manifest.license})\n\n${text}\n`;
}
