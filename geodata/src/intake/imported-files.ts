import { formatOf, shapefileSiblings } from '../formats/index.ts';
import type { FileSource, ImportConfig } from './import-config.ts';
import type { LayerKind } from './layer.ts';

/** A file an import needs; an optional one (.prj, .cpg) is read where it exists. */
export interface ImportedFile {
  file: string;
  optional: boolean;
}

/** The sources of a config in the order they are read. */
export function sourcesOf(config: ImportConfig): { kind: LayerKind; source: FileSource }[] {
  const kinds: LayerKind[] = [
    'schools',
    'capacities',
    'enrolment',
    'progression',
    'resources',
    'applicants',
    'catchments',
    'compounds',
    'sites',
    'streets',
    'landscape',
    'births',
  ];
  return kinds.flatMap((kind) => config[kind].map((source) => ({ kind, source })));
}

/** Every file of a config once, relative to its root; shapefiles with their siblings. */
export function importedFiles(config: ImportConfig): ImportedFile[] {
  const files = new Map<string, ImportedFile>();
  for (const { source } of sourcesOf(config)) {
    files.set(source.file, { file: source.file, optional: false });
    if (formatOf(source) !== 'shapefile') continue;
    const { dbf, prj, cpg } = shapefileSiblings(source.file);
    for (const file of [dbf, prj, cpg]) files.set(file, { file, optional: true });
  }
  return [...files.values()];
}
