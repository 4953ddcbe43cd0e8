import type { Cells } from './cells-of.ts';
import type { Ground } from './ground.ts';
import { groundsOfFaces } from './grounds-of-faces.ts';
import { keepTopology, type Topology } from './topology.ts';

/**
 * The topology in which every cell goes to the catchment that its compound is given to. Where compounds of one cell are given to
 * several, the first counts; cells of compounds that are given to none go to the catchment of the neighbour with the longest border.
 */
export function dissolveCells(cells: Cells, catchmentOf: ReadonlyMap<string, string>): Topology {
  const ids = [...new Set(catchmentOf.values())].sort();
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  const given = cells.cells.map(({ compoundIds }) => {
    const id = compoundIds.map((compound) => catchmentOf.get(compound)).find((each) => each !== undefined);
    return id === undefined ? -1 : placeOf.get(id)!;
  });
  giveTheRest(cells, given);
  const { vertices, planar, cellOfFace } = cells.faces;
  const grounds = groundsOfFaces(
    vertices,
    planar,
    cellOfFace.map((cell) => (cell < 0 ? -1 : given[cell]!)),
  );
  const topology = {
    grounds: new Map(
      ids.flatMap((id, place): [string, Ground][] => (grounds.has(place) ? [[id, grounds.get(place)!]] : [])),
    ),
    repairs: [],
  };
  keepTopology(topology);
  return topology;
}

function giveTheRest({ neighbours }: Cells, given: number[]): void {
  for (;;) {
    const found = given.flatMap((owner, cell) => {
      if (owner >= 0) return [];
      const near = [...neighbours[cell]!].filter(([other]) => given[other]! >= 0);
      const [longest] = near.sort(([a, one], [b, other]) => other - one || a - b);
      return longest ? [{ cell, owner: given[longest[0]]! }] : [];
    });
    if (found.length === 0) return;
    for (const { cell, owner } of found) given[cell] = owner;
  }
}
