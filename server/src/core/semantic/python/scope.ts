import type {
  BinOp,
  Call,
  ClassDef,
  Comprehension,
  Expression,
  FunctionDef,
  Identifier,
  ImportAlias,
  ImportFrom,
  Lambda,
  ModuleTree,
  Parameter,
} from '../../syntax/python/ast.ts';
import type { TextRange } from '../../text/range.ts';

export type ScopeKind = 'module' | 'class' | 'function' | 'lambda' | 'comprehension';

/** A region in which names are bound, as the Python reference (4.2, "Naming and binding") has them. */
export interface Scope {
  readonly kind: ScopeKind;
  readonly parent: Scope | undefined;
  readonly home: BoundModule;
  readonly node: FunctionDef | ClassDef | Lambda | Comprehension | undefined;
  readonly bindings: Map<string, Binding[]>;
  /** Names that `global` or `nonlocal` sends elsewhere. */
  readonly redirected: Map<string, 'global' | 'nonlocal'>;
  /** Modules imported with `*`: absolute, or with leading dots. */
  readonly starImports: string[];
  readonly rootBlock: FlowBlock;
  /** Of a class: what its methods assign to `self.name`. */
  readonly instanceAttributes: Map<string, Binding[]>;
  /** Of a function or lambda: what it gives back. */
  readonly returns: Expression[];
  /** Of a generator: what it hands out. */
  readonly yields: Expression[];
}

/** A module with its scopes. */
export interface BoundModule {
  /** Its file, opaque. */
  readonly path: string;
  readonly tree: ModuleTree;
  readonly moduleScope: Scope;
  /** What statements put into a dict or list after it was made, by the last name of what holds it. */
  readonly changes: Map<string, Change[]>;
  /** What is assigned to attributes from outside (`Options.digest = …`, `setattr`), by the attribute's name. */
  readonly attributeWrites: Map<string, AttributeWrite[]>;
  /** Attributes that are assigned to where they stand: they name what is replaced, not what replaced it before. */
  readonly targets: Set<Expression>;
  /** Calls that declare an option of a command line: `parser.add_argument(…)`. */
  readonly options: { readonly node: Call; readonly scope: Scope }[];
  /** Calls of methods, by the method's name. */
  readonly methodCalls: Map<string, { readonly receiver: Expression; readonly scope: Scope }[]>;
  /** Every function, class, lambda and comprehension has a scope of its own, under its node. */
  readonly scopeOf: ReadonlyMap<ScopeNode, Scope>;
}

export type ScopeNode = FunctionDef | ClassDef | Lambda | Comprehension;

/** A run of statements that are executed one after another. Tells which binding can reach which use. */
export interface FlowBlock extends TextRange {
  readonly parent: FlowBlock | undefined;
  /** The statement that decides whether the block runs; blocks of one owner with different branches may exclude each other. */
  readonly owner: object | undefined;
  readonly branch: string;
  readonly isLoop: boolean;
  /** Of `if` and `match`: only one branch of the owner runs. */
  readonly exclusive: boolean;
  readonly children: FlowBlock[];
}

/** A statement that puts something into a dict or list: `table[key] = value`, `table.update(…)`, `names.append(…)`. */
export interface Change {
  /** The name or attribute that holds it. */
  readonly target: Expression;
  readonly scope: Scope;
  readonly block: FlowBlock;
  readonly position: number;
  readonly content:
    | { readonly kind: 'entry'; readonly key: Expression; readonly value: Expression }
    | { readonly kind: 'call'; readonly method: string; readonly node: Call };
}

export interface AttributeWrite {
  /** What the attribute is assigned to. */
  readonly owner: Expression;
  readonly binding: Binding;
}

interface BindingBase {
  readonly name: Identifier;
  readonly scope: Scope;
  readonly block: FlowBlock;
  /** From here on the binding is in force. */
  readonly position: number;
}

/** Which element of a value, level by level, for tuple targets; `'*'` for one that is not known, `{ from }` for a starred one. */
export type Path = readonly (number | '*' | { readonly from: number })[];

/** One way by which a name comes to mean something. */
export type Binding = BindingBase &
  (
    | {
        readonly kind: 'import';
        /** What the name means: `a` of `import a.b`, `a.b` of `import a.b as c`. */
        readonly module: string;
        /** Every module that the statement loads for it: `a` and `a.b`. */
        readonly names: readonly string[];
      }
    | {
        readonly kind: 'from-import';
        readonly module: string;
        readonly member: string;
        readonly alias: ImportAlias;
        readonly statement: ImportFrom;
      }
    | {
        readonly kind: 'assignment';
        readonly value: Expression;
        readonly path: Path;
        readonly annotation?: Expression;
        /** The value is a context manager, and what it enters is meant. */
        readonly isEntered?: true;
      }
    | { readonly kind: 'declaration'; readonly annotation: Expression }
    | { readonly kind: 'iteration'; readonly value: Expression; readonly path: readonly (number | '*')[] }
    | {
        readonly kind: 'augmented';
        readonly op: string;
        readonly value: Expression;
        /** `name + value` for `name += value`, the name read where the statement begins. */
        readonly joined: BinOp;
      }
    | { readonly kind: 'function'; readonly node: FunctionDef }
    | { readonly kind: 'class'; readonly node: ClassDef }
    | { readonly kind: 'parameter'; readonly node: Parameter; readonly owner: FunctionDef | Lambda }
    | { readonly kind: 'other' }
  );

/** A binding without what the binder adds to each. */
export type BindingContent = Binding extends infer B
  ? B extends BindingBase
    ? Omit<B, keyof BindingBase>
    : never
  : never;
