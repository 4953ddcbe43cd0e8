import { BLOCK, inBlock } from './a-block-ground.ts';
import { aPlan } from './a-plan.ts';

/** Ten children of each age from 6 to 11: sixty primary pupils in every year, as long as births stay. */
const SIXTY = Object.fromEntries(Array.from({ length: 12 }, (_, age) => [age, 10]));

/** A row of blocks with a compound of sixty pupils each; west school in block 0 up to `border`, east school in the last. */
export function aRow({ blocks = 4, border = 3, west = 120, east = 120 } = {}): ReturnType<typeof aPlan> {
  const box = (from: number, to: number): [number, number, number, number] => [
    117 + BLOCK * from,
    36,
    117 + BLOCK * to,
    36 + BLOCK,
  ];
  const plan = aPlan()
    .withBirths('all', { 2025: 10 * blocks })
    .withSchool('西校', { at: inBlock(0), seats: west, classes: 6 })
    .withSchool('东校', { at: inBlock(blocks - 1), seats: east, classes: 6 })
    .withCatchment('西校', { id: 'w', box: box(0, border) })
    .withCatchment('东校', { id: 'e', box: box(border, blocks) });
  for (let block = 0; block < blocks; block++)
    plan.withCompound(`小区${block}`, { at: inBlock(block), children: SIXTY });
  return plan;
}
