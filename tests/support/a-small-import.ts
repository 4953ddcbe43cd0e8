const FILES: Record<string, string> = {
  'schools.csv': `id,name,lng,lat,seats,g1,g2,g3,g4,g5,g6
A,凯瑞小学,116.95,36,240,50,50,50,50,50,50
B,乡村小学,117.05,36,240,10,10,10,10,10,10
`,
  'compounds.csv': `id,name,lng,lat,households,area
C1,凯瑞花园,116.95,36.01,1000,west
C2,乡村里,117.05,36.01,200,east
`,
  'sites.csv': `id,name,lng,lat,from,options
S1,东地块,116.955,36.01,2026,"primary:6,12"
`,
  'births.csv': `area,year,count
${Array.from({ length: 14 }, (_, at) => `west,${2012 + at},50\neast,${2012 + at},10`).join('\n')}
`,
  'catchments.geojson': JSON.stringify({
    type: 'FeatureCollection',
    features: [aCatchment('west', 'A', 116.9, 117), aCatchment('east', 'B', 117, 117.1)],
  }),
};

function aCatchment(id: string, school: string, west: number, east: number) {
  const ring = [
    [west, 35.9],
    [east, 35.9],
    [east, 36.1],
    [west, 36.1],
    [west, 35.9],
  ];
  return {
    type: 'Feature',
    properties: { id, school },
    geometry: { type: 'Polygon', coordinates: [ring] },
  };
}

/** The files of a district of two schools that a bureau might send, changed as a test wants. */
export function importFilesOf(changes: Record<string, (text: string) => string> = {}): [string, string][] {
  return Object.entries(FILES).map(([name, text]) => [name, changes[name]?.(text) ?? text]);
}

/** The import config of these files. */
export function smallConfig() {
  return {
    id: 'small',
    name: { zh: '小区域', en: 'Small' },
    synthetic: true,
    baseYear: 2025,
    source: { zh: '测试', en: 'Test' },
    schools: [
      {
        file: 'schools.csv',
        columns: { id: 'id', name: 'name', lng: 'lng', lat: 'lat', stages: ['primary'], seats: { primary: 'seats' } },
      },
    ],
    enrolment: [
      {
        file: 'schools.csv',
        columns: {
          schoolId: 'id',
          year: { constant: 2025 },
          byGrade: { g1: 'g1', g2: 'g2', g3: 'g3', g4: 'g4', g5: 'g5', g6: 'g6' },
        },
      },
    ],
    compounds: [
      {
        file: 'compounds.csv',
        columns: { id: 'id', name: 'name', lng: 'lng', lat: 'lat', households: 'households', areaId: 'area' },
      },
    ],
    sites: [
      {
        file: 'sites.csv',
        columns: { id: 'id', name: 'name', lng: 'lng', lat: 'lat', availableFrom: 'from', options: 'options' },
      },
    ],
    births: [{ file: 'births.csv', columns: { areaId: 'area', year: 'year', count: 'count' } }],
    catchments: [
      {
        file: 'catchments.geojson',
        stage: 'primary',
        columns: { id: 'id', schoolIds: 'school' },
      },
    ],
  };
}
