import type { DuckMethod, LibraryModel } from '../models/define.ts';
import { LIBRARIES } from '../models/index.ts';
import { matchArguments } from '../semantic/python/arguments.ts';
import { framesByValue, isReachedUnder } from '../semantic/python/branches.ts';
import { callsOfMember, withPartial } from '../semantic/python/calls.ts';
import type { Evaluator } from '../semantic/python/evaluator.ts';
import { groupBy } from '../semantic/python/group-by.ts';
import { LIMITS } from '../semantic/python/limits.ts';
import { membersOf } from '../semantic/python/members.ts';
import type { BoundModule, Scope } from '../semantic/python/scope.ts';
import {
  type CallSite,
  type Frame,
  type FunctionValue,
  type GetterValue,
  type ParameterValue,
  parametersAmong,
  type SymbolValue,
  type Value,
} from '../semantic/python/value.ts';
import type { Call, ClassDef, Expression, FunctionDef, Lambda, Statement } from '../syntax/python/ast.ts';
import { contains, type TextRange } from '../text/range.ts';
import { AssignmentReader, type Setting } from './assignments.ts';
import { CLASS_MAKERS, callsMakingClass } from './class-making.ts';
import type { CryptoUse, Facet, Role } from './crypto-use.ts';
import { functionName, lastNameOf, nameAround } from './function-names.ts';
import { handedCalls, type PlacedCall } from './handed-calls.ts';
import { importUses } from './import-uses.ts';
import { LibraryIndex, type ModelledSymbol } from './library-index.ts';
import { importedRoots, type NameGate } from './name-gate.ts';
import { isProbe } from './probe.ts';
import { ReferenceCollector } from './references.ts';
import { namedBy, spellingOf, TermReader } from './terms.ts';
import { TlsOptions } from './tls-options.ts';
import { type Callee, type OpenUse, UseBuilder } from './use-builder.ts';
import { type Place, type Visitor, walkFunction, walkModule } from './walk.ts';
import { expandCall, type LocalCall, type Sink, type SinksOf, termKeys } from './wrappers.ts';

/** The library models, indexed once. */
export const INDEX = new LibraryIndex(LIBRARIES);

/** The uses of cryptography that a module's text makes, or one function of it, and what they leave to callers. */
export class ModuleUses {
  readonly module: BoundModule;
  readonly #evaluator: Evaluator;
  readonly #builder: UseBuilder;
  readonly #gate: NameGate;
  readonly #references: ReferenceCollector;
  readonly #options: TlsOptions;
  readonly #assignments: AssignmentReader;
  readonly #uses: CryptoUse[] = [];
  readonly #sinks: Sink[] = [];
  readonly #localCalls: LocalCall[] = [];
  readonly #calls: PlacedCall[] = [];
  readonly #libraryCalls = new Set<Call>();
  /** Calls that lead to no library's symbol, and perhaps to a wrapper. */
  #pending: readonly PlacedCall[] = [];
  /** What methods called later say a constructed object is for. */
  readonly #narrowed = new Map<Call, Set<Role>>();

  /**
   * @param evaluator shared by all modules of one analysis
   * @param gate the module's
   * @param root a function or class of the module, if only that is looked at
   */
  constructor(module: BoundModule, evaluator: Evaluator, gate: NameGate, root?: FunctionDef | Lambda | ClassDef) {
    this.module = module;
    this.#evaluator = evaluator;
    this.#builder = new UseBuilder(evaluator, new TermReader(INDEX, evaluator));
    this.#gate = gate;
    this.#references = new ReferenceCollector(INDEX, evaluator, gate, module.path);
    this.#options = new TlsOptions(INDEX, evaluator);
    this.#assignments = new AssignmentReader(INDEX, evaluator);
    this.#gather(root);
    if (!root) this.#uses.push(...this.#options.uses());
  }

  /** Uses that the module's own text decides: calls and references, before wrappers and patterns. */
  get uses(): readonly CryptoUse[] {
    return this.#uses;
  }

