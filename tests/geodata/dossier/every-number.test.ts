import { type Block, type Dossier, type DossierSource, dossierOf, sitingOriginOf } from '@xuetu/geodata/dossier';
import { STAGES } from '@xuetu/geodata/model';
import { highsSolver, site } from '@xuetu/geodata/siting';
import { beforeAll, describe, expect, test } from 'vitest';
import { aDemoPlan } from '../../support/a-demo-plan.ts';
import { aDossierSource } from '../../support/a-dossier-source.ts';
import { CHART_NUMBERS } from '../../support/chart-numbers.ts';
import { numbersIn, TABLE_NUMBERS } from '../../support/table-numbers.ts';

/** The key of a check, and the stage that the id of a table or chart ends with. */
function keyOf(id: string): { key: string; of: string } {
  const of = STAGES.find((stage) => id.endsWith(`-${stage}`)) ?? '';
  return { key: of === '' ? id : id.replace(new RegExp(`${of}$`), '*'), of };
}

describe('every number of the dossier of the demo district', () => {
  let source: DossierSource;
  let dossier: Dossier;
  let blocks: Block[];

  beforeAll(async () => {
    const plan = await aDemoPlan();
    const proposal = await site(plan, plan, { stage: 'junior', timeLimit: 4, seed: 1 }, highsSolver());
    const most = proposal.alternatives.reduce((best, each) => (each.pupilsMoved > best.pupilsMoved ? each : best));
    const edits = most.edits.map((edit) => ({ ...edit, proposedBy: { jobId: 'job', alternativeId: most.id } }));
    const siting = sitingOriginOf(plan, edits, { proposal });
    source = aDossierSource(plan, edits, { smallCounts: true, siting });
    dossier = dossierOf(source);
    blocks = dossier.chapters.flatMap((each) => each.blocks);
  }, 300_000);

  test('in a table is that of the simulation, the comparison, the studies or the proposal', {
    timeout: 120_000,
  }, () => {
    expect(source.siting?.isAsProposed).toBe(true);
    for (const block of blocks) {
      if (block.kind !== 'table') continue;
      const { key, of } = keyOf(block.id);
      const check = TABLE_NUMBERS[key];
      if (!check) throw new Error(`The table "${block.id}" has no check of its numbers: add one.`);
      const expected = check(source, block, of).map((row) => row.filter((each) => typeof each === 'number'));
      expect(block.rows.map(numbersIn), block.id).toEqual(expected);
    }
  });

  test('in a chart is too, bands and gaps among them', { timeout: 120_000 }, () => {
    for (const block of blocks) {
      if (block.kind !== 'chart') continue;
      const { key, of } = keyOf(block.id);
      const check = CHART_NUMBERS[key];
      if (!check) throw new Error(`The chart "${block.id}" has no check of its numbers: add one.`);
      const drawn = block.series.flatMap(({ values, band }) => [values, ...(band ? [band.low, band.high] : [])]);
      expect(drawn, block.id).toEqual(check(source, block, of));
      for (const { x } of block.series) if (x) expect(x).toHaveLength(1);
    }
  });

  test('is looked at: the dossier has every chapter, and no check is of a table that is no more', () => {
    const ids = new Set(blocks.flatMap((each) => ('id' in each ? [keyOf(each.id).key] : [])));
    const absent = [...Object.keys(TABLE_NUMBERS), ...Object.keys(CHART_NUMBERS)].filter((key) => !ids.has(key));
    expect(absent.filter((key) => !SOMETIMES.includes(key))).toEqual([]);
  });

  test('that is withheld is the only difference that small counts make', () => {
    const hidden = dossierOf({ ...source, smallCounts: false }).chapters.flatMap((each) => each.blocks);
    for (const [at, block] of blocks.entries()) {
      const other = hidden[at]!;
      if (block.kind !== 'table' || other.kind !== 'table' || block.id === 'moved-by-year') continue;
      for (const [r, row] of block.rows.entries()) {
        for (const [c, cell] of row.entries()) {
          const told = other.rows[r]![c];
          if (typeof told !== 'object' || told === null) expect(told, block.id).toEqual(cell);
        }
      }
    }
  });
});

/** Tables that a proposal has only where there is something to tell in them. */
const SOMETIMES = ['marginal', 'births-views', 'site-checks', 'site-visits', 'chart-spending'];
