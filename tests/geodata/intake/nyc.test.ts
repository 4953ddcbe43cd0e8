import { type ImportProblem, intake } from '@xuetu/geodata/intake';
import type { Plan } from '@xuetu/geodata/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { committedImport, realDataFolder } from '../../support/intake-files.ts';

const folder = realDataFolder();
const title = folder ? 'New York City' : 'New York City (skipped: the published data is not here; set XUETU_REAL)';

describe.skipIf(!folder)(title, () => {
  let plan: Plan | null;
  let problems: ImportProblem[];

  beforeAll(async () => {
    const { config, files } = committedImport('nyc');
    ({ plan, problems } = await intake(config, files));
  }, 60_000);

  test('has 682 zoned schools, 631 of them with seats from the newest edition, P.S. 35 at 2.18', () => {
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(plan?.schools).toHaveLength(682);
    expect(plan?.catchments).toHaveLength(740);
    const withSeats = plan!.schools.filter(({ stages }) => stages[0]?.seats !== undefined);
    expect(withSeats).toHaveLength(631);
    const use = (id: string) => {
      const school = plan!.schools.find((each) => each.id === id)!;
      return school.enrolment[0]!.byStage!.primary! / school.stages[0]!.seats!;
    };
    expect(use('31R035')).toBeCloseTo(2.18, 2);
    expect(use('10X226')).toBeCloseTo(1.76, 2);
  });

  test('says which zones name no school, which schools have no seats, and which buildings are left out', () => {
    const found = (code: string) => problems.find((problem) => problem.code === code);
    expect(found('rows-left-out')?.message).toEqual({
      zh: 'school_zones_es_2024_25.geojson：有 30 行「dbn」为空，按配置未读取。',
      en: 'school_zones_es_2024_25.geojson: 30 rows without "dbn" were left out, as the config says.',
    });
    expect(found('buildings-left-out')?.found).toBe('76');
    const unknown = problems.filter(({ code }) => code === 'capacity-missing');
    expect(unknown.at(-1)?.found).toBe('31');
  });
});