  /** What its functions leave to their callers. */
  get sinks(): readonly Sink[] {
    return this.#sinks;
  }

  /** Its calls of functions of the project. */
  get localCalls(): readonly LocalCall[] {
    return this.#localCalls;
  }

  /** References that none of the uses takes up. */
  referencesBeside(uses: readonly CryptoUse[]): readonly CryptoUse[] {
    for (const use of uses) this.#references.consume(use);
    return this.#references.unconsumed();
  }

  #gather(root: FunctionDef | Lambda | ClassDef | undefined): void {
    const visitor: Visitor = {
      statement: (node, place) => this.#statement(node, place),
      expression: (node, place, parent) => {
        if (!root) this.#references.visit(node, place, parent);
        this.#expression(node, place);
      },
    };
    if (root) walkFunction(this.module, root, visitor);
    else walkModule(this.module, visitor);
    const mayLead = (callee: Expression): boolean =>
      root && root.kind !== 'ClassDef' ? this.#gate.mayCall(callee) : this.#gate.mayCallLibrary(callee);
    const pending = this.#calls.filter(({ node }) => !mayLead(node.func));
    const skipped = new Set(pending);
    for (const call of this.#calls) {
      this.#partialOfName(call.node, call.place);
      if (!skipped.has(call)) this.#callUses(call);
      else if (isDuckCall(call.node)) this.#duckMethod(siteOf(call), call.place);
    }
    this.#pending = pending;
  }

  /**
   * Looks at calls of functions by name: of those that leave a choice to their callers, then of the functions around those
   * calls, as many steps as wrappers are followed.
   * @param others functions of other modules that may leave a choice
   * @returns the names of this module's functions that leave a choice, or may
   */
  followWrappers(others: ReadonlySet<string>): ReadonlySet<string> {
    const own = new Set(this.#sinks.map(sink => functionName(sink.owner, this.module)));
    if (this.#sinks.some(sink => isConstructor(sink.owner))) own.add('__init__');
    let wanted: ReadonlySet<string> = withSubclasses(this.module, new Set([...own, ...others]));
    if (wanted.size > own.size) for (const name of wanted) if (!others.has(name)) own.add(name);
    // One more than is followed: what lies beyond is told as such.
    for (let step = 0; step <= LIMITS.wrapperDepth && wanted.size > 0; step++) {
      const [found, rest] = partition(this.#pending, ({ node }) => wanted.has(lastNameOf(node.func) ?? ''));
      this.#pending = rest;
      const looked = this.#localCalls.filter(({ callee }) => wanted.has(functionName(callee.node, callee.scope.home)));
      for (const call of found) this.#callUses(call);
      const scopes = [...looked.map(({ site }) => site.scope), ...found.map(({ place }) => place.scope)];
      const around = scopes.map(nameAround).filter(name => !own.has(name));
      for (const name of around) own.add(name);
      wanted = new Set(around);
    }
    return own;
  }

  /** The calls in one of the functions that were looked at: those of libraries, and those of functions that leave a choice. */
  callsInside(
    inside: TextRange,
    isSink: (callee: FunctionValue) => boolean,
  ): { readonly library: readonly PlacedCall[]; readonly others: readonly PlacedCall[] } {
    const sinks = new Set(this.#localCalls.filter(({ callee }) => isSink(callee)).map(({ site }) => site.node));
    const [library, rest] = partition(
      this.#calls.filter(({ node }) => contains(inside, node)),
      ({ node }) => this.#libraryCalls.has(node),
    );
    return { library, others: rest.filter(({ node }) => sinks.has(node) || node.func.kind === 'Attribute') };
  }

  /** What a call does under other values than those that the text gives: uses of libraries, and calls of the project's functions. */
  under(frame: Frame, call: PlacedCall): { readonly uses: readonly OpenUse[]; readonly calls: readonly LocalCall[] } {
    const { node, place } = call;
    const site = siteOf(call, frame);
    const callees = this.#evaluator.evaluate(node.func, place.scope, frame);
    const probe = isProbe(node, place);
    return {
      uses: callees.flatMap(callee => this.#usesOf(callee, site, place)),
      calls: callees.flatMap(callee => (callee.kind === 'function' ? [{ site, callee, probe }] : [])),
    };
  }

  /** The uses that a call of a value makes. */
  #usesOf(callee: Value, site: CallSite, place: Place): readonly OpenUse[] {
    if (callee.kind === 'partial') return this.#usesOf(callee.callee, withPartial(site, callee), place);
    const known = callee.kind === 'symbol' ? INDEX.symbol(callee.name) : undefined;
    if (callee.kind !== 'symbol' || !known?.model.uses || (known.model.onObject && !callee.receiver)) return [];
    return this.#builder.fromCall(site, calleeOf(callee, known), known.model.uses, isProbe(site.node, place), []);
  }

  #statement(node: Statement, place: Place): void {
    this.#options.statement(node, place.scope);
    if (node.kind === 'Import' || node.kind === 'ImportFrom') {
      const { project } = this.#evaluator;
      const { path } = this.module;
      this.#uses.push(
        ...importUses(node, INDEX, (name, kind) =>
          kind === 'component' ? project.holds(path, name) : project.find(path, name) !== undefined,
        ),
      );
    }
    if (node.kind === 'ClassDef')
      this.#localCalls.push(...callsMakingClass(node, this.module.scopeOf.get(node)!, this.#evaluator));
    for (const setting of this.#assignments.settingsIn(node, place.scope)) this.#assignment(setting, place.scope);
  }

  #expression(node: Expression, place: Place): void {
    if (node.kind !== 'Call') return;
    this.#calls.push(
      { node, place },
      ...handedCalls(node, place, this.#evaluator, callee => this.#gate.mayCall(callee)),
    );
    this.#options.call(node, place.scope);
    this.#narrow(node, place.scope);
  }

  #assignment({ symbol, known, target, value }: Setting, scope: Scope): void {
    const argument = { values: this.#evaluator.evaluate(value, scope), range: { start: value.start, end: value.end } };
    const range = { start: target.start, end: target.end };
    for (const open of this.#builder.fromAssignment(calleeOf(symbol, known), known.model.assignment!, argument, range))
      this.#record(open);
  }

  #narrow(node: Call, scope: Scope): void {
    if (!this.#gate.mayNarrow(node.func)) return;
    for (const symbol of this.#symbols(node.func, scope)) {
      const role = INDEX.symbol(symbol.name)?.model.narrowsReceiverTo;
      const maker = symbol.receiver?.call?.node;
      if (role && maker) this.#narrowed.set(maker, (this.#narrowed.get(maker) ?? new Set()).add(role));
    }
  }

  #callUses(call: PlacedCall): void {
    const { node, place } = call;
    const site = siteOf(call);
    const callees = thatTake(node, this.#evaluator.evaluate(node.func, place.scope));
    const before = this.#uses.length;
    for (const callee of callees) this.#callee(callee, site, place);
    if (!callees.some(callee => isKnown(callee))) this.#duckMethod(site, place);
    const open = parametersAmong(callees);
    if (open.length > 0 && this.#mayBeChosen(node.func))
      this.#openCallee(open, site, place, new Set(this.#uses.slice(before).flatMap(termKeys)));
  }

  /** A method that no library has is not what a caller chooses: `connection.execute(…)`. */
  #mayBeChosen(callee: Expression): boolean {
    return callee.kind !== 'Attribute' || callee.value.kind !== 'Name' || this.#gate.mayCallLibrary(callee);
  }

  /** `partial(hashlib.new, "md5")`: what is named counts, also if no call of the partial is found. */
  #partialOfName(node: Call, place: Place): void {
    const callee = lastNameOf(node.func) === 'partial' ? node.args[0] : undefined;
    if (callee?.form !== 'positional' || !this.#gate.mayCallLibrary(callee.value)) return;
    const site = {
      node: { ...node, func: callee.value, args: node.args.slice(1) },
      scope: place.scope,
      frame: undefined,
    };
    for (const symbol of this.#symbols(callee.value, place.scope)) {
      const build = (at: CallSite): readonly OpenUse[] => this.#usesOf(symbol, at, place);
      const made = build(site);
      for (const { use } of made) this.#references.offer(use);
      // What a class is made with is called by nobody who could be asked: `cls.make = partial(hashlib.new, algo)`.
      if (CLASS_MAKERS.has(nameOfMaker(place.scope))) for (const open of made) this.#leave(open, site, build);
    }
  }

  #callee(callee: Value, site: CallSite, place: Place): void {
    const called = callee.enumeration ? callsOfMember(this.#evaluator, callee, callee.origin) : [];
    for (const method of called) this.#callee(method, site, place);
    if (called.length > 0) return;
    switch (callee.kind) {
      case 'symbol':
        return this.#symbolCall(callee, site, place);
      case 'partial':
        return this.#callee(callee.callee, withPartial(site, callee), place);
      case 'function':
        this.#localCalls.push({ site, callee, probe: isProbe(site.node, place) });
        return;
      case 'class':
        for (const init of this.#evaluator.constructorOf(callee, site)) {
          if (init.kind === 'function') this.#localCalls.push({ site, callee: init, probe: false });
          else if (!this.#assignments.setsIn(callee, init)) this.#symbolCall(unbound(init), site, place);
        }
        return;
      case 'object':
        for (const method of membersOf(this.#evaluator, [callee], '__call__', callee.origin, undefined))
          if (method.kind === 'function') this.#callee(method, site, place);
        return;
      case 'getter':
        return this.#methodCaller(callee, site, place);
      default:
        return;
    }
  }

  /** `operator.methodcaller("md5", data)(hashlib)`. */
  #methodCaller(callee: GetterValue, site: CallSite, place: Place): void {
    if (callee.form !== 'method') return;
    const owners = this.#evaluator.argumentsOf(site).positional[0]?.values ?? [];
    const bare = { ...site, node: { ...site.node, args: [] }, partial: callee.arguments };
    for (const name of callee.names.flat()) {
      if (name.kind !== 'string') continue;
      for (const method of membersOf(this.#evaluator, owners, name.value, name.origin, undefined))
        this.#callee(method, bare, place);
    }
  }

  /** A call of what a caller will pass, or of what is chosen by it: `getattr(hashlib, name)(data)`. */
  #openCallee(parameters: readonly ParameterValue[], site: CallSite, place: Place, fixed: ReadonlySet<string>): void {
    for (const [owner, among] of groupBy(parameters, parameter => parameter.owner)) {
      this.#sinks.push({
        owner,
        parameters: new Set(among.map(parameter => parameter.name)),
        fixed,
        expand: (frame, sinksOf) => this.#reaching(site, frame).flatMap(at => this.#chosenCallee(at, place, sinksOf)),
      });
    }
  }

  #chosenCallee(site: CallSite & { readonly frame: Frame }, place: Place, sinksOf: SinksOf): readonly OpenUse[] {
    const callees = this.#evaluator.evaluate(site.node.func, site.scope, site.frame);
    const library = callees.flatMap(callee => this.#usesOf(callee, site, place));
    return [
      ...library.map(open => ({ ...open, use: { ...open.use, facets: named(open.use.facets) } })),
      ...callees.flatMap(callee => this.#throughFunction(callee, site, place, site.frame, sinksOf)),
    ];
  }

  /** The call under what a caller gives to the function around it, value by value, as far as the function's tests let it come there. */
  #reaching(site: CallSite, frame: Frame): readonly (CallSite & { readonly frame: Frame })[] {
    return framesByValue(frame.scope, frame)
      .filter(one => isReachedUnder(this.#evaluator, one.scope, one, site.node))
      .map(one => ({ ...site, frame: one }));
  }

  /** What a function of the project leaves to the call of it that a caller chose. */
  #throughFunction(callee: Value, site: CallSite, place: Place, frame: Frame, sinksOf: SinksOf): readonly OpenUse[] {
    if (frame.depth > LIMITS.callDepth) return [];
    const called = callee.kind === 'function' ? [callee] : callsOfMember(this.#evaluator, callee, callee.origin);
    const probe = isProbe(site.node, place);
    return called.flatMap(method =>
      sinksOf(method.node).flatMap(sink =>
        expandCall({ site, callee: method, probe }, sink, this.#evaluator, frame, sinksOf),
      ),
    );
  }

  #symbolCall(symbol: SymbolValue, site: CallSite, place: Place): void {
    const constructed = constructorCall(symbol, site);
    if (constructed) return this.#symbolCall(constructed.type, constructed.site, place);
    const known = INDEX.symbol(symbol.name);
    // By another name, `CURVE()`, it is judged where it is called.
    this.#references.consumeRange(namedBy(symbol), known?.model.uses?.[0]?.role);
    if (!known?.model.uses || (known.model.onObject && !symbol.receiver)) return;
    const callee = calleeOf(symbol, known);
    this.#libraryCalls.add(site.node);
    const roles = [...(this.#narrowed.get(site.node) ?? [])];
    const { uses } = known.model;
    const build = (at: CallSite): readonly OpenUse[] =>
      this.#builder.fromCall(at, callee, uses, isProbe(site.node, place), roles);
    this.#recordCall(site, build);
  }

  /** A method on an object of unknown type, believed because an argument can only belong to the library. */
  #duckMethod(site: CallSite, place: Place): void {
    const { func } = site.node;
    if (func.kind !== 'Attribute') return;
    for (const { library, method } of INDEX.duckMethods(func.attr.name)) {
      const named = { start: func.attr.start, end: func.attr.end };
      const symbol = `${library.modules[0]}.*.${method.method}`;
      const callee: Callee = { library: library.library, symbol, model: method, named };
      const build = (at: CallSite): readonly OpenUse[] =>
        this.#isProven(at, library, method)
          ? this.#builder.fromCall(at, callee, method.uses, isProbe(site.node, place), [])
          : [];
      this.#recordCall(site, build);
    }
  }

  /** True if the argument that a method is believed for may be something of the library itself. */
  #isProven(site: CallSite, { library, modules }: LibraryModel, { parameters, proof }: DuckMethod): boolean {
    if (!proof) return modules.some(name => importedRoots(this.module).has(name));
    const given = matchArguments(parameters, this.#evaluator.argumentsOf(site));
    const isFrom = (value: Value, facet: Facet): boolean => {
      const name = value.kind === 'symbol' ? value.name : value.kind === 'instance' ? value.maker : undefined;
      const known = name === undefined ? undefined : INDEX.symbol(name);
      if (known?.library.library !== library) return false;
      return known.model.denotes?.facet === facet || known.model.carries?.[facet] !== undefined;
    };
    return [proof].flat().some(({ parameter, facet }) => given.get(parameter)?.values.some(v => isFrom(v, facet)));
  }

  #recordCall(site: CallSite, build: (at: CallSite) => readonly OpenUse[]): void {
    for (const open of build(site)) {
      this.#record(open);
      this.#leave(open, site, build);
    }
  }

  /** Leaves to the callers of the functions around what their parameters decide. */
  #leave(open: OpenUse, site: CallSite, build: (at: CallSite) => readonly OpenUse[]): void {
    for (const [owner, parameters] of groupBy(open.parameters, parameter => parameter.owner)) {
      this.#sinks.push({
        owner,
        parameters: new Set(parameters.map(parameter => parameter.name)),
        fixed: new Set(termKeys(open.use)),
        expand: frame => this.#reaching(site, frame).flatMap(build),
      });
    }
  }

  #record(open: OpenUse): void {
    if (!open.isUndecided) this.#uses.push(open.use);
  }

  #symbols(node: Expression, scope: Scope): readonly SymbolValue[] {
    return this.#evaluator.evaluate(node, scope).flatMap(value => (value.kind === 'symbol' ? [value] : []));
  }
}

