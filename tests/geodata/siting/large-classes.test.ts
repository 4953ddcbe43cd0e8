import { findingsOf, packsOf } from '@xuetu/geodata/rules';
import { planOf } from '@xuetu/geodata/scenario';
import { simulatePlan } from '@xuetu/geodata/simulation';
import { highsSolver, site } from '@xuetu/geodata/siting';
import { expect, test } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';

/** Six rooms for six grades of fifty: ten of each can go to the east school; then the strong year of 65 still has one room. */
function townWithStrongYear() {
  const ages = (count: number, strong = count) => ({
    ...Object.fromEntries(Array.from({ length: 12 }, (_, age) => [age, count])),
    4: strong,
  });
  const each = (pupils: number) => ({ g1: pupils, g2: pupils, g3: pupils, g4: pupils, g5: pupils, g6: pupils });
  return aPlan()
    .withSchool('西小学', { rooms: 6, maxClasses: 6, pupils: each(50) })
    .withSchool('东小学', { at: [117.01, 36], rooms: 6, maxClasses: 8, pupils: each(20) })
    .withCompound('西一', { children: ages(40, 65) })
    .withCompound('西二', { children: ages(10) })
    .withCompound('东一', { at: [117.01, 36], children: ages(20) })
    .withAssignment('西一', '西小学')
    .withAssignment('西二', '西小学')
    .withAssignment('东一', '东小学')
    .withBirths('镇', Object.fromEntries(Array.from({ length: 16 }, (_, i) => [2010 + i, 70])))
    .build();
}

test('a proposal says in which year and at how many schools one strong year group still sits in large classes', async () => {
  const plan = townWithStrongYear();
  const { alternatives, notes } = await site(plan, plan, { stage: 'primary', timeLimit: 10 }, highsSolver());
  const after = planOf(plan, { edits: alternatives[0]!.edits, cursor: 1 });
  const large = findingsOf(after, simulatePlan(plan, after), packsOf(plan)).filter(
    ({ rule, year }) => rule.endsWith('large-class') && year > 2025,
  );
  const note = notes.find(({ zh }) => zh.startsWith(`“${alternatives[0]!.name.zh}”按总学位计算`));
  const year = Number(/(\d{4}) 年仍有/.exec(note!.zh)![1]);
  const schools = new Set(large.filter((each) => each.year === year).map(({ subject }) => subject.id));
  expect(schools.size).toBeGreaterThan(0);
  expect(note!.zh).toContain(`${year} 年仍有 ${schools.size} 所学校出现大班额`);
  expect(note!.en).toContain(`in ${year} schools with large classes (大班额) number ${schools.size} (`);
});
