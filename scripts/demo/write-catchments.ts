import type { DemoCatchment } from './catchments.ts';
import { toGrid } from './ground-plane.ts';
import { type DbfField, shapefile } from './write-shapefile.ts';

const FIELDS: DbfField[] = [
  { name: '学区代码', bytes: 8 },
  { name: '学区名称', bytes: 60 },
  { name: '学校代码', bytes: 40 },
  { name: '划片方式', bytes: 8 },
];

/** The catchments of one stage as a shapefile in EPSG:4548 with GBK text. */
export function catchmentFiles(catchments: DemoCatchment[]): Record<string, Uint8Array> {
  return shapefile(
    FIELDS,
    catchments.map(({ id, schools, polygons }) => ({
      polygons: polygons.map((rings) => rings.map((ring) => ring.map(toGrid))),
      values: [
        id,
        `${schools[0]!.name}${schools.length > 1 ? `等${schools.length}园` : ''}学区`,
        schools.map((school) => school.id).join(';'),
        schools.length > 1 ? '多校划片' : '单校划片',
      ],
    })),
  );
}
