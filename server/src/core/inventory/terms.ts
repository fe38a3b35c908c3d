import type { ParameterSource, Source } from '../models/define.ts';
import { canonicalName } from '../policy/names.ts';
import { matchArguments } from '../semantic/python/arguments.ts';
import type { Evaluator } from '../semantic/python/evaluator.ts';
import {
  type EvaluatedArgument,
  type FunctionValue,
  type InstanceValue,
  isLimited,
  type ParameterValue,
  type SymbolValue,
  type TextValue,
  type Value,
} from '../semantic/python/value.ts';
import { contains, type TextRange } from '../text/range.ts';
import { readConstant } from './constant-values.ts';
import type { Facet, FileRange, ImportSite, Term } from './crypto-use.ts';
import type { LibraryIndex } from './library-index.ts';
import { elementsThatCount, flatten, heldUnder, isText } from './listed-values.ts';

/** What an argument says about a facet: the terms that are known, and the parameters that a caller will decide. */
export interface Reading {
  readonly terms: readonly Term[];
  readonly parameters: readonly ParameterValue[];
  /** There may be more, had a limit of the semantic model not been met. */
  readonly isLimited?: true;
}

/** Reads facets out of evaluated arguments, by the library models. */
export class TermReader {
  readonly #libraries: LibraryIndex;
  readonly #evaluator: Evaluator;

  constructor(libraries: LibraryIndex, evaluator: Evaluator) {
    this.#libraries = libraries;
    this.#evaluator = evaluator;
  }

