import type {
  Call,
  ClassDef,
  Expression,
  FunctionDef,
  ImportAlias,
  ImportFrom,
  Lambda,
} from '../../syntax/python/ast.ts';
import type { TextRange } from '../../text/range.ts';
import type { ProjectModule } from './project.ts';
import type { Scope } from './scope.ts';

/** Where a value got its name: the literal, attribute or call that a fix would edit. */
export interface Origin extends TextRange {
  /** The file that it stands in. */
  readonly path: string;
  readonly form: 'string' | 'reference' | 'number' | 'call' | 'other';
}

interface ValueBase {
  readonly origin: Origin;
  /** The name of the member of an `Enum` that has this value. */
  readonly member?: string;
  /** The `Enum` that it is a member of. */
  readonly enumeration?: ClassValue;
}

/** Something defined outside the module, by its qualified name: `hashlib.md5`. Relative imports keep their dots. */
export interface SymbolValue extends ValueBase {
  readonly kind: 'symbol';
  readonly name: string;
  /** Reached through another module of the project: the name here is that module's, not the library's. */
  readonly indirect?: boolean;
  /** The statement that brought the bare name, if it was one. */
  readonly imported?: { readonly alias: ImportAlias; readonly statement: ImportFrom };
  /** The object whose method or attribute it is, if it was reached through one. */
  readonly receiver?: InstanceValue;
}

/** What a call of an outside symbol gave, or a parameter annotated with a class. */
export interface InstanceValue extends ValueBase {
  readonly kind: 'instance';
  /** Qualified name of its class, or of the function that made it where the class is not known. */
  readonly type: string;
  /** What was called; the class itself for annotations. */
  readonly maker: string;
  readonly call?: CallSite;
}

/** A call together with the bindings of parameters under which it was evaluated. */
export interface CallSite {
  readonly node: Call;
  readonly scope: Scope;
  readonly frame: Frame | undefined;
  /** Arguments given earlier through `functools.partial`, before those of `node`. */
  readonly partial?: PartialArguments;
  /** Its arguments are not written as a list of its own, so that none can be added: `Thread(target=f, args=(…))`. */
  readonly isPacked?: true;
}

export interface PartialArguments {
  readonly positional: readonly EvaluatedArgument[];
  readonly keywords: ReadonlyMap<string, EvaluatedArgument>;
}

export interface EvaluatedArgument {
  readonly values: readonly Value[];
  readonly range: TextRange;
}

/** The parameters of one function or lambda under evaluation, by name. */
export interface Frame {
  readonly scope: Scope;
  readonly values: ReadonlyMap<string, readonly Value[]>;
  readonly depth: number;
  readonly outer?: Frame;
  /** Of a class: what `self` stands for in its methods, an object of a subclass. */
  readonly self?: ObjectValue;
  /** Values of expressions under these parameters; `undefined` while being evaluated. */
  readonly known: Map<Expression, readonly Value[] | undefined>;
}

export interface TextValue extends ValueBase {
  readonly kind: 'string' | 'bytes';
  readonly value: string;
}

export interface NumberValue extends ValueBase {
  readonly kind: 'number';
  readonly value: number;
}

export interface ConstantValue extends ValueBase {
  readonly kind: 'boolean' | 'none';
  readonly value: boolean | null;
}

export interface SequenceValue extends ValueBase {
  readonly kind: 'sequence';
  readonly elements: readonly (readonly Value[])[];
  /** Of a literal: where each element stands. */
  readonly ranges?: readonly TextRange[];
  /** It begins again after its last element: `itertools.cycle`, `itertools.repeat`. */
  readonly isEndless?: true;
}

export interface MappingValue extends ValueBase {
  readonly kind: 'mapping';
  /** Its entries are read as attributes: `SimpleNamespace(digest="md5")`. */
  readonly hasAttributes?: true;
  readonly entries: readonly {
    readonly key: string | number | undefined;
    readonly keys: readonly Value[];
    readonly values: readonly Value[];
  }[];
}

