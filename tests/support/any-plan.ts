import {
  type AreaShape,
  DEFAULT_ASSUMPTIONS,
  FIVE_FOUR,
  type LineShape,
  type Plan,
  type Position,
  SIX_THREE,
  STAGES,
} from '@xuetu/geodata/model';
import fc from 'fast-check';

/** Doubles of every length within the bounds, without -0, which JSON does not know. */
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true }).map((value) => value + 0);
const lng = number(-180, 180);
const lat = number(-90, 90);
const position: fc.Arbitrary<Position> = fc.tuple(lng, lat);

/** Text as people and files have it: Chinese, emoji, quotes, backslashes; not NUL, which PostgreSQL cannot store. */
const text = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('凯瑞小学', '{"a":1}', "o'Neil \\ 校", '😀', ' '),
  )
  .map((value) => value.replaceAll('\0', '') || '名');

const ring = fc
  .tuple(position, position, position)
  .map(([a, b, c]): [Position, Position, Position, Position] => [a, b, c, a]);
const area: fc.Arbitrary<AreaShape> = fc.oneof(
  fc.array(ring, { minLength: 1, maxLength: 2 }).map((coordinates) => ({ type: 'Polygon' as const, coordinates })),
  fc
    .array(fc.array(ring, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 })
    .map((coordinates) => ({ type: 'MultiPolygon' as const, coordinates })),
);
const line: fc.Arbitrary<LineShape> = fc.oneof(
  fc
    .array(position, { minLength: 2, maxLength: 5 })
    .map((coordinates) => ({ type: 'LineString' as const, coordinates })),
  fc
    .array(fc.array(position, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 2 })
    .map((coordinates) => ({ type: 'MultiLineString' as const, coordinates })),
);
const spot = position.map((coordinates) => ({ type: 'Point' as const, coordinates }));
const stage = fc.constantFrom(...STAGES);
const year = fc.integer({ min: 1990, max: 2100 });

/** Items with distinct ids in the order of their ids, as a plan holds them. */
function listOf<Item extends object>(item: fc.Arbitrary<Item>): fc.Arbitrary<(Item & { id: string })[]> {
  return fc
    .uniqueArray(text, { maxLength: 4 })
    .chain((ids) => fc.tuple(...ids.toSorted().map((id) => item.map((rest) => ({ id, ...rest })))));
}

const school = fc.record(
  {
    name: text,
    nameEn: text,
    location: position,
    system: fc.constantFrom('63', '54'),
    ownership: fc.constantFrom('public' as const, 'private' as const),
    stages: fc.array(fc.record({ stage, seats: fc.nat(4000), classSize: fc.integer({ min: 1, max: 100 }) }), {
      minLength: 1,
      maxLength: 2,
    }),
    enrolment: fc.array(fc.record({ year, byGrade: fc.record({ g1: fc.nat(400), g7: number(0, 400) }) }), {
      maxLength: 2,
    }),
    siteAreaM2: number(1e-9, 1e9),
    selective: fc.boolean(),
  },
  { requiredKeys: ['name', 'location', 'system', 'ownership', 'stages', 'enrolment'] },
);

const compound = fc.record(
  {
    name: text,
    shape: fc.oneof(spot, area),
    point: position,
    households: number(0, 1e6),
    phases: fc.array(fc.record({ year, households: fc.integer({ min: -5000, max: 5000 }) }), { maxLength: 2 }),
    childrenByAge: fc.dictionary(fc.integer({ min: 0, max: 18 }).map(String), number(0, 500)),
  },
  { requiredKeys: ['name', 'shape', 'point', 'phases'] },
);

const catchment = fc.record(
  { name: text, stage, sector: fc.constantFrom('public', 'nd', 'rc'), shape: area, schoolIds: fc.array(text) },
  { requiredKeys: ['stage', 'sector', 'shape', 'schoolIds'] },
);

const site = fc.record({
  name: text,
  shape: fc.oneof(spot, area),
  point: position,
  availableFrom: year,
  options: fc.array(fc.record({ stage, classes: fc.integer({ min: 1, max: 60 }) }), { minLength: 1, maxLength: 2 }),
});

const street = fc.record({
  class: fc.constantFrom('expressway' as const, 'arterial' as const, 'local' as const, 'path' as const),
  shape: line,
});

const landscape = fc.record({
  kind: fc.constantFrom('boundary' as const, 'water' as const, 'railway' as const),
  shape: fc.oneof(area, line),
});

/** Any plan that the model allows, of a few items a list. */
export const anyPlan: fc.Arbitrary<Plan> = fc
  .record({
    name: fc.record({ zh: text, en: text }),
    baseYear: year,
    schools: listOf(school),
    compounds: listOf(compound),
    catchments: listOf(catchment),
    sites: listOf(site),
    streets: listOf(street),
    landscape: listOf(landscape),
    births: fc.uniqueArray(fc.record({ areaId: text, year, count: number(0, 1e6), vintage: fc.constant('revised') }), {
      maxLength: 4,
      selector: ({ areaId, year }) => JSON.stringify([areaId, year]),
    }),
    birthsScenario: fc.constantFrom('low', 'middle', 'high'),
  })
  .map(({ name, baseYear, births, birthsScenario, ...lists }) => ({
    district: {
      id: 'any',
      name,
      synthetic: true,
      baseYear,
      gradeSystems: [SIX_THREE, FIVE_FOUR],
      defaultSystem: '63',
      rulePackIds: ['seats'],
      source: name,
      provenance: [],
    },
    ...lists,
    assignments: lists.compounds.map(({ id }, place) => ({
      compoundId: id,
      stage: 'primary' as const,
      schools: [{ schoolId: 's', share: 1 }],
      ...(place % 2 === 0 ? { fromYear: 2030 } : {}),
    })),
    births: births.map((one) => ({ ...one, vintage: 'revised' as const })),
    assumptions: { ...DEFAULT_ASSUMPTIONS, birthsScenario },
  }));
