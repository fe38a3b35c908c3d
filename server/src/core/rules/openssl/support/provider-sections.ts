import type { Configuration, Section } from '../../../semantic/openssl/configuration.ts';
import { MODULE_OPTIONS, OPTIONS_WITHOUT_EFFECT } from './fipsmodule-options.ts';

/** The sections of providers: those that a list of providers names, and those with the FIPS module's own settings. */
export function providerSections(configuration: Configuration): readonly Section[] {
  const named = configuration.readable.references.flatMap(({ role, target }) =>
    role === 'provider' && target ? [target] : [],
  );
  return [...new Set([...named, ...moduleSections(configuration)])];
}

/**
 * The sections with the FIPS module's settings: that of the provider `fips`, and every one that holds what only
 * `openssl fipsinstall` writes, so that its output can be judged by itself as well.
 */
export function moduleSettings(configuration: Configuration): readonly Section[] {
  const listed = configuration.readable.evaluation.providers.flatMap(({ name, entry, section }) =>
    entry && section && name === 'fips' ? [section] : [],
  );
  return [...new Set([...listed, ...moduleSections(configuration)])];
}

function moduleSections(configuration: Configuration): readonly Section[] {
  return Array.from(configuration.readable.sections.values()).filter(({ entries }) =>
    entries.some(({ name }) => MODULE_KEYS.has(name)),
  );
}

const MODULE_KEYS = new Set([
  'module-mac',
  'module_mac',
  'install-mac',
  'install-status',
  ...MODULE_OPTIONS.map(({ name }) => name),
  ...OPTIONS_WITHOUT_EFFECT,
]);
