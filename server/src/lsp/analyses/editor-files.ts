import type { ConfigurationFiles } from '../../core/semantic/openssl/configuration-files.ts';

/**
 * The files that OpenSSL configurations include, as the editor has them: text that is open stands before what is on disk.
 * @param openText the text of an open document, by path.
 * @param onUse told of every path that an answer depends on, missing files included: the answer changes if it appears.
 */
export function editorFiles(
  disk: ConfigurationFiles,
  openText: (path: string) => string | undefined,
  onUse: (path: string) => void,
): ConfigurationFiles {
  return {
    ...(disk.workingDirectory !== undefined && { workingDirectory: disk.workingDirectory }),
    read(path) {
      onUse(path);
      const text = openText(path);
      return text === undefined ? disk.read(path) : { kind: 'text', text };
    },
    list(path) {
      onUse(path);
      return isUri(path) ? undefined : disk.list(path);
    },
    resolve: (directory, path) => disk.resolve(directory, path),
    // An unsaved document is in no folder: nothing stands beside it.
    directoryOf: path => (isUri(path) ? path : disk.directoryOf(path)),
    environment: name => disk.environment(name),
  };
}

/** A scheme has at least two letters; the one of a Windows path is a drive. */
function isUri(path: string): boolean {
  return /^[a-z][a-z\d+.-]+:/i.test(path);
}
