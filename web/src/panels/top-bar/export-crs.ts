import type { ExportFormat } from '../../state/app-state.ts';
import type { EXPORT_WORDS } from '../../words/export-words.ts';

/** What positions in a file may be in: degrees of CGCS2000, metres of the 3-degree zone here, degrees of WGS84, or the offset of Chinese web maps. */
export type CrsChoice = 'usual' | 'zone' | 'EPSG:4326' | 'GCJ-02';

export const CRS_CHOICES: {
  crs: CrsChoice;
  label: Exclude<keyof typeof EXPORT_WORDS, 'crsNow'> & `crs${string}`;
  name: string;
}[] = [
  { crs: 'usual', label: 'crsUsual', name: 'CGCS2000' },
  { crs: 'zone', label: 'crsZone', name: 'CGCS2000' },
  { crs: 'EPSG:4326', label: 'crsWgs84', name: 'WGS84' },
  { crs: 'GCJ-02', label: 'crsGcj02', name: 'GCJ-02' },
];

/** The formats that the choice is for, by their names. */
export const CRS_SCOPE = 'Shapefile, GeoPackage, CSV';

/** What to ask for with a format: some have a coordinate system of their own, and drawings are always in metres. */
export function crsFor(choice: CrsChoice, format: ExportFormat): string | undefined {
  const isCarried = format === 'shapefile' || format === 'gpkg' || format === 'csv';
  return choice === 'usual' || !isCarried ? undefined : choice;
}
