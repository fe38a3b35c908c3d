import type { Include, IncludeStatus } from './configuration.ts';

const RELATIVE_TO: Readonly<Record<Include['relativeTo'], string>> = {
  absolute: 'an absolute path',
  'working-directory': 'relative to the folder that the process runs in',
  environment: 'relative to OPENSSL_CONF_INCLUDE',
  pragma: 'relative to the folder of `.pragma includedir`',
};

/** How the path of an include that was read was found. */
export function readReason(include: Include): string {
  return `Read from ${include.files.join(', ')} (${RELATIVE_TO[include.relativeTo]}).`;
}

/** Why an include was not read, and what that means. */
export function skipReason(status: IncludeStatus, { value, resolved, relativeTo }: Include): string {
  switch (status) {
    case 'missing':
      return `There is no file at ${resolved || '(empty path)'} (${RELATIVE_TO[relativeTo]}); OpenSSL goes on without a word.`;
    case 'unreadable':
      return `${resolved} cannot be read; OpenSSL goes on without a word.`;
    case 'empty-directory':
      return `${resolved} holds no file that ends in .cnf or .conf.`;
    case 'nested-directory':
      return `${resolved} is a directory inside an included directory, which OpenSSL skips.`;
    case 'cycle':
      return `${resolved} includes itself: OpenSSL goes on until it can open no more files.`;
    case 'too-many':
      return 'Not followed: the configuration has too many included files.';
    case 'relative-path':
      return `${value} is relative, and \`.pragma abspath\` rejects the whole configuration for it.`;
    default:
      return 'A variable in the path has no value, which rejects the whole configuration.';
  }
}
