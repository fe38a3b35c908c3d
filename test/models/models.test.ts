import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import type { Facet } from '../../server/src/core/inventory/crypto-use.ts';
import {
  conditionsOf,
  type LibraryModel,
  type Source,
  type SymbolModel,
  type UseModel,
} from '../../server/src/core/models/define.ts';
import { LIBRARIES } from '../../server/src/core/models/index.ts';
import { canonicalName } from '../../server/src/core/policy/names.ts';

/** Facets whose values are not names of policy's tables. */
const NOT_NAMED: ReadonlySet<Facet> = new Set([
  ...([
    'cipher-list',
    'key-bits',
    'public-exponent',
    'iterations',
    'salt-bytes',
    'derived-key-bytes',
    'pattern',
  ] as const),
]);

const SYMBOLS = LIBRARIES.flatMap(library =>
  Object.entries(library.symbols).map(([name, symbol]) => ({ library, name, symbol })),
);

test('the index holds the library of every file in the folder', () => {
  const folder = new URL('../../../server/src/core/models/', import.meta.url);
  const files = readdirSync(folder, { withFileTypes: true })
    .filter(
      entry =>
        entry.isDirectory() || !['define.ts', 'facets.ts', 'index.ts', 'packages.ts', 'sodium.ts'].includes(entry.name),
    )
    .map(entry => entry.name.replace(/\.ts$/, ''));
  const listed = LIBRARIES.map(library => library.library.toLowerCase().replaceAll('-', '_'));
  assert.deepEqual(files.sort(), listed.sort());
});

test('no module and no symbol belongs to two libraries', () => {
  const modules = LIBRARIES.flatMap(library => library.modules);
  assert.deepEqual(modules, [...new Set(modules)]);
  const symbols = SYMBOLS.map(({ name }) => name);
  assert.deepEqual(symbols, [...new Set(symbols)]);
});

test('every module of a library can pass the prefilter by a word of its own', () => {
  for (const { library, modules, needles } of LIBRARIES) {
    const words = new Set([...(needles.distinctive ?? []), ...(needles.common ?? [])]);
    if (!needles.suffice) for (const module of modules) assert.ok(words.has(module), `${library}: ${module}`);
  }
});

test('nothing of a library whose words suffice can be reached without one of them', () => {
  for (const { library, needles, symbols, aliases = {} } of LIBRARIES) {
    if (!needles.suffice) continue;
    const words = new Set([...(needles.distinctive ?? []), ...(needles.common ?? [])]);
    for (const [name, symbol] of Object.entries(symbols)) {
      const parts = name.split(/[.[\]]/);
      const settings = (symbol.uses ?? []).flatMap(use => conditionsOf(use).map(condition => condition.parameter));
      const isSilent = !symbol.uses && !symbol.assignment && !symbol.denotes && symbol.text === undefined;
      assert.ok(isSilent || [...parts, ...settings].some(part => words.has(part)), `${library}: ${name}`);
    }
    for (const [alias, target] of Object.entries(aliases))
      assert.ok(!words.has(target) || words.has(alias), `${library}: ${alias}`);
  }
});

test('every source names a parameter that its symbol has', () => {
  for (const { name, symbol } of SYMBOLS) {
    for (const use of symbol.uses ?? []) checkParameters(name, symbol.parameters ?? [], use);
    for (const source of Object.values(symbol.carries ?? {})) checkSource(name, symbol.parameters ?? [], source);
    if (symbol.assignment) checkParameters(name, ['value'], symbol.assignment);
  }
  for (const { library, method } of duckMethods()) {
    const where = `${library.library}.*.${method.method}`;
    for (const use of method.uses) checkParameters(where, method.parameters, use);
    if (!method.proof) continue;
    for (const { parameter, facet } of [method.proof].flat()) {
      assert.ok(method.parameters.includes(parameter), where);
      assert.ok(
        method.uses.some(use => use.facets[facet]),
        `${where}: no facet to prove it by`,
      );
    }
  }
});

test('every value that a model states is canonical in policy', () => {
  for (const { name, symbol } of SYMBOLS) {
    if (symbol.denotes) checkCanonical(name, symbol.denotes.facet, symbol.denotes.value);
    for (const facets of facetsOf(symbol))
      for (const [facet, source] of Object.entries(facets))
        for (const value of statedValues(source)) checkCanonical(name, facet as Facet, value);
  }
});

test('what a symbol returns and what an alias leads to is known, and nothing known hides behind an alias', () => {
  for (const { name, symbol } of SYMBOLS) {
    if (symbol.returns === undefined) continue;
    const members = SYMBOLS.some(other => other.name.startsWith(`${symbol.returns}.`));
    assert.ok(members, `${name} returns ${symbol.returns}, of which no member is known`);
  }
  for (const { library, aliases = {} } of LIBRARIES)
    for (const [alias, target] of Object.entries(aliases)) {
      assert.ok(
        SYMBOLS.some(({ name }) => isBelow(name, target)),
        `${library}: nothing known below ${target}`,
      );
      assert.ok(!SYMBOLS.some(({ name }) => isBelow(name, alias)), `${library}: ${alias} hides a symbol`);
    }
});

test('a reference counts as a use only where it names something', () => {
  for (const { name, symbol } of SYMBOLS)
    if (symbol.referenceIsUse) assert.ok(symbol.denotes, `${name} is a use by reference, but denotes nothing`);
});

function duckMethods() {
  return LIBRARIES.flatMap(library => (library.duckMethods ?? []).map(method => ({ library, method })));
}

function checkParameters(where: string, parameters: readonly string[], use: UseModel): void {
  for (const source of Object.values(use.facets)) checkSource(where, parameters, source);
  for (const parameter of [use.notForSecurityParameter, ...conditionsOf(use).map(({ parameter }) => parameter)])
    if (parameter !== undefined) assert.ok(parameters.includes(parameter), `${where}: no parameter ${parameter}`);
}

function checkSource(where: string, parameters: readonly string[], source: Source): void {
  if ('parameter' in source)
    assert.ok(
      parameters.includes(source.parameter) || (source.ofMaker && makerTakes(source.parameter, where)),
      `${where}: no parameter ${source.parameter}`,
    );
}

/** True if what makes the receiver of a method has the parameter. */
function makerTakes(parameter: string, method: string): boolean {
  const owner = method.slice(0, method.lastIndexOf('.'));
  return SYMBOLS.some(({ symbol }) => symbol.returns === owner && symbol.parameters?.includes(parameter));
}

function checkCanonical(where: string, facet: Facet, value: string | number): void {
  if (typeof value === 'number') return;
  assert.ok(!NOT_NAMED.has(facet), `${where}: ${facet} has no names`);
  assert.equal(canonicalName(facet, value), value, `${where}: ${facet} ${value}`);
}

function facetsOf(symbol: SymbolModel): readonly Readonly<Partial<Record<Facet, Source>>>[] {
  return [
    ...(symbol.uses ?? []).map(use => use.facets),
    ...(symbol.carries ? [symbol.carries] : []),
    ...(symbol.assignment ? [symbol.assignment.facets] : []),
  ];
}

function statedValues(source: Source): readonly (string | number)[] {
  if ('constant' in source) return [source.constant];
  return source.default === undefined ? [] : [source.default];
}

function isBelow(name: string, prefix: LibraryModel['library']): boolean {
  return name === prefix || name.startsWith(`${prefix}.`);
}
