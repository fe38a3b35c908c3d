import { OPENSSL_VERSIONS, PROFILES, PYTHON_BUILDS } from '../../core/engine/settings.ts';
import type { Target } from '../../core/policy/types.ts';
import type { Settings as EditorSettings, WorkspaceDiagnostics } from '../protocol.ts';

export type { EditorSettings };

const WORKSPACE_DIAGNOSTICS: readonly WorkspaceDiagnostics[] = ['off', 'openFiles', 'workspace'];

/** What holds in an editor that has no settings for us. */
export const DEFAULT_EDITOR_SETTINGS: EditorSettings = {
  enable: true,
  workspaceDiagnostics: 'openFiles',
  profile: 'auto',
  target: { python: 'auto', openssl: 'auto', provider: '' },
  configurationFile: '',
};

/** Takes whatever the client sends for our section; what is absent or not understood has its default. */
export function readEditorSettings(raw: unknown): EditorSettings {
  const { enable, workspaceDiagnostics, profile, target, configurationFile } = asTable(raw);
  const { python, openssl, provider } = asTable(target);
  const defaults = DEFAULT_EDITOR_SETTINGS;
  return {
    enable: typeof enable === 'boolean' ? enable : defaults.enable,
    workspaceDiagnostics: oneOf(WORKSPACE_DIAGNOSTICS, workspaceDiagnostics, defaults.workspaceDiagnostics),
    profile: oneOf(PROFILES, profile, 'auto'),
    target: {
      python: oneOf(PYTHON_BUILDS, python, 'auto'),
      openssl: oneOf(OPENSSL_VERSIONS, openssl, 'auto'),
      provider: textOf(provider),
    },
    configurationFile: textOf(configurationFile),
  };
}

/** The project's target, with what the editor's settings choose instead. */
export function targetFor({ profile, target }: EditorSettings, project: Target): Target {
  return {
    ...project,
    ...(profile !== 'auto' && { profile }),
    ...(target.python !== 'auto' && { python: target.python }),
    ...(target.openssl !== 'auto' && { openssl: target.openssl }),
    ...(/^\d+\.\d+\.\d+$/.test(target.provider) && { provider: target.provider }),
  };
}

function asTable(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function oneOf<T extends string, D extends string>(allowed: readonly T[], value: unknown, otherwise: D): T | D {
  return allowed.find(one => one === value) ?? otherwise;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
