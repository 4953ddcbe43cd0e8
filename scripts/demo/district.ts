import { type DemoCatchment, makeCatchments } from './catchments.ts';
import { type DemoCompound, makeCompounds } from './compounds.ts';
import { type DemoSchool, staff } from './enrolment.ts';
import type { Point } from './ground-plane.ts';
import { urbanGround } from './land-use.ts';
import { type DemoFeature, landscape } from './landscape.ts';
import { outlineOf } from './lattice.ts';
import {
  CORE_COLUMNS,
  CORE_ROWS,
  NORTH_TOWN_COLUMNS,
  NORTH_TOWN_ROWS,
  SOUTH_TOWN_COLUMNS,
  SOUTH_TOWN_ROWS,
} from './names.ts';
import { partition } from './partition.ts';
import { seededRandom } from './random.ts';
import { mainRoads } from './roads.ts';
import { areaAt, namesFromSchools, type PlacedSite, settle } from './settle.ts';
import { coreLattice, townLattice } from './settlements.ts';
import type { DemoStreet } from './street.ts';
import { streets } from './streets.ts';
import { placeVillages } from './villages.ts';

/** Everything that is written to the files of the demonstration district. */
export interface DemoDistrict {
  schools: DemoSchool[];
  compounds: DemoCompound[];
  catchments: DemoCatchment[];
  sites: PlacedSite[];
  streets: DemoStreet[];
  landscape: DemoFeature[];
}

const SEED = 20_260_901;
const VILLAGES = 110;
const SOUTH_TOWN: Point = [-4300, -2600];
const NORTH_TOWN: Point = [3350, 4580];

/** 海岱新区: invented ground, people and schools; the same on every run. */
export function makeDistrict(): DemoDistrict {
  const random = seededRandom(SEED);
  const lattices = [
    coreLattice(),
    townLattice(SOUTH_TOWN, -0.24, random),
    townLattice(NORTH_TOWN, 0.42, random),
  ] as const;
  const [core, south, north] = lattices;
  const outlines = lattices.map(outlineOf);
  const grounds = [
    urbanGround('core', core, random),
    urbanGround('south-town', south, random),
    urbanGround('north-town', north, random),
  ] as const;
  const roads = mainRoads(core, south, north).map(({ line }) => line);
  const villages = placeVillages(VILLAGES, outlines, roads, random);
  const { schools, sites, estates } = settle([...grounds], villages, random);
  const known = namesFromSchools(villages);
  const placed = villages.map((village) => ({ village, areaId: areaAt(village.middle), name: known.get(village) }));
  const compounds = makeCompounds(estates, placed, random);
  const faces = partition([...lattices], villages);
  const catchments = makeCatchments(faces, schools, compounds);
  const nets = [
    { lattice: core, ground: grounds[0], rows: CORE_ROWS, columns: CORE_COLUMNS },
    { lattice: south, ground: grounds[1], rows: SOUTH_TOWN_ROWS, columns: SOUTH_TOWN_COLUMNS },
    { lattice: north, ground: grounds[2], rows: NORTH_TOWN_ROWS, columns: NORTH_TOWN_COLUMNS },
  ];
  const settlements = ['海岱新城', '云泊镇', '柳坞镇'].map((name, i) => ({
    name,
    ground: grounds[i]!,
    outline: outlines[i]!,
  }));
  return {
    schools: staff(schools, catchments, compounds, random),
    compounds,
    catchments,
    sites,
    streets: streets(nets, villages, outlines, random),
    landscape: landscape(faces, settlements, villages, random),
  };
}
