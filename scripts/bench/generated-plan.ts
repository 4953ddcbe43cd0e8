import {
  type Births,
  type Compound,
  DEFAULT_ASSUMPTIONS,
  FIVE_FOUR,
  type GradeSystem,
  type Landscape,
  type Plan,
  SIX_THREE,
} from '@xuetu/geodata/model';
import { type Random, seededRandom } from '../demo/random.ts';
import { type ChildrenPerHousehold, childrenPerHousehold } from './cohorts.ts';
import { areasOf, generatedCompounds } from './generated-compounds.ts';
import { generatedSchools } from './generated-schools.ts';
import type { Size } from './size.ts';
import type { Ground } from './tiling.ts';

const SEED = 20_261_123;
const BASE_YEAR = 2026;
const FIRST_BIRTHS = 2009;
/** Degrees of ground for each compound in a row of the grid: about 300 metres. */
const SPACING = 0.003;
/** One town in so many compounds. */
const IN_TOWN = 300;

/** The built-in systems with a repeated last year (复读), so that every grade has pupils. */
const SYSTEMS: readonly GradeSystem[] = [SIX_THREE, FIVE_FOUR].map((system) => ({
  ...system,
  stages: { ...system.stages, senior: ['g10', 'g11', 'g12', 'g13'] },
}));

/**
 * A made-up district of a size, the same on every run: four stages and all sixteen grades, catchments that tile the ground, one in
 * fifteen with two schools, the west on 五四, registers in six of ten compounds, housing under way in three of ten. `born` says how many children are born in a year.
 */
export function generatedPlan(
  { name, compounds: count, schools: schoolCount }: Size,
  born = childrenPerHousehold,
): Plan {
  const random = seededRandom(SEED);
  const side = Math.sqrt(count) * SPACING;
  const ground: Ground = { west: 117 - side / 2, south: 36 - side / 2, side };
  const compounds = generatedCompounds(ground, count, { baseYear: BASE_YEAR, born }, random);
  const around = { ground, baseYear: BASE_YEAR, systems: SYSTEMS, homes: compounds, born };
  return {
    district: {
      id: `bench-${name}`,
      name: { zh: `测速 ${name}`, en: `Benchmark ${name}` },
      synthetic: true,
      baseYear: BASE_YEAR,
      gradeSystems: [...SYSTEMS],
      defaultSystem: SIX_THREE.id,
      rulePackIds: ['cn-national', 'cn-shandong'],
      source: { zh: '测速用生成数据', en: 'Generated for benchmarks' },
      provenance: [],
    },
    ...generatedSchools(schoolCount, around, random),
    compounds,
    assignments: [],
    sites: [],
    streets: [],
    landscape: townsOf(ground, count, random),
    births: birthsOf(compounds, born, random),
    assumptions: DEFAULT_ASSUMPTIONS,
  };
}

function birthsOf(compounds: readonly Compound[], born: ChildrenPerHousehold, random: Random): Births[] {
  const households = new Map(areasOf(compounds.length).map((areaId) => [areaId, 0]));
  for (const each of compounds) {
    households.set(each.areaId!, households.get(each.areaId!)! + each.households!);
  }
  return [...households].flatMap(([areaId, homes]) =>
    Array.from({ length: BASE_YEAR - FIRST_BIRTHS }, (_, i): Births => {
      const year = FIRST_BIRTHS + i;
      const count = Math.round(homes * born(year) * random.between(0.95, 1.05));
      return { areaId, year, count, vintage: 'revised' };
    }),
  );
}

/** Round towns on a grid that cover about a third of the ground. */
function townsOf({ west, south, side }: Ground, compounds: number, random: Random): Landscape[] {
  const across = Math.max(1, Math.round(Math.sqrt(compounds / IN_TOWN)));
  const step = side / across;
  return Array.from({ length: across * across }, (_, i) => {
    const [x, y] = [west + ((i % across) + 0.5) * step, south + (Math.floor(i / across) + 0.5) * step];
    const ring = Array.from({ length: 24 }, (_, k): [number, number] => {
      const reach = step * random.between(0.28, 0.36);
      return [x + reach * Math.cos((k * Math.PI) / 12), y + reach * Math.sin((k * Math.PI) / 12)];
    });
    return {
      id: `town-${String(i).padStart(4, '0')}`,
      kind: 'town' as const,
      shape: { type: 'Polygon' as const, coordinates: [[...ring, ring[0]!]] },
    };
  });
}
