import type { Point } from './ground-plane.ts';
import type { UrbanGround } from './land-use.ts';
import { type Lattice, linesOf } from './lattice.ts';
import { localStreetName } from './names.ts';
import type { EdgeKind } from './parcel.ts';
import type { Random } from './random.ts';
import { expressway, mainRoads, withBridges } from './roads.ts';
import type { DemoStreet, StreetClass } from './street.ts';
import { villageRoads } from './village-roads.ts';
import type { Village } from './villages.ts';

export interface NamedNet {
  lattice: Lattice;
  ground: UrbanGround;
  rows: string[];
  columns: string[];
}

const CLASS: Record<EdgeKind, StreetClass> = {
  arterial: 'arterial',
  secondary: 'secondary',
  local: 'local',
  wall: 'path',
};

/** The old arterials of a net have signals, the middle one a footbridge; those at the edge are not guarded yet. */
function guarded(along: string, at: number): Pick<DemoStreet, 'crossing'> {
  if (at < 2 || at > 6) return {};
  return { crossing: along === 'row' && at === 4 ? 'overpass' : 'signal' };
}

export function streets(nets: NamedNet[], villages: Village[], outlines: Point[][], random: Random): DemoStreet[] {
  const [core, south, north] = nets.map(({ lattice }) => lattice);
  const main = mainRoads(core!, south!, north!);
  const urban = nets.flatMap(({ lattice, rows, columns }) =>
    linesOf(lattice).map(({ kind, along, at, line }): DemoStreet => {
      const name = (along === 'row' ? rows : columns)[at];
      return {
        ...(name ? { name } : {}),
        class: CLASS[kind],
        bridge: false,
        ...(kind === 'arterial' && guarded(along, at)),
        line,
      };
    }),
  );
  const local = nets.flatMap(({ ground }) =>
    ground.localStreets.map(
      ({ line, isNorthSouth }): DemoStreet => ({
        name: localStreetName(random, isNorthSouth),
        class: 'local',
        bridge: false,
        line,
      }),
    ),
  );
  const lines = main.map(({ line }) => line);
  return [
    expressway(),
    ...main.flatMap(withBridges),
    ...urban,
    ...local,
    ...villageRoads(villages, lines, outlines, random),
  ];
}
