import type { CryptoPackage } from '../models/packages.ts';
import type { TextRange } from '../text/range.ts';

/** What a use of cryptography does. Approval depends on it: SHA-1 may derive a key and may not sign. */
export type Role =
  | 'digest'
  | 'mac'
  | 'sign'
  | 'verify'
  | 'encrypt'
  | 'decrypt'
  | 'cipher'
  | 'key-generation'
  | 'key-agreement'
  | 'key-derivation'
  | 'password-hash'
  | 'random'
  | 'tls'
  | 'token'
  | 'login'
  | 'library-import'
  | 'self-test';

/** A property of a use that policy can judge. Sizes are in the unit that the name ends with. */
export type Facet =
  | 'algorithm'
  | 'digest'
  | 'mgf-digest'
  | 'mode'
  | 'padding'
  | 'curve'
  | 'protocol'
  | 'cipher-list'
  | 'jwt-algorithm'
  | 'login-method'
  | 'key-bits'
  | 'public-exponent'
  | 'iterations'
  | 'salt-bytes'
  | 'pss-salt'
  | 'derived-key-bytes'
  | 'iv'
  | 'pattern';

/** One possible value of a facet, and where it stands. */
export interface Term {
  /** Canonical name (`policy/`), a number, or as it was spelled where policy knows no such name. */
  readonly value: string | number;
  /** Where it takes effect: the argument or callee in the analysed file. */
  readonly range: TextRange;
  /** Where it was named: the literal or attribute that a fix would edit. */
  readonly named: FileRange;
  /**
   * `named` is a string literal (`"md5"`), an attribute or name (`hashlib.md5`), a number, or implied by the callee or a default.
   * `word`: it is a string that says more than this, or says it in words of the library's own (`"pbkdf2:sha1:1000"`).
   */
  readonly form: 'string' | 'reference' | 'number' | 'implied' | 'word';
  /** The name is one that another module of the project gives to the library's: `compat.md5`. */
  readonly indirect?: boolean;
  /** For a name that `from … import …` brought: where that statement may be extended by another name. */
  readonly importSite?: ImportSite;
}

/** A range in the analysed file, or in another one. */
export interface FileRange extends TextRange {
  /** Absent: the analysed file. */
  readonly path?: string;
}

/** What matters for security and may rest on a digest. */
export type Purpose = 'signature' | 'mac' | 'password-hash' | 'secret' | 'key' | 'download';

export interface ServedPurpose {
  readonly purpose: Purpose;
  /** Where the value is compared, stored, given back or taken, in the analysed file. */
  readonly at: TextRange;
}

/** A name in a `from … import …` statement. */
export interface ImportSite {
  /** The offset behind the name (and its alias) in the statement. */
  readonly end: number;
  /** What the statement imports already. */
  readonly names: readonly string[];
}

/** One use of cryptography in Python source, approved or not. */
export interface CryptoUse {
  readonly role: Role;
  /** The library as its users name it: `hashlib`, `cryptography`, `pycryptodome`. */
  readonly library: string;
  /** Qualified name of what is called or referred to: `hashlib.new`. */
  readonly symbol: string;
  readonly facets: Readonly<Partial<Record<Facet, readonly Term[]>>>;
  /** The algorithm, where a wrapper settles it and its caller the rest: `def make(bits): return rsa.generate_private_key(65537, bits)`. */
  readonly settledAlgorithm?: string;
  /** The mode of operation, likewise. */
  readonly settledMode?: string;
  /** The call or reference that makes the use. */
  readonly range: TextRange;
  /** The callee alone: `hashlib.md5` of `hashlib.md5(x)`. */
  readonly callee: TextRange;
  /** Called here, or only referred to (passed on, stored in a table, used as a default). */
  readonly kind: 'call' | 'reference' | 'import' | 'pattern';
  /** Of a reference: it is one entry of a table (`{"md5": hashlib.md5}`), from which something else chooses. */
  readonly inTable?: boolean;
  /** Facets that might have a value which a limit of the semantic model kept from being found. */
  readonly unresolved?: readonly Facet[];
  /** `usedforsecurity=False` and its like, stated by the code itself. */
  readonly statedNotForSecurity: boolean;
  /** Of a plain digest: what its value plainly serves as, where the code shows it. */
  readonly servesAs?: ServedPurpose;
  /** It is one only in versions of Python before this one, `[major, minor]`. */
  readonly pythonBelow?: readonly [number, number];
  /** A deliberate probe: inside `try` whose handler expects the refusal. */
  readonly probe: boolean;
  /** Of a pattern: it rests on how things are written alone, nothing says what they are for. */
  readonly uncertain?: boolean;
  /** Of a MAC made by hand: how `hmac` would make it. */
  readonly asHmac?: HmacRewrite;
  /** The wrapper's own call of the library, if `range` is a call of a wrapper. */
  readonly sink?: FileRange;
  /** The package that an import loads or a call belongs to, if that has cryptography of its own. */
  readonly package?: CryptoPackage;
  /** The parentheses and arguments of the call that a fix may extend; absent for references. */
  readonly argumentList?: TextRange;
  /** What stands in `argumentList`, in order. */
  readonly arguments?: readonly UseArgument[];
}

/** One argument of a call as it is written. */
export interface UseArgument extends TextRange {
  readonly form: 'positional' | 'keyword' | 'star' | 'double-star';
  /** Of a keyword argument. */
  readonly name?: string;
  readonly value: TextRange;
}

/** A MAC made by hand, taken apart into what `hmac.new` takes. Ranges are in the analysed file. */
export interface HmacRewrite {
  /** The hash object that `hmac.new(…)` takes the place of. */
  readonly range: TextRange;
  readonly key: HmacPiece;
  /** Absent: it is fed to the object later. */
  readonly message?: HmacPiece;
  /** Where the digest is named: a hash function, or a string. */
  readonly digest: TextRange;
  /** Statements that are needed no more. */
  readonly removed: readonly TextRange[];
  readonly module: HmacModule;
  /** The result is proved to be the same bytes. */
  readonly isIdentical?: true;
}

/**
 * Operands of a sum; or a field of an f-string, or what is before or behind one. `suffix` is the method that is called on the whole
 * (`encode()`), without its dot.
 */
export type HmacPiece =
  | { readonly kind: 'operands'; readonly text: TextRange; readonly isSimple: boolean; readonly suffix?: TextRange }
  | {
      readonly kind: 'field' | 'before-field' | 'behind-field';
      readonly text: TextRange;
      readonly field: TextRange;
      readonly suffix: TextRange;
    };

/** The name of the module `hmac` at a place; `importAfter` is the import behind which it has to be imported first. */
export interface HmacModule {
  readonly name: string;
  readonly importAfter?: TextRange;
}

/** The name among terms, if they are one. */
export function soleName(terms: readonly Term[] | undefined): string | undefined {
  const value = terms?.length === 1 ? terms[0]!.value : undefined;
  return typeof value === 'string' ? value : undefined;
}