  /**
   * @param implied where a constant or default takes effect: the callee
   */
  read(facet: Facet, source: Source, args: GivenArguments, implied: Implied): Reading {
    if ('constant' in source) return { terms: [impliedTerm(source.constant, implied)], parameters: [] };
    const argument = args.byName.get(source.parameter);
    if (!argument && source.ofMaker) return this.#ofMaker(facet, source, implied);
    if (!argument) {
      // A name may be among what the caller of the function around hands through.
      if (args.open.length > 0 && (source.read ?? 'name') === 'name') return { terms: [], parameters: args.open };
      const known = source.default !== undefined && !args.incomplete;
      return { terms: known ? [impliedTerm(source.default!, implied)] : [], parameters: [] };
    }
    if (source.read === 'constant') return readConstant(argument, facet, this.#libraries, this.#evaluator);
    const terms: Term[] = [];
    const parameters: ParameterValue[] = [];
    const given =
      source.key === undefined ? elementsThatCount(argument, source, args.byName) : heldUnder(source.key, argument);
    for (const { value, range } of given) {
      if (value.kind === 'parameter') parameters.push(value);
      else terms.push(...this.#termsOf(value, facet, source, range));
    }
    if (terms.length === 0 && source.otherwise !== undefined) terms.push(impliedTerm(source.otherwise, implied));
    return { terms, parameters, ...(given.some(({ value }) => isLimited(value)) && { isLimited: true }) };
  }

  /** What the receiver of a method was made with: `SigningKey.generate(hashfunc=…)` decides for `sign`. */
  #ofMaker(facet: Facet, source: ParameterSource, implied: Implied): Reading {
    const { call, maker } = implied.receiver ?? {};
    const parameters = (maker !== undefined && this.#libraries.symbol(maker)?.model.parameters) || [];
    const exceptFor = source.ofMaker?.exceptFor ?? [];
    if (!call || !parameters.includes(source.parameter)) return NOTHING;
    if (exceptFor.length > 0 && !parameters.includes('curve')) return NOTHING;
    const given = this.#evaluator.argumentsOf(call);
    const made = matchArguments(parameters, given);
    const curves = (made.get('curve')?.values ?? []).flatMap(value => this.#named(value, 'curve', implied.callee, 0));
    if (curves.some(({ value }) => exceptFor.includes(String(value)))) return NOTHING;
    const argument = made.get(source.parameter);
    if (!argument) {
      const known = source.default !== undefined && !given.incomplete;
      return { terms: known ? [impliedTerm(source.default!, implied)] : [], parameters: [] };
    }
    const terms = argument.values.flatMap(value => this.#termsOf(value, facet, source, implied.callee));
    return { terms, parameters: [] };
  }

  #termsOf(given: Value, facet: Facet, source: ParameterSource, range: TextRange): readonly Term[] {
    const text = given.kind === 'symbol' ? this.#libraries.symbol(given.name)?.model.text : undefined;
    const value: Value = text === undefined ? given : { kind: 'string', value: text, origin: given.origin };
    if (isText(value) && (source.part || source.words)) return wordTerms(value, facet, source, range);
    if (source.read === 'number') return numberTerms(value, source.scale ?? 1, range);
    if (source.read === 'byte-length') {
      const scale = source.scale ?? 1;
      return value.kind === 'instance' ? this.#drawnTerms(value, scale, range) : lengthTerms(value, scale, range);
    }
    if (value.kind === 'string' || value.kind === 'bytes') return textTerms(value, facet, source, range);
    return this.#named(value, facet, range, 0);
  }

  /** Bytes that a call gives: `os.urandom(8)`. */
  #drawnTerms({ maker, call }: Value & { kind: 'instance' }, scale: number, range: TextRange): readonly Term[] {
    const known = this.#libraries.symbol(maker)?.model;
    if (!known?.givesBytes || !call) return [];
    const size = matchArguments(known.parameters ?? [], this.#evaluator.argumentsOf(call)).get(
      known.givesBytes.parameter,
    );
    return (size?.values ?? []).flatMap(value => numberTerms(value, scale, range));
  }

  #named(value: Value, facet: Facet, range: TextRange, depth: number): readonly Term[] {
    const named = namedBy(value);
    switch (value.kind) {
      case 'string':
      case 'bytes': // pyOpenSSL: `set_cipher_list(b"…")`, `CRL.export(…, b"sha1")`
        return [textTerm(value.value, facet, range, named)];
      case 'symbol':
        return this.#denoted(value.name, facet).map(name => ({
          value: name,
          range,
          named,
          form: 'reference' as const,
          ...spellingOf(value),
        }));
      case 'instance': {
        const ofMaker = this.#denoted(value.maker, facet);
        const names = ofMaker.length > 0 ? ofMaker : this.#denoted(value.type, facet);
        if (names.length > 0) {
          const written = this.#writtenMaker(value);
          return names.map(name => ({ value: name, range, named, form: 'reference' as const, ...written }));
        }
        return depth < MAXIMUM_NESTING ? this.#carried(value, facet, range, depth) : [];
      }
      case 'partial':
        return this.#named({ ...value.callee, origin: value.callee.origin }, facet, range, depth);
      case 'function':
        return depth < MAXIMUM_NESTING ? this.#returned(value, facet, range, depth) : [];
      default:
        return [];
    }
  }

  #denoted(name: string, facet: Facet): readonly string[] {
    const denotes = this.#libraries.symbol(name)?.model.denotes;
    return denotes && sameKind(denotes.facet, facet) ? [denotes.value] : [];
  }

  /** How the class is written whose call made an object: `SHA1()`; or where, if the call has it from elsewhere: `self.digest()`. */
  #writtenMaker({ call }: Value & { kind: 'instance' }): Partial<Pick<Term, 'importSite' | 'indirect' | 'named'>> {
    if (!call) return {};
    const [maker] = this.#evaluator.evaluate(call.node.func, call.scope, call.frame);
    if (maker?.kind !== 'symbol') return {};
    const isHere = maker.origin.path === call.scope.home.path && contains(call.node, maker.origin);
    return { ...spellingOf(maker), ...(!isHere && { named: namedBy(maker) }) };
  }

  #carried(value: Value & { kind: 'instance' }, facet: Facet, range: TextRange, depth: number): readonly Term[] {
    const known = this.#libraries.symbol(value.maker);
    const source = known?.model.carries?.[facet];
    if (!source || !value.call) return [];
    if ('constant' in source) return [{ value: source.constant, range, named: namedBy(value), form: 'reference' }];
    const args = matchArguments(known.model.parameters ?? [], this.#evaluator.argumentsOf(value.call));
    const argument = args.get(source.parameter);
    if (!argument) {
      return source.default === undefined
        ? []
        : [{ value: source.default, range, named: namedBy(value), form: 'implied' }];
    }
    // Inside the call that is looked at, the inner argument is the place; elsewhere only the outer one can be shown.
    const place = argument.range.start >= range.start && argument.range.end <= range.end ? argument.range : range;
    if (source.read === 'number') return argument.values.flatMap(inner => numberTerms(inner, source.scale ?? 1, place));
    return flatten({ values: argument.values, range: place }).flatMap(inner =>
      this.#named(inner.value, facet, inner.range, depth + 1),
    );
  }

  /** A function given as a digest (`digestmod=lambda: hashlib.md5()`): what it makes is what counts. */
  #returned(value: Value & { kind: 'function' }, facet: Facet, range: TextRange, depth: number): readonly Term[] {
    return returnedBy(value, this.#evaluator).flatMap(inner => {
      const { start, end } = inner.origin;
      return this.#named(inner, facet, contains(range, inner.origin) ? { start, end } : range, depth + 1);
    });
  }
}

/** The arguments of a call, by the names of the parameters that they are for. */
export interface GivenArguments {
  readonly byName: ReadonlyMap<string, EvaluatedArgument>;
  /** A `*` or `**` whose contents are unknown: what is missing may have been given. */
  readonly incomplete: boolean;
  /** Parameters of the function around that may hold more of them: `*args`. */
  readonly open: readonly ParameterValue[];
}

