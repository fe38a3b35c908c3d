import type { Connection } from 'vscode-languageserver';
import type { Settings } from '../../core/engine/analysis.ts';
import { KNOWN_RULES } from '../../core/engine/catalogue.ts';
import { defaultSettings, type ProjectSettings } from '../../core/engine/settings.ts';
import { DEFAULT_LIMITS } from '../../workspace/analysis-pool.ts';
import { createProjects, type Project, type Projects } from '../../workspace/projects.ts';
import type { ClientAbilities } from '../capabilities.ts';
import { SETTINGS_SECTION } from '../protocol.ts';
import type { Runtime } from '../runtime.ts';
import type { Folder, WorkspaceFolders } from '../workspace-folders.ts';
import { DEFAULT_EDITOR_SETTINGS, type EditorSettings, readEditorSettings, targetFor } from './editor-settings.ts';

/** What holds for one file: the editor's settings over those of its project. */
export interface FileConfiguration {
  readonly editor: EditorSettings;
  readonly settings: Settings;
  /** False if the editor's settings switch us off there, or the project excludes the file. */
  readonly enabled: boolean;
  /** A larger file is not analysed. */
  readonly maximumFileBytes: number;
  /** The project's configuration file in force, by path. */
  readonly configurationFile: string | undefined;
  /** What is wrong in it, a sentence each. */
  readonly problems: readonly string[];
}

/**
 * Asks the client for its settings and finds the projects of files; both are remembered until told that they changed.
 */
export class Configuration {
  readonly #connection: Connection;
  readonly #client: ClientAbilities;
  readonly #runtime: Runtime;
  readonly #folders: WorkspaceFolders;
  #generation = 0;
  /** For clients that cannot be asked: what they sent of their own accord. */
  #sent: EditorSettings;
  /** By scope: the URI of a folder, or of a document outside of all. */
  readonly #editor = new Map<string, Promise<EditorSettings>>();
  /** By all that the editor says. */
  readonly #projects = new Map<string, Projects>();

  constructor(parts: {
    connection: Connection;
    client: ClientAbilities;
    runtime: Runtime;
    folders: WorkspaceFolders;
    initial: unknown;
  }) {
    this.#connection = parts.connection;
    this.#client = parts.client;
    this.#runtime = parts.runtime;
    this.#folders = parts.folders;
    this.#sent = readEditorSettings(sectionOf(parts.initial) ?? parts.initial);
  }

  /** Counts the changes: two equal numbers stand for the same settings. */
  get generation(): number {
    return this.#generation;
  }

  /** @param sent what came with `workspace/didChangeConfiguration`. */
  editorSettingsChanged(sent: unknown): void {
    const section = sectionOf(sent);
    if (section !== undefined && section !== null) this.#sent = readEditorSettings(section);
    this.#editor.clear();
    this.projectsChanged();
  }

  /** A configuration file may have changed, come or gone. */
  projectsChanged(): void {
    this.#projects.clear();
    this.#generation++;
  }

  /** @param uri of the document at `path`, which may be unsaved. */
  async forFile(path: string, uri: string): Promise<FileConfiguration> {
    const isFile = this.#runtime.uris.toPath(uri) !== undefined;
    const folder = isFile ? this.#folders.containing(path) : undefined;
    const editor = await this.#editorSettings(folder?.uri ?? uri);
    const place = isFile ? this.#runtime.fileSystem.directoryOf(path) : this.#folders.all[0]?.path;
    const project = await this.#project(editor, folder, place);
    const excluded = isFile && project.excludes(path, false);
    return { ...describe(editor, project), enabled: editor.enable && !excluded };
  }

  async forFolder(folder: Folder | undefined): Promise<FileConfiguration> {
    const editor = await this.#editorSettings(folder?.uri);
    const project = await this.#project(editor, folder, folder?.path);
    return { ...describe(editor, project), enabled: editor.enable };
  }

  /** The projects of a folder, with what its editor settings choose instead of the project's. */
  projects(editor: EditorSettings, folder: Folder | undefined): Projects {
    const named = editor.configurationFile;
    const file = named === '' || !folder ? named : this.#runtime.configurationFiles.resolve(folder.path, named);
    const key = JSON.stringify([file, editor]);
    let projects = this.#projects.get(key);
    if (!projects) {
      projects = createProjects({
        fileSystem: this.#runtime.fileSystem,
        defaults: this.#defaults(),
        knownRules: KNOWN_RULES,
        override: overridesOf(editor),
        ...(file !== '' && { configurationFile: file }),
      });
      this.#projects.set(key, projects);
    }
    return projects;
  }

  async #project(editor: EditorSettings, folder: Folder | undefined, place: string | undefined): Promise<Project> {
    if (place !== undefined) return this.projects(editor, folder).forFolder(place);
    return noProject(overridesOf(editor)(this.#defaults()));
  }

  #defaults(): ProjectSettings {
    return defaultSettings(this.#runtime.today());
  }

  #editorSettings(scope: string | undefined): Promise<EditorSettings> {
    if (!this.#client.configuration) return Promise.resolve(this.#sent);
    const key = scope ?? '';
    let settings = this.#editor.get(key);
    if (!settings) {
      settings = this.#askClient(scope);
      this.#editor.set(key, settings);
    }
    return settings;
  }

  async #askClient(scope: string | undefined): Promise<EditorSettings> {
    try {
      const item = { section: SETTINGS_SECTION, ...(scope !== undefined && { scopeUri: scope }) };
      return readEditorSettings(await this.#connection.workspace.getConfiguration(item));
    } catch (error) {
      this.#connection.console.error(`Reading the settings failed, so the defaults hold: ${String(error)}`);
      return DEFAULT_EDITOR_SETTINGS;
    }
  }
}

function describe(editor: EditorSettings, project: Project) {
  return {
    editor,
    settings: project.settings,
    maximumFileBytes: project.maximumFileBytes ?? DEFAULT_LIMITS.bytes,
    configurationFile: project.configurationFile,
    problems: project.problems.map(problem => problem.message),
  };
}

/** For an unsaved document where no folder is open. */
function noProject(defaults: ProjectSettings): Project {
  const { settings } = defaults;
  return { settings, maximumFileBytes: undefined, configurationFile: undefined, problems: [], excludes: () => false };
}

function overridesOf(editor: EditorSettings): (settings: ProjectSettings) => ProjectSettings {
  return project => {
    const target = targetFor(editor, project.settings.target);
    return { ...project, settings: { ...project.settings, target } };
  };
}

function sectionOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[SETTINGS_SECTION] : undefined;
}
