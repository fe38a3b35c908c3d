import { conditionsOf, type SymbolModel, type UseModel } from '../models/define.ts';
import { packageOf } from '../models/packages.ts';
import { canonicalName } from '../policy/names.ts';
import { matchArguments } from '../semantic/python/arguments.ts';
import type { Evaluator } from '../semantic/python/evaluator.ts';
import type { CallSite, EvaluatedArgument, InstanceValue, ParameterValue } from '../semantic/python/value.ts';
import type { Argument } from '../syntax/python/ast.ts';
import type { TextRange } from '../text/range.ts';
import type { CryptoUse, Facet, FileRange, ImportSite, Role, Term, UseArgument } from './crypto-use.ts';
import { hasFreshKey } from './fresh-keys.ts';
import { isStatedNotForSecurity } from './stated-purpose.ts';
import type { GivenArguments, Implied, Reading, TermReader } from './terms.ts';

/** A use whose facets a caller may still decide. */
export interface OpenUse {
  readonly use: CryptoUse;
  /** Parameters of the function around the call that some facet comes from. */
  readonly parameters: readonly ParameterValue[];
  /** It is a use only if a caller says something (`onlyWith`). */
  readonly isUndecided?: true;
}

/** What is called, and how it was reached. */
export interface Callee {
  readonly library: string;
  readonly symbol: string;
  readonly model: Pick<SymbolModel, 'parameters'>;
  /** Where the symbol was named: the callee itself, or the place it was given another name. */
  readonly named: FileRange;
  readonly importSite?: ImportSite;
  readonly indirect?: boolean;
  /** The object whose method is called. */
  readonly receiver?: InstanceValue;
}

export class UseBuilder {
  readonly #evaluator: Evaluator;
  readonly #reader: TermReader;

  constructor(evaluator: Evaluator, reader: TermReader) {
    this.#evaluator = evaluator;
    this.#reader = reader;
  }

