import type { Facet, Role } from '../inventory/crypto-use.ts';

/**
 * What a library's calls mean, as data: which argument names the digest, which symbol stands for which algorithm.
 * Qualified names are the ones a reader of the library's documentation knows; `aliases` maps other spellings to them.
 */
export interface LibraryModel {
  /** As its users call it: `hashlib`, `cryptography`, `pycryptodome`. */
  readonly library: string;
  /** Name on PyPI; absent for the standard library. */
  readonly distribution?: string;
  /** Top-level modules: `['Crypto', 'Cryptodome']`. */
  readonly modules: readonly string[];
  /**
   * Words that a file must hold for this model to matter: the prefilter.
   * `distinctive` words count anywhere, `common` ones only in an import. The modules' own names count as well, unless
   * `suffice` says that nothing modelled can be reached without one of the words: `os` is in every other file.
   */
  readonly needles: {
    readonly distinctive?: readonly string[];
    readonly common?: readonly string[];
    readonly suffice?: true;
  };
  /** Prefix of a qualified name → the prefix that `symbols` uses: `{ Cryptodome: 'Crypto' }`. The longest match wins. */
  readonly aliases?: Readonly<Record<string, string>>;
  /**
   * Its modules are everyday words: where the project has a module of such a name, that one is meant. A library keeps its
   * meaning otherwise, whatever lies about under its name.
   */
  readonly yieldsToProject?: boolean;
  /**
   * Its methods have names that many others have (`read`, `open`): they are looked at only in modules that import it.
   */
  readonly onlyWhereImported?: true;
  readonly symbols: Readonly<Record<string, SymbolModel>>;
  /** Methods recognised by their arguments where the receiver's type cannot be known. */
  readonly duckMethods?: readonly DuckMethod[];
}

/** A function, class, method (`module.Class.method`), constant or module. */
export interface SymbolModel {
  /** Names of the positional parameters in order, without `self`; a `*` starts the keyword-only ones. */
  readonly parameters?: readonly string[];
  /** What it (or the object that a call of it makes) names when another call takes it. */
  readonly denotes?: { readonly facet: Facet; readonly value: string };
  /** It is a constant with this string as its value. */
  readonly text?: string;
  /** Facets that an object made by it hands to the call that takes it: the digest inside `ec.ECDSA(hashes.SHA1())`. */
  readonly carries?: Readonly<Partial<Record<Facet, Source>>>;
  /** What a call of it does. */
  readonly uses?: readonly UseModel[];
  /**
   * What setting it does: an attribute (`ssl.SSLContext.minimum_version`), also in the body of a class that is derived from
   * its own, or an item (`flask.Config[SECRET_KEY]`). The value is the parameter `value`.
   */
  readonly assignment?: UseModel;
  /** Qualified name of the class whose instance a call gives, or the type of an attribute. */
  readonly returns?: string;
  /** How many bytes a call of it gives, for whatever takes them as a key or a salt: `os.urandom(size)`. */
  readonly givesBytes?: ParameterSource;
  /** A method that counts only on an object: called through its class, its first argument would be the object. */
  readonly onObject?: true;
  /** Methods without a model of their own give back their receiver: builders. */
  readonly fluent?: boolean;
  /** Calling this method tells what its receiver, made by a modelled call, is used for: `Cipher(…).decryptor()`. */
  readonly narrowsReceiverTo?: Role;
  /** A mere reference that no modelled call takes up is a use: `digest_method = hashlib.sha1`. */
  readonly referenceIsUse?: Role;
  /** An option of a TLS context that keeps this version from being spoken: `ssl.OP_NO_TLSv1`. */
  readonly switchesOff?: string;
  /** Of a collection of names: those that a loop over it is known to meet. `hashlib.algorithms_guaranteed` holds "md5". */
  readonly elements?: readonly string[];
}

