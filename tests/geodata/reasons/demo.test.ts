import { schoolsOf } from '@xuetu/geodata/assignment';
import { intake } from '@xuetu/geodata/intake';
import type { Plan, Stage } from '@xuetu/geodata/model';
import { moveEdit, reasonsFor } from '@xuetu/geodata/reasons';
import { applyEdit } from '@xuetu/geodata/scenario';
import { numbersAt, seatShortage, simulatePlan } from '@xuetu/geodata/simulation';
import { beforeAll, describe, expect, it } from 'vitest';
import { committedImport } from '../../support/intake-files.ts';

const STAGES_TOLD: Stage[] = ['primary', 'junior'];

describe('reasons in the demo district', () => {
  let plan: Plan;

  beforeAll(async () => {
    const { config, files } = committedImport('demo');
    const answer = await intake(config, files);
    if (!answer.plan) throw new Error('the demo district was refused');
    plan = answer.plan;
  }, 120_000);

  it('name the schools of the assignment, and tell of each other school something that is checked', () => {
    const ask = reasonsFor(plan, { edits: [], cursor: 0 });
    for (const compound of plan.compounds.filter((_, i) => i % 11 === 0)) {
      for (const stage of STAGES_TOLD) {
        const reason = ask({ compoundId: compound.id, stage, year: 2027 })!;
        const shares = schoolsOf(plan, compound, stage, 2027);
        expect(reason.assigned.map(({ schoolId }) => schoolId).sort()).toEqual(
          shares.map(({ schoolId }) => schoolId).sort(),
        );
        expect(reason.by.kind).toBe('assigned-by-catchment');
        for (const { claims } of reason.others) {
          expect(claims.length).toBeGreaterThan(0);
          for (const { sentence } of claims) {
            expect(`${sentence.zh}${sentence.en}`).not.toMatch(/NaN|undefined|Infinity/);
          }
        }
      }
    }
  }, 120_000);

  it('say of a move what simulating the moved plan from nothing gives, and no pupil is lost on the way', () => {
    const ask = reasonsFor(plan, { edits: [], cursor: 0 });
    const before = simulatePlan(plan, plan);
    let told = 0;
    for (const compound of plan.compounds.filter((_, i) => i % 90 === 0)) {
      const { ifMoved, others: other } = ask({ compoundId: compound.id, stage: 'primary', year: 2026 })!;
      for (const moved of ifMoved.slice(0, 1)) {
        const to = plan.schools.find(({ id }) => id === moved.schoolId)!;
        const after = simulatePlan(plan, applyEdit(plan, moveEdit(plan, compound, 'primary', to, moved.fromYear)));
        const pupils = (results: typeof before, id: string) =>
          numbersAt(results, id, 'primary', moved.fromYear)!.enrolment;
        for (const { schoolId, ...each } of moved.schools) {
          expect(each.before.pupils).toBe(Math.round(pupils(before, schoolId)));
          expect(each.after.pupils).toBe(Math.round(pupils(after, schoolId)));
        }
        const [own, target] = moved.schools;
        const gained = pupils(after, target!.schoolId) - pupils(before, target!.schoolId);
        const lost = pupils(before, own!.schoolId) - pupils(after, own!.schoolId);
        const isSameSystem = plan.schools.find(({ id }) => id === own!.schoolId)!.system === to.system;
        if (isSameSystem) expect(gained).toBeCloseTo(lost, 6);
        expect(moved).toMatchObject({ movers: Math.round(gained), leaving: Math.round(lost) });
        const claims = other.find((each) => each.schoolId === to.id)!.claims;
        expect(claims.some(({ kind }) => kind === 'system')).toBe(!isSameSystem);
        expect(moved.districtShort).toEqual({
          before: Math.round(seatShortage(before, 'primary', moved.fromYear)),
          after: Math.round(seatShortage(after, 'primary', moved.fromYear)),
        });
        told++;
      }
    }
    expect(told).toBeGreaterThan(4);
  }, 120_000);
});
