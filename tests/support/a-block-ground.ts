import type { Plan, Position, Stage } from '@xuetu/geodata/model';
import { newSchoolId } from '../../geodata/src/siting/programmes/new-school.ts';
import type { Ground } from '../../geodata/src/siting/redraw/ground.ts';
import { aBox } from './a-plan.ts';

/** Side of a block in degrees: about 900 m from west to east. */
export const BLOCK = 0.01;

/** The middle of a block of a row that begins at 117 E, 36 N. */
export function inBlock(block: number): Position {
  return [117 + BLOCK * (block + 0.5), 36 + BLOCK / 2];
}

/** A row of square blocks from west to east, each a unit; compounds, schools and sites lie in the blocks in which they stand, if in any. */
export function aBlockGround(plan: Plan, stage: Stage, blocks: number): Ground {
  const blockOf = ([lng]: Position) => Math.floor((lng - 117) / BLOCK);
  const all = Array.from({ length: blocks }, (_, block) => block);
  const near = all.map((block) => [block - 1, block + 1].filter((each) => each >= 0 && each < blocks));
  const starts = new Int32Array(blocks + 1);
  for (const block of all) starts[block + 1] = starts[block]! + near[block]!.length;
  const schools = plan.schools.filter((school) => school.stages.some((offer) => offer.stage === stage));
  return {
    compoundIds: all.map((block) => plan.compounds.flatMap(({ id, point }) => (blockOf(point) === block ? [id] : []))),
    unitOfSchool: new Map(
      [
        ...schools.map(({ id, location }) => [id, blockOf(location)] as const),
        ...plan.sites.map(({ id, point }) => [newSchoolId(id, stage), blockOf(point)] as const),
      ].filter(([, block]) => block >= 0 && block < blocks),
    ),
    points: all.map(inBlock),
    starts,
    units: Int32Array.from(near.flat()),
    borderMetres: new Float64Array(near.flat().length).fill(1112),
    shapesOf: (owner, count) =>
      Array.from({ length: count }, (_, s) => {
        const boxes = all.filter((block) => owner[block] === s).map((block) => aBox(boxOf(block)).coordinates);
        return { type: 'MultiPolygon', coordinates: boxes as Position[][][] };
      }),
  };
}

function boxOf(block: number): [number, number, number, number] {
  return [117 + BLOCK * block, 36, 117 + BLOCK * (block + 1), 36 + BLOCK];
}
