import type { OpensslVersion } from '../../policy/types.ts';
import type { StartKey } from './application.ts';
import type { Entry, Section } from './configuration.ts';
import type { Vendor } from './vendor.ts';

/**
 * What a process ends up with that loads the configuration and ignores its errors, as CPython does.
 * `enforced`: only approved algorithms of the FIPS module are fetched by default. `no-property`: the module serves, but
 * nothing asks for `fips=yes`. `silent-bypass`: MD5 and everything else come from the default provider. `fail-closed`:
 * nothing can be fetched. `tls-broken`: enforced, and no TLS context can be made.
 */
export type ConfigurationOutcome = 'enforced' | 'no-property' | 'silent-bypass' | 'fail-closed' | 'tls-broken';

export interface Evaluation {
  readonly outcome: ConfigurationOutcome;
  /** True if OpenSSL's own commands refuse to start ("Startup failure"); in a file for Node.js, if Node.js does. */
  readonly cliAborts: boolean;
  /** One sentence: what it means for OpenSSL's commands and for Python. */
  readonly summary: string;
  /** What was done, in order; the failing step is the last one that is not `not-reached`. */
  readonly steps: readonly LoadStep[];
  readonly diagnostics: DiagnosticsSetting;
  /** The entry that names the initialisation section (`openssl_conf`); undefined if none is in force. */
  readonly start: Entry | undefined;
  /** The initialisation section itself; undefined if missing. */
  readonly initialisation: Section | undefined;
  /** In load order, the automatically loaded default provider last. Those that were not reached are here too. */
  readonly providers: readonly Provider[];
  /** The last `default_properties` or `fips_mode` that took effect; undefined if none did. */
  readonly defaultProperties: DefaultProperties | undefined;
  readonly tls: TlsDefaults;
  readonly python: PythonView;
  /** What was taken for granted because it is not in the files: shown with the outcome. */
  readonly assumptions: readonly Assumption[];
}

export type StepStatus =
  | 'applied'
  /** Stops the loading: every later step is `not-reached`, everything before stays in force. */
  | 'failed'
  /** Did not do what it says, and libcrypto goes on without a word: a provider that cannot be loaded. */
  | 'ignored'
  | 'not-reached';

export interface LoadStep {
  readonly kind: 'start' | 'module' | 'provider' | 'property' | 'tls-section' | 'engine' | 'object-identifier';
  /** The line that asks for it. */
  readonly entry: Entry;
  /** The module that the entry's name selects, by prefix and dot suffix; undefined: no module of that name. */
  readonly module: ModuleName | undefined;
  readonly status: StepStatus;
  /** libcrypto's own reason, if it has one: `provider section error`. */
  readonly error: string | undefined;
  /** One sentence: what happened and why. */
  readonly why: string;
  /** The steps inside: providers of `providers`, commands of `alg_section` … */
  readonly children: readonly LoadStep[];
}

/** The modules built into libcrypto, in the order in which names are compared with them. */
export type ModuleName =
  | 'oid_section'
  | 'stbl_section'
  | 'engines'
  | 'alg_section'
  | 'ssl_conf'
  | 'providers'
  | 'random';

/** `config_diagnostics`: whether errors of a configuration that could be parsed are reported at all. */
export interface DiagnosticsSetting {
  readonly on: boolean;
  /** The entry in force, which is the one of the default section. */
  readonly entry: Entry | undefined;
  /** Entries of that name elsewhere, which have no effect (or, in the initialisation section, name an unknown module). */
  readonly misplaced: readonly Entry[];
}

export interface Provider {
  /** The name it is known by: key without text up to the first dot, or `identity`. */
  readonly name: string;
  /** The line that lists it; undefined for the default provider that libcrypto loads by itself. */
  readonly entry: Entry | undefined;
  readonly section: Section | undefined;
  readonly active: boolean;
  readonly state: ProviderState;
  /** One sentence: why it is active or not. */
  readonly why: string;
  readonly activation: Activation;
  /** `module = …`; undefined: by its name in the modules directory. */
  readonly module: Entry | undefined;
  /** Its parameters, nested sections flattened to dotted names, in libcrypto's order. */
  readonly parameters: readonly ProviderParameter[];
}

