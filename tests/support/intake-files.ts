import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import {
  type ImportConfig,
  ImportConfig as ImportConfigSchema,
  importedFiles,
  resolvedRoot,
} from '@xuetu/geodata/intake';

const REPOSITORY = resolve(import.meta.dirname, '../..');

/** The folder of published real data, or null where it is absent; tests on it then skip and say so. */
export function realDataFolder(): string | null {
  const folder = resolve(REPOSITORY, process.env.XUETU_REAL ?? '../shared/real');
  return existsSync(folder) ? folder : null;
}

/** An import config of the repository with the files it names, read from disk. */
export function committedImport(name: string): { config: ImportConfig; files: Map<string, Uint8Array> } {
  const path = join(REPOSITORY, 'scripts/imports', `${name}.json`);
  const config = ImportConfigSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const environment = { ...process.env, XUETU_REAL: realDataFolder() ?? undefined };
  const root = resolve(dirname(path), resolvedRoot(config, environment));
  const files = new Map<string, Uint8Array>();
  for (const { file } of importedFiles(config)) {
    if (existsSync(join(root, file))) files.set(file, new Uint8Array(readFileSync(join(root, file))));
  }
  return { config, files };
}
