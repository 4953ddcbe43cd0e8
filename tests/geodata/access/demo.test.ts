import { walksOf } from '@xuetu/geodata/access';
import { distanceMetres } from '@xuetu/geodata/geometry';
import { intake } from '@xuetu/geodata/intake';
import type { Plan } from '@xuetu/geodata/model';
import { beforeAll, describe, expect, it } from 'vitest';
import { committedImport } from '../../support/intake-files.ts';

describe('walks in the demo district', () => {
  let plan: Plan;

  beforeAll(async () => {
    const { config, files } = committedImport('demo');
    const answer = await intake(config, files);
    if (!answer.plan) throw new Error(answer.problems.map((problem) => problem.message.en).join('\n'));
    plan = answer.plan;
  }, 120_000);

  it('are 1.1 to 1.6 times as long as the straight line, in the median of compounds and their nearest primary school', () => {
    const walks = walksOf(plan);
    const schools = plan.schools.filter(({ stages }) => stages.some(({ stage }) => stage === 'primary'));
    const ratios: number[] = [];
    for (const { point } of plan.compounds) {
      const straight = (location: typeof point) => distanceMetres(point, location);
      const [nearest] = schools.toSorted((a, b) => straight(a.location) - straight(b.location));
      const { metres, how } = walks.between(point, nearest!.location);
      expect(how).toBe('street');
      expect(metres).toBeLessThan(Infinity);
      ratios.push(metres / straight(nearest!.location));
    }
    const median = ratios.sort((a, b) => a - b)[ratios.length >> 1]!;
    expect(median).toBeGreaterThan(1.1);
    expect(median).toBeLessThan(1.6);
  });
});
