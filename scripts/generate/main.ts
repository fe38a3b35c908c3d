import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../../test/support/repository.ts';
import { INDEXED_FOLDERS, renderIndex } from './indexes.ts';

// The lists come first and alone: what imports them must see a new file only after it has been compiled again.
if (process.argv.includes('--indexes')) {
  for (const folder of INDEXED_FOLDERS) {
    writeFileSync(join(repositoryRoot, folder.path, 'index.ts'), renderIndex(repositoryRoot, folder));
  }
} else {
  const { writeGeneratedFiles } = await import('./write.ts');
  writeGeneratedFiles();
}
