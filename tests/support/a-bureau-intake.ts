import { type ImportConfig, ImportConfig as ImportConfigSchema, intake } from '@xuetu/geodata/intake';

/** South-west corner of the little district, near Zibo, and the size of one catchment (about 900 m x 1,000 m). */
const CORNER = [118.0, 36.8] as const;
const CELL = [0.01, 0.009] as const;
const SIDE = 4;

const SHARES = [
  [0.2, 0.3],
  [0.5, 0.6],
  [0.75, 0.4],
  [0.9, 0.8],
] as const;

/** What a bureau sends: sixteen schools, each with its own square catchment and three compounds. Change a part, then import. */
export class BureauFiles {
  config: Record<string, unknown>;
  readonly files = new Map<string, Uint8Array>();

  constructor() {
    const cells = Array.from({ length: SIDE * SIDE }, (_, at) => ({ at, x: at % SIDE, y: Math.floor(at / SIDE) }));
    this.text('schools.csv', [
      'id,name,lng,lat,seats',
      ...cells.map(({ at, x, y }) => `S${at},${at} 小学,${place(x, y, SHARES[at % 4]!).join(',')},500`),
    ]);
    this.text('pupils.csv', ['school,year,g1,g2', ...cells.map(({ at }) => `S${at},2025,80,${70 + at}`)]);
    this.text('compounds.csv', [
      'id,name,lng,lat,households',
      ...cells.flatMap(({ at, x, y }) =>
        SHARES.slice(0, 3).map(
          (share, index) => `C${at}-${index},小区${at}-${index},${place(x, y, share).join(',')},300`,
        ),
      ),
    ]);
    this.json('catchments.geojson', {
      type: 'FeatureCollection',
      features: cells.map(({ at, x, y }) => ({
        type: 'Feature',
        properties: { name: `${at} 学区`, schools: `S${at}` },
        geometry: { type: 'Polygon', coordinates: [square(x, y)] },
      })),
    });
    this.config = {
      id: 'little',
      name: { zh: '小区县', en: 'Little county' },
      baseYear: 2025,
      source: { zh: '测试', en: 'Test' },
      schools: [
        {
          file: 'schools.csv',
          columns: { id: 'id', name: 'name', lng: 'lng', lat: 'lat', stages: ['primary'], seats: { primary: 'seats' } },
        },
      ],
      enrolment: [
        { file: 'pupils.csv', columns: { schoolId: 'school', year: 'year', byGrade: { g1: 'g1', g2: 'g2' } } },
      ],
      compounds: [
        {
          file: 'compounds.csv',
          columns: { id: 'id', name: 'name', lng: 'lng', lat: 'lat', households: 'households' },
        },
      ],
      catchments: [{ file: 'catchments.geojson', stage: 'primary', columns: { name: 'name', schoolIds: 'schools' } }],
    };
  }

  text(file: string, lines: string[]): this {
    return this.bytes(file, new TextEncoder().encode(lines.join('\n')));
  }

  json(file: string, value: unknown): this {
    return this.bytes(file, new TextEncoder().encode(JSON.stringify(value)));
  }

  bytes(file: string, bytes: Uint8Array): this {
    this.files.set(file, bytes);
    return this;
  }

  /** Rewrites a text file, or the JSON text of one. */
  rewrite(file: string, change: (text: string) => string): this {
    return this.bytes(file, new TextEncoder().encode(change(new TextDecoder().decode(this.files.get(file)))));
  }

  /** Puts other sources of one kind into the config. */
  sources(kind: keyof ImportConfig, sources: unknown[]): this {
    this.config = { ...this.config, [kind]: sources };
    return this;
  }

  imported(): ReturnType<typeof intake> {
    return intake(ImportConfigSchema.parse(this.config), this.files);
  }
}

/** A place in a cell of the little district, by its share of the way across and up. */
export function place(x: number, y: number, [across, up]: readonly [number, number]): [number, number] {
  return [rounded(CORNER[0] + (x + across) * CELL[0]), rounded(CORNER[1] + (y + up) * CELL[1])];
}

/** The closed ring of one cell. */
export function square(x: number, y: number): [number, number][] {
  const corners = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
    [0, 0],
  ] as const;
  return corners.map((corner) => place(x, y, corner));
}

function rounded(degrees: number): number {
  return Number(degrees.toFixed(7));
}