export type ProviderState =
  | 'active'
  /** Listed, but `activate` is absent or false. */
  | 'not-activated'
  /** Activated and could not be loaded: never an error, and the default provider is not loaded in its place. */
  | 'not-loaded'
  /** An error in its section stopped the loading here. */
  | 'failed'
  | 'not-reached'
  /** The default provider, loaded because no provider was activated. */
  | 'automatic';

/** `activate`, and what this version of libcrypto makes of it: before 3.3 any value activates. */
export interface Activation {
  readonly entry: Entry | undefined;
  readonly effect: 'activates' | 'does-not-activate' | 'error' | 'absent';
}

export interface ProviderParameter {
  readonly name: string;
  readonly value: string;
  readonly entry: Entry;
}

/** A property query as libcrypto parsed it. */
export interface DefaultProperties {
  readonly entry: Entry;
  /** As held: the value of `default_properties`, or what `fips_mode` amounts to. */
  readonly query: string;
  readonly clauses: readonly PropertyClause[];
  /**
   * What it does with the two properties that providers have. `required`: `fips=yes` in force, `get_fips_mode()` is 1.
   * `optional`: preferred, others are used if the module has none. `excluded`: the module is not used. `unsatisfiable`:
   * no implementation at all matches. `none`: says nothing of FIPS.
   */
  readonly fips: 'required' | 'optional' | 'excluded' | 'unsatisfiable' | 'none';
}

export interface PropertyClause {
  /** In lower case, as libcrypto compares it. */
  readonly name: string;
  readonly operator: '=' | '!=' | 'override';
  readonly value: string | number;
  readonly optional: boolean;
}

/** What `ssl_conf` sets for every TLS context (`system_default`). */
export interface TlsDefaults {
  /** The commands of `system_default`, in order. */
  readonly commands: readonly TlsCommand[];
  /** The first command that no TLS context accepts: every `SSL_CTX_new` fails on it. */
  readonly broken: TlsCommand | undefined;
}

export interface TlsCommand {
  /** Without text up to the first dot. */
  readonly name: string;
  readonly value: string;
  readonly entry: Entry;
  readonly accepted: boolean;
  /** One sentence, if not accepted. */
  readonly why: string | undefined;
}

/** What a CPython process on this configuration does, as `test/openssl/fixtures/variants.jsonl` measured it. */
export interface PythonView {
  readonly md5: 'works' | 'blocked';
  readonly sha256: 'works' | 'blocked';
  /** `_hashlib.get_fips_mode()` */
  readonly fipsMode: boolean;
  readonly tlsContext: 'works' | 'fails';
}

export interface Assumption {
  readonly kind:
    | 'module-file'
    | 'module-mac'
    | 'working-directory'
    | 'environment'
    | 'include-cycle'
    | 'directory-order'
    | 'plug-in'
    | 'vendor';
  readonly text: string;
}

/** What is not in the files and decides what they do. */
export interface EvaluationOptions {
  /** The libcrypto that reads the configuration. */
  readonly openssl: OpensslVersion;
  /** The name that the program starts from; absent: as the file's name tells. */
  readonly startKey?: StartKey;
  /** Whose build of libcrypto it is; absent: as the file and its includes tell. */
  readonly vendor?: Vendor;
  /** The version of the FIPS module's file; libcrypto's if absent. */
  readonly provider?: string;
  /**
   * Whether the FIPS module's file loads. `yes`: assume a file that matches its `module-mac`; what the configuration itself
   * gets wrong still counts. `no`: assume none. `check`: ask `moduleMac`.
   */
  readonly moduleLoads: 'yes' | 'no' | 'check';
  /**
   * For `check`: the HMAC-SHA-256 of the module's file under the provider's published key, in hexadecimal.
   * `path` is the value of `module`, or undefined for the one in the modules directory; `missing` if there is no such file;
   * undefined if it cannot be known here, which is stated as an assumption and taken for a match.
   */
  readonly moduleMac?: (path: string | undefined) => string | 'missing' | undefined;
}
