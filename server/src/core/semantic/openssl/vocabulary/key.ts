/** A key that OpenSSL looks for, as its manuals and measurements describe it. Texts may hold `code`. */
export interface KeyDocumentation {
  readonly name: string;
  /** What it does: one or two full sentences. */
  readonly summary: string;
  readonly value: ValueKind;
  /** The values it takes, where they can be listed. */
  readonly values?: readonly string[];
  /** What holds without it. */
  readonly default?: string;
  /** The first version that has it; 3.0 if absent. */
  readonly since?: string;
  /** What it means where the FIPS module is to be in force: full sentences. */
  readonly fips?: string;
  /** The manual page that describes it. */
  readonly manual: string;
}

export type ValueKind =
  | 'section'
  | 'boolean'
  | 'flag'
  | 'property-query'
  | 'path'
  | 'words'
  | 'number'
  | 'hexadecimal'
  | 'protocol'
  | 'cipher-string'
  | 'cipher-suites'
  | 'groups'
  | 'signature-algorithms'
  | 'digest'
  | 'text';
