import type { Evaluation } from './evaluation.ts';
import { memberOfModule } from './imports.ts';
import type { Origin, Value } from './value.ts';

/** What `from django.conf import settings` brings. */
export const DJANGO_SETTINGS = 'django.conf.settings';

/** Where a project keeps its settings, seen from one of its files; the environment names the module, and no file must. */
const PACKAGES = ['.settings', '..settings', '...settings', '....settings', 'settings', 'config.settings'];

/** Of settings in several modules: what holds for all, and what holds where the project runs. */
const MODULES = ['', '.production', '.prod', '.base', '.common', '.defaults'];

/**
 * What a setting is, by the project's own settings module.
 * @param origin the place that asks
 * @returns undefined if no settings module of the project says it
 */
export function djangoSetting(context: Evaluation, name: string, origin: Origin): readonly Value[] | undefined {
  if (!/^[A-Z]/.test(name)) return undefined;
  for (const dotted of PACKAGES.flatMap(settings => MODULES.map(module => settings + module))) {
    const module = context.project.find(origin.path, dotted);
    if (!module) continue;
    const owner = { kind: 'module', module, name: dotted, origin } as const;
    const known = memberOfModule(context, owner, name, origin, origin.path).filter(({ kind }) => kind !== 'unknown');
    if (known.length > 0) return known;
  }
  return undefined;
}
