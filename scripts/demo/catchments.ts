import type { Stage } from '@xuetu/geodata/model';
import type { DemoCompound } from './compounds.ts';
import { type Faces, ringsAround } from './faces.ts';
import type { Point } from './ground-plane.ts';
import { grow } from './growth.ts';
import { middleOf, ringArea, ringHolds } from './planar.ts';
import { areaAt, type PlacedSchool } from './settle.ts';

/** The catchment of one school, or of several in the same block. */
export interface DemoCatchment {
  id: string;
  stage: Stage;
  schools: PlacedSchool[];
  faces: Set<number>;
  /** Polygons, each an outside ring and its holes. */
  polygons: Point[][][];
  compounds: DemoCompound[];
}

const PREFIX: Partial<Record<Stage, string>> = { kindergarten: 'YQ', primary: 'XQ', junior: 'CQ' };

/** The catchments of kindergarten, primary and junior; primaries and juniors of 五四 share the same ground. */
export function makeCatchments(faces: Faces, schools: PlacedSchool[], compounds: DemoCompound[]): DemoCatchment[] {
  const faceAt = (p: Point): number => faces.rings.findIndex((ring) => ringHolds(ring, p));
  const home = compounds.map(({ middle, parts, kind }) => faceAt(kind === 'village' ? partMiddle(parts[0]!) : middle));
  const systems = faces.rings.map((ring) => systemAt(middleOf(ring)));
  const isInZone = (system: string, face: number): boolean => systems[face] === system;
  const kindergartens = tiled('kindergarten', [3, 4, 5], () => true);
  const primaries = tiled('primary', [6, 7, 8, 9, 10, 11], isInZone);
  const juniors = tiled('junior', [12, 13, 14], isInZone);
  return [...kindergartens, ...primaries, ...juniors];

  function tiled(stage: Stage, ages: number[], allowed: (system: string, face: number) => boolean): DemoCatchment[] {
    const groups = new Map<number, PlacedSchool[]>();
    for (const school of schools.filter(({ stages }) => stages.includes(stage))) {
      const face = faceAt(school.location);
      groups.set(face, [...(groups.get(face) ?? []), school]);
    }
    const children = faces.rings.map(() => 0);
    compounds.forEach((compound, i) => {
      for (const age of ages) children[home[i]!]! += compound.children[age]!;
    });
    const everyone = children.reduce((sum, count) => sum + count, 0);
    const sizes = [...groups.values()].map((group) =>
      group.reduce((sum, school) => sum + (school.size[stage] ?? 0), 0),
    );
    const all = sizes.reduce((sum, size) => sum + size, 0);
    const seeds = [...groups.keys()].map((face, i) => ({ face, wanted: (everyone * sizes[i]!) / all }));
    const members = [...groups.values()];
    const owners = grow(faces, seeds, children, (seed, face) => allowed(members[seed]![0]!.system, face));
    return members.map((group, seed) => {
      const owned = new Set(faces.rings.map((_, face) => face).filter((face) => owners[face] === seed));
      return {
        id: `${PREFIX[stage]}${String(seed + 1).padStart(2, '0')}`,
        stage,
        schools: group,
        faces: owned,
        polygons: polygonsOf(ringsAround(faces, (face) => owned.has(face))),
        compounds: compounds.filter((_, i) => owned.has(home[i]!)),
      };
    });
  }
}

/** Liuwu teaches five primary and four junior grades, the rest of the district six and three. */
function systemAt(place: Point): string {
  return areaAt(place) === 'north' ? '54' : '63';
}

function partMiddle(part: Point[]): Point {
  const [x, y] = part.reduce(([sumX, sumY], [px, py]) => [sumX + px, sumY + py], [0, 0]);
  return [x / part.length, y / part.length];
}

export function polygonsOf(rings: Point[][]): Point[][][] {
  const shells = rings.filter((ring) => ringArea(ring) > 0).map((ring) => [ring]);
  for (const hole of rings.filter((ring) => ringArea(ring) < 0)) {
    const shell = shells
      .filter(([ring]) => hole.every((p) => ringHolds(ring!, p) || ring!.includes(p)))
      .sort(([a], [b]) => ringArea(a!) - ringArea(b!))[0];
    shell?.push(hole);
  }
  return shells;
}