  /** The uses that one call makes, by the models of what it calls. */
  fromCall(
    site: CallSite,
    callee: Callee,
    uses: readonly UseModel[],
    probe: boolean,
    roles: readonly Role[],
  ): readonly OpenUse[] {
    const given = this.#evaluator.argumentsOf(site);
    const args: GivenArguments = {
      byName: matchArguments(callee.model.parameters ?? [], given),
      incomplete: given.incomplete,
      open: given.open ?? [],
    };
    return uses
      .filter(use => applies(use, args))
      .map(use => ({ model: use, open: this.#open(site, callee, use, args, probe, roles) }))
      .filter(({ model, open }) => saysEnough(model, open))
      .map(({ model, open }) => (isUndecided(model, open) ? { ...open, isUndecided: true } : open));
  }

  /** The use that an assignment to a modelled attribute makes. */
  fromAssignment(callee: Callee, model: UseModel, value: EvaluatedArgument, target: TextRange): readonly OpenUse[] {
    const args: GivenArguments = { byName: new Map([['value', value]]), incomplete: false, open: [] };
    const readings = this.#readings(model, args, { ...callee, callee: target });
    const open: OpenUse = {
      use: {
        ...describe(callee, model.role, readings),
        range: target,
        callee: target,
        kind: 'call',
        statedNotForSecurity: false,
        probe: false,
      },
      parameters: readings.flatMap(([, reading]) => reading.parameters),
    };
    return saysEnough(model, open) ? [open] : [];
  }

  #open(
    site: CallSite,
    callee: Callee,
    model: UseModel,
    args: GivenArguments,
    probe: boolean,
    roles: readonly Role[],
  ): OpenUse {
    const { node } = site;
    const range = { start: node.func.start, end: node.func.end };
    const readings = withoutFreshKeys(this.#readings(model, args, { ...callee, callee: range }), () =>
      hasFreshKey(site, args.byName, callee.receiver, this.#evaluator),
    );
    const role = roles.length === 1 && model.role === 'cipher' ? roles[0]! : roleOf(model, args);
    return {
      use: {
        ...describe(callee, role, readings),
        range: { start: node.start, end: node.end },
        callee: range,
        kind: 'call',
        statedNotForSecurity: isStatedNotForSecurity(model, args.byName, this.#evaluator),
        ...(model.pythonBelow && { pythonBelow: model.pythonBelow }),
        probe,
        ...(!site.isPacked && { argumentList: node.argumentList, arguments: node.args.map(writtenArgument) }),
      },
      parameters: readings.flatMap(([, reading]) => reading.parameters),
    };
  }

  #readings(model: UseModel, args: GivenArguments, implied: Implied): readonly (readonly [Facet, Reading])[] {
    return Object.entries(model.facets).map(([facet, source]) => {
      return [facet as Facet, this.#reader.read(facet as Facet, source, args, implied)] as const;
    });
  }
}

/** With a key for one message, it does not matter that its nonce is a constant. */
function withoutFreshKeys(
  readings: readonly (readonly [Facet, Reading])[],
  isFresh: () => boolean,
): readonly (readonly [Facet, Reading])[] {
  const isOpen = readings.some(
    ([facet, { terms, parameters }]) => facet === 'iv' && terms.length + parameters.length > 0,
  );
  return isOpen && isFresh() ? readings.filter(([facet]) => facet !== 'iv') : readings;
}

function writtenArgument({ form, name, value, start, end }: Argument): UseArgument {
  return { start, end, form, ...(name && { name: name.name }), value: { start: value.start, end: value.end } };
}

function describe(
  callee: Callee,
  role: Role,
  readings: readonly (readonly [Facet, Reading])[],
): Pick<CryptoUse, 'role' | 'library' | 'symbol' | 'facets' | 'unresolved' | 'package'> {
  const facets: Partial<Record<Facet, readonly Term[]>> = {};
  for (const [facet, { terms }] of readings) {
    const told = terms.filter(term => isKnown(facet, term) || !isToldBeside(term, readings));
    if (told.length > 0) facets[facet] = distinct(told);
  }
  const unresolved = readings.flatMap(([facet, reading]) => (reading.isLimited ? [facet] : []));
  const { library, symbol } = callee;
  const found = packageOf(symbol);
  return {
    ...{ role, library, symbol, facets },
    ...(unresolved.length > 0 && { unresolved }),
    ...(found && { package: found }),
  };
}

function applies(use: UseModel, { byName }: GivenArguments): boolean {
  return conditionsOf(use).every(
    ({ parameter, given, among }) =>
      isGiven(byName.get(parameter)) === given && (!among || isAmong(among, byName.get(parameter))),
  );
}

function roleOf({ role, roleBy }: UseModel, { byName }: GivenArguments): Role {
  const [value, ...others] = (roleBy && byName.get(roleBy.parameter)?.values) ?? [];
  if (!roleBy || !value || others.length > 0) return role;
  if (value.kind === 'number') return roleBy.roles[value.value] ?? role;
  return value.kind === 'symbol' ? (roleBy.roles[value.name.slice(value.name.lastIndexOf('.') + 1)] ?? role) : role;
}

function isGiven(argument: EvaluatedArgument | undefined): boolean {
  if (!argument) return false;
  return argument.values.length === 0 || argument.values.some(value => value.kind !== 'none');
}

function isAmong(words: readonly string[], argument: EvaluatedArgument | undefined): boolean {
  const values = argument?.values ?? [];
  return values.length > 0 && values.every(value => value.kind === 'string' && words.includes(value.value));
}

/** Whatever a caller may still decide counts as said. */
function saysEnough({ onlyWith }: UseModel, { use, parameters }: OpenUse): boolean {
  return onlyWith === undefined || use.facets[onlyWith] !== undefined || parameters.length > 0;
}

/** True if what the use depends on is left to a caller, and nothing else is known of it. */
function isUndecided({ onlyWith }: UseModel, { use }: OpenUse): boolean {
  return onlyWith !== undefined && use.facets[onlyWith] === undefined && !use.unresolved?.includes(onlyWith);
}

function isKnown(facet: Facet, { form, value }: Term): boolean {
  return form !== 'string' || canonicalName(facet, String(value)) !== undefined;
}

/** One word may be read for several facets: `curve25519-sha256@libssh.org` names an algorithm and a digest, and no curve. */
function isToldBeside({ named }: Term, readings: readonly (readonly [Facet, Reading])[]): boolean {
  return readings.some(([facet, { terms }]) =>
    terms.some(term => term.named.start === named.start && term.named.path === named.path && isKnown(facet, term)),
  );
}

function distinct(terms: readonly Term[]): readonly Term[] {
  const seen = new Set<string>();
  return terms.filter(term => {
    const key = `${term.value}@${term.range.start}@${term.named.path}:${term.named.start}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