export interface FunctionValue extends ValueBase {
  readonly kind: 'function';
  readonly node: FunctionDef | Lambda;
  readonly scope: Scope;
  readonly frame: Frame | undefined;
  /** The object that a method is bound to: its first parameter is taken. */
  readonly self?: Value;
}

export interface ClassValue extends ValueBase {
  readonly kind: 'class';
  readonly node: ClassDef;
  readonly scope: Scope;
}

/** A module of the project. */
export interface ModuleValue extends ValueBase {
  readonly kind: 'module';
  readonly module: ProjectModule;
  /** Dotted, as the importing file names it. */
  readonly name: string;
}

/** An object of a class of the project. */
export interface ObjectValue extends ValueBase {
  readonly kind: 'object';
  readonly type: ClassValue;
  /** The call that made it, where it is known: it says what the constructor was given. */
  readonly call?: CallSite;
}

export interface PartialValue extends ValueBase {
  readonly kind: 'partial';
  readonly callee: Value;
  readonly arguments: PartialArguments;
}

/** What a caller of `owner` will pass, or something made of it; stands for itself until a call is known. */
export interface ParameterValue extends ValueBase {
  readonly kind: 'parameter';
  readonly name: string;
  readonly owner: FunctionDef | Lambda;
}

/** A method of a value of this module's own kinds, not yet called: `name.lower`. */
export interface MethodValue extends ValueBase {
  readonly kind: 'method';
  readonly receiver: Value;
  readonly method: string;
}

export interface UnknownValue extends ValueBase {
  readonly kind: 'unknown';
  /** It might be known, had a limit of the evaluation not been met. */
  readonly isLimited?: true;
}

/** The names of a module, class or object as a mapping: `vars(hashlib)`, `globals()`. */
export interface NamespaceValue extends ValueBase {
  readonly kind: 'namespace';
  readonly of: Value;
}

/** `operator.attrgetter("md5")` and its like: waits for the object that it is called with. */
export interface GetterValue extends ValueBase {
  readonly kind: 'getter';
  readonly form: 'attribute' | 'item' | 'method';
  /** What each of its names may be; more than one gives a tuple. */
  readonly names: readonly (readonly Value[])[];
  /** Of a method: the arguments to call it with. */
  readonly arguments: PartialArguments;
}

export type Value =
  | SymbolValue
  | InstanceValue
  | TextValue
  | NumberValue
  | ConstantValue
  | SequenceValue
  | MappingValue
  | FunctionValue
  | ClassValue
  | ObjectValue
  | ModuleValue
  | PartialValue
  | ParameterValue
  | MethodValue
  | NamespaceValue
  | GetterValue
  | UnknownValue;

export function originOf(expression: Expression, scope: Scope): Origin {
  const form =
    expression.kind === 'Str'
      ? 'string'
      : expression.kind === 'Num'
        ? 'number'
        : expression.kind === 'Name' || expression.kind === 'Attribute'
          ? 'reference'
          : expression.kind === 'Call'
            ? 'call'
            : 'other';
  return { path: scope.home.path, start: expression.start, end: expression.end, form };
}

/** Of values that a result is made of: the parameters, so that it is known who decides. */
export function parametersAmong(values: readonly Value[]): readonly ParameterValue[] {
  return values.flatMap(value => (value.kind === 'parameter' ? [value] : []));
}

/** @param expression what is not known; where it stands does not matter, as nothing is ever said of it */
export function unknown({ start, end }: TextRange): readonly Value[] {
  return [{ kind: 'unknown', origin: { path: '', start, end, form: 'other' } }];
}

/** What is not known because a limit was met. */
export function beyondLimit({ start, end }: TextRange): readonly Value[] {
  return [{ kind: 'unknown', isLimited: true, origin: { path: '', start, end, form: 'other' } }];
}

/** Unknown, and so because of a limit if that is why one of the values that it is made of is unknown. */
export function unknownOf(range: TextRange, values: readonly Value[]): readonly Value[] {
  return values.some(isLimited) ? beyondLimit(range) : unknown(range);
}

export function isLimited(value: Value): boolean {
  return value.kind === 'unknown' && value.isLimited === true;
}