/** What a function gives that is called without arguments. */
export function returnedBy(value: FunctionValue, evaluator: Evaluator): readonly Value[] {
  const frame = evaluator.frameOf(value, { positional: [], keywords: new Map(), incomplete: false }, 1);
  return frame.scope.returns.flatMap(expression => evaluator.evaluate(expression, frame.scope, frame));
}

/** Where a use without an argument for a facet stands, and how it is written. */
export interface Implied {
  readonly callee: TextRange;
  readonly named: FileRange;
  readonly importSite?: ImportSite;
  readonly indirect?: boolean;
  /** The object whose method is called. */
  readonly receiver?: InstanceValue;
}

const NOTHING: Reading = { terms: [], parameters: [] };

const MAXIMUM_NESTING = 4;

function textTerms(
  value: Value & { kind: 'string' | 'bytes' },
  facet: Facet,
  { read, spelled }: ParameterSource,
  range: TextRange,
): readonly Term[] {
  if (read === 'symbol') return [];
  const texts = read === 'groups' ? namesIn(value.value) : [value.value];
  return texts.flatMap(text => {
    const name = spelled ? spelled[text] : text;
    return name === undefined ? [] : [textTerm(name, facet, range, namedBy(value))];
  });
}

/** `P-256:?X25519` (SSL_CTX_set1_groups_list(3)): `-` takes a name out, `?` and `*` say something else of it. */
function namesIn(list: string): readonly string[] {
  return list
    .split(/[:/]/)
    .map(name => name.trim().replace(/^[?*]+/, ''))
    .filter(name => name !== '' && !name.startsWith('-'));
}

function textTerm(text: string, facet: Facet, range: TextRange, named: FileRange): Term {
  return { value: canonicalName(facet, text) ?? text, range, named, form: 'string' };
}

function impliedTerm(value: string | number, implied: Implied): Term {
  const { callee, named, importSite, indirect } = implied;
  return {
    value,
    range: callee,
    named,
    form: 'implied',
    ...(importSite && { importSite }),
    ...(indirect && { indirect }),
  };
}

/** A digest is a digest, whether it is asked for as the mask generation's or as the signature's. */
function sameKind(denoted: Facet, wanted: Facet): boolean {
  return denoted === wanted || (denoted === 'digest' && wanted === 'mgf-digest');
}

/** The place that named a value, with its file: whoever hands terms out takes the analysed file's own path away. */
export function namedBy({ origin: { path, start, end } }: Value): FileRange {
  return { path, start, end };
}

/** What a part of a text, or a word of the library's own, says. */
function wordTerms(value: TextValue, facet: Facet, source: ParameterSource, range: TextRange): readonly Term[] {
  const part = source.part ? source.part.exec(value.value)?.[1] : value.value;
  const word = part !== undefined && source.words ? own(source.words, part.toLowerCase()) : part;
  if (word === undefined) return [];
  const term = { range, named: namedBy(value), form: 'word' as const };
  if (source.read !== 'number') return [{ ...term, value: canonicalName(facet, word) ?? word }];
  return /^\d+$/.test(word) ? [{ ...term, value: Number(word) * (source.scale ?? 1) }] : [];
}

function own(words: Readonly<Record<string, string>>, word: string): string | undefined {
  return Object.hasOwn(words, word) ? words[word] : undefined;
}

function numberTerms(value: Value, scale: number, range: TextRange): readonly Term[] {
  if (value.kind !== 'number') return [];
  // A text that spells a number is not what a fix for numbers replaces: `int("1024")`.
  const form = value.origin.form === 'string' ? 'word' : 'number';
  return [{ value: value.value * scale, range, named: namedBy(value), form }];
}

/** How a symbol's name is written where it is used, for who wants to write another. */
export function spellingOf(value: SymbolValue): Pick<Term, 'importSite' | 'indirect'> {
  if (value.indirect) return { indirect: true };
  if (!value.imported) return {};
  const { alias, statement } = value.imported;
  return { importSite: { end: alias.end, names: statement.names.map(name => (name.asName ?? name.name).name) } };
}

function lengthTerms(value: Value, scale: number, range: TextRange): readonly Term[] {
  if (value.kind !== 'bytes' && value.kind !== 'string') return [];
  // An empty one that is set elsewhere waits to be replaced: `self.key = b""` in a constructor.
  if (value.value === '' && !contains(range, value.origin)) return [];
  return [{ value: byteLength(value) * scale, range, named: namedBy(value), form: 'string' }];
}

/** Length in bytes: of a text, in UTF-8. A bytes literal holds one byte per code unit. */
function byteLength(value: Value & { kind: 'bytes' | 'string' }): number {
  if (value.kind === 'bytes') return value.value.length;
  let bytes = 0;
  for (const character of value.value) {
    const code = character.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