export interface UseModel {
  readonly role: Role;
  readonly facets: Readonly<Partial<Record<Facet, Source>>>;
  /** The use is stated not to be for security where this parameter is `False`. */
  readonly notForSecurityParameter?: string;
  /**
   * The library, or the standard that it follows, states that it is not for security: `uuid.uuid3` calls MD5 with
   * `usedforsecurity=False`, RFC 5280 makes a key identifier with SHA-1.
   */
  readonly statedNotForSecurity?: true;
  /** Only where this holds, or all of these. */
  readonly when?: Condition | readonly Condition[];
  /** The role by the value of a parameter, a number or a symbol's last name: `op` of `EVP.Cipher`. Any other: `role`. */
  readonly roleBy?: { readonly parameter: string; readonly roles: Readonly<Record<string, Role>> };
  /** Only in versions of Python before this one, `[major, minor]`. */
  readonly pythonBelow?: readonly [number, number];
  /** Only where this facet says something: one argument may choose between a signature and a message authentication code. */
  readonly onlyWith?: Facet;
}

/** The parameter is given (`given`), or is not. `None` is as good as nothing. */
export interface Condition {
  readonly parameter: string;
  readonly given: boolean;
  /** What is given can only be one of these strings. */
  readonly among?: readonly string[];
}

export function conditionsOf({ when }: UseModel): readonly Condition[] {
  return when === undefined ? [] : 'parameter' in when ? [when] : when;
}

/** Where the value of a facet comes from. */
export type Source = { readonly constant: string | number } | ParameterSource;

export interface ParameterSource {
  readonly parameter: string;
  /** The parameter is a mapping, and what counts is its value under this key: `header={"alg": "RS256"}`. */
  readonly key?: string;
  /**
   * `name` (default): a string, or a symbol or object that denotes this facet; every element of a list or tuple counts.
   * `names`: as `name`, but a string may also hold several names with commas between them, of which those that are taken
   * away by a `-` in front do not count. `groups`: the same with `:` or `/` between them, as OpenSSL lists TLS groups.
   * `symbol`: as `name` without strings, which may hold secrets.
   * `number`: an integer. `byte-length`: the length of a bytes or string literal.
   * `constant`: the word "constant", if it is nothing but bytes that stand in the source.
   */
  readonly read?: 'name' | 'names' | 'groups' | 'symbol' | 'number' | 'byte-length' | 'constant';
  /** The only strings that count, each with what it names here: `{ 'CRAM-MD5': 'MD5' }`. */
  readonly spelled?: Readonly<Record<string, string>>;
  /** What holds if the parameter is given, and nothing is known of what it names; whatever a caller says. */
  readonly otherwise?: string;
  /** Of a list (or of names with commas between them) only the first one counts, or only those behind it. */
  readonly element?: 'first' | 'others';
  /** The first one is the first that this parameter does not list too. */
  readonly firstNotIn?: string;
  /** What holds if the parameter is not given. Without it, no value. */
  readonly default?: string | number;
  /**
   * If the parameter is not given, what the call that made the receiver was given under the same name counts, and the
   * default only if that call could have been given it, and does not name one of `exceptFor` as its curve.
   */
  readonly ofMaker?: { readonly exceptFor?: readonly string[] };
  /** Multiplies a number: 8 turns bytes into bits. */
  readonly scale?: number;
  /** The first group of this is what counts of a string: the digest in `pbkdf2:sha1:1000`. Without a match, nothing does. */
  readonly part?: RegExp;
  /** What the library's own words stand for, in small letters: `{ 'rsa-sha1': 'SHA-1' }`. Other words then say nothing. */
  readonly words?: Readonly<Record<string, string>>;
}

/** A method on a receiver of unknown type, believed only if its arguments prove the library. */
export interface DuckMethod {
  readonly method: string;
  readonly parameters: readonly string[];
  /**
   * This argument, or one of these, must be a symbol or object of this very library that denotes the facet. Absent: no
   * other library has a method of that name, and it is enough that the module imports this one.
   */
  readonly proof?: Proof | readonly Proof[];
  readonly uses: readonly UseModel[];
}

export interface Proof {
  readonly parameter: string;
  readonly facet: Facet;
}

/** @throws Error if a symbol lies outside the library's modules: a misspelt key would never match. */
export function defineLibrary(model: LibraryModel): LibraryModel {
  for (const name of Object.keys(model.symbols)) {
    const root = name.split('.', 1)[0]!;
    if (!model.modules.includes(root))
      throw new Error(`model ${model.library}: ${name} is not in ${model.modules.join(', ')}`);
  }
  return model;
}