function siteOf({ node, place, partial, isPacked }: PlacedCall, frame?: Frame): CallSite {
  return { node, scope: place.scope, frame, ...(partial && { partial }), ...(isPacked && { isPacked }) };
}

/**
 * Of the methods of one name that an object may have, those that take the arguments' names, if any does:
 * `key.sign(data, signature_algorithm=…)` is no signature of RSA.
 */
function thatTake({ args }: Call, callees: readonly Value[]): readonly Value[] {
  const given = args.flatMap(({ form, name }) => (form === 'keyword' && name ? [name.name] : []));
  const methods = callees.filter(callee => callee.kind === 'symbol' && callee.receiver !== undefined);
  if (given.length === 0 || methods.length < 2) return callees;
  const takes = new Set(
    methods.filter(callee => {
      const parameters = callee.kind === 'symbol' ? INDEX.symbol(callee.name)?.model.parameters : undefined;
      return parameters !== undefined && given.every(name => parameters.includes(name));
    }),
  );
  return takes.size === 0 ? callees : callees.filter(callee => takes.has(callee) || !methods.includes(callee));
}

function isDuckCall({ func }: Call): boolean {
  return func.kind === 'Attribute' && INDEX.duckMethods(func.attr.name).length > 0;
}

function partition<T>(items: readonly T[], isWanted: (item: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [items.filter(isWanted), items.filter(item => !isWanted(item))];
}

/** What the callee itself says is what the caller chose, where the caller chooses the callee. */
function named(facets: CryptoUse['facets']): CryptoUse['facets'] {
  return Object.fromEntries(
    Object.entries(facets).map(([facet, terms]) => [
      facet,
      terms.map(term => (term.form === 'implied' ? { ...term, form: 'reference' as const } : term)),
    ]),
  );
}

function calleeOf(symbol: SymbolValue, known: ModelledSymbol): Callee {
  const { library } = known.library;
  const { receiver } = symbol;
  return {
    library,
    symbol: symbol.name,
    model: known.model,
    named: namedBy(symbol),
    ...spellingOf(symbol),
    ...(receiver && { receiver }),
  };
}

/** `super().__init__(…)` and `Base.__init__(self, …)` in a derived class: what a call of the library's class itself does. */
function constructorCall(
  symbol: SymbolValue,
  site: CallSite,
): { readonly type: SymbolValue; readonly site: CallSite } | undefined {
  if (!symbol.name.endsWith(CONSTRUCTOR)) return undefined;
  const { receiver, ...type } = { ...symbol, name: symbol.name.slice(0, -CONSTRUCTOR.length) };
  const { node } = site;
  return { type, site: receiver ? site : { ...site, node: { ...node, args: node.args.slice(1) } } };
}

const CONSTRUCTOR = '.__init__';

/** The library's class whose constructor a derived class inherits. */
function unbound(symbol: SymbolValue): SymbolValue {
  return { ...symbol, name: symbol.name.slice(0, -CONSTRUCTOR.length) };
}

function nameOfMaker({ node }: Scope): string {
  return node?.kind === 'FunctionDef' ? node.name.name : '';
}

function isConstructor(owner: FunctionDef | Lambda): boolean {
  return owner.kind === 'FunctionDef' && owner.name.name === '__init__';
}

/** The names with those of the module's classes that derive from one of them: their constructor is the same. */
function withSubclasses(module: BoundModule, names: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set(names);
  for (const scope of module.scopeOf.values()) {
    if (scope.node?.kind !== 'ClassDef') continue;
    if (scope.node.args.some(({ value }) => found.has(lastNameOf(value) ?? ''))) found.add(scope.node.name.name);
  }
  return found;
}

function isKnown(callee: Value): boolean {
  if (callee.kind === 'symbol') return INDEX.knows(callee.name);
  return callee.kind === 'function' || callee.kind === 'class' || callee.kind === 'partial';
}
