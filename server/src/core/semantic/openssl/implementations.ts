import type { PropertyDefinition } from './property-query.ts';

/** The properties of an approved algorithm in the FIPS module. */
export const FIPS_IMPLEMENTATION: PropertyDefinition = { provider: 'fips', fips: 'yes' };

/** The properties of an algorithm in the FIPS module that is not approved. */
export const UNAPPROVED_IMPLEMENTATION: PropertyDefinition = { provider: 'fips', fips: 'no' };

/** The properties of an algorithm in the default provider, which says nothing of FIPS. */
export const DEFAULT_IMPLEMENTATION: PropertyDefinition = { provider: 'default' };
