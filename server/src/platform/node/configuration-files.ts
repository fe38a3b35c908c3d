import * as fs from 'node:fs';
import * as path from 'node:path';
import type { ConfigurationFiles } from '../../core/semantic/openssl/configuration-files.ts';
import { decode } from '../../workspace/decode.ts';
import { FileSystemError } from '../../workspace/file-system.ts';
import { guarded } from './file-system.ts';

/** The largest file that is followed by an include: real ones have a few KB. */
const MAXIMUM_BYTES = 5_000_000;

/** The disk and the environment of this process: the best guess at those of the process that will read a configuration. */
export const nodeConfigurationFiles: ConfigurationFiles = {
  read(file) {
    try {
      const status = guarded(() => fs.statSync(file));
      if (status.isDirectory()) return { kind: 'missing' };
      if (!status.isFile()) return { kind: 'unreadable', reason: 'not a regular file' };
      if (status.size > MAXIMUM_BYTES) return { kind: 'unreadable', reason: 'it is larger than 5 MB' };
      const decoded = decode(
        guarded(() => fs.readFileSync(file)),
        'openssl-configuration',
      );
      if (decoded.kind !== 'text') return { kind: 'unreadable', reason: decoded.reason };
      return { kind: 'text', text: decoded.text, encoding: decoded.encoding };
    } catch (error) {
      if (!(error instanceof FileSystemError)) throw error;
      return error.code === 'missing' ? { kind: 'missing' } : { kind: 'unreadable', reason: error.message };
    }
  },
  list(folder) {
    try {
      return fs.readdirSync(folder);
    } catch {
      return undefined;
    }
  },
  resolve: (directory, file) => path.resolve(directory, file),
  directoryOf: file => path.dirname(file),
  environment: name => process.env[name],
};
