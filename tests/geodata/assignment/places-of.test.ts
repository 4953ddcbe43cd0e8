import { type Places, placesOf } from '@xuetu/geodata/assignment';
import { type Applicants, DEFAULT_ENROLMENT_ORDER, type EnrolmentOrder, type School } from '@xuetu/geodata/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';

const ORDER: EnrolmentOrder = {
  groups: [
    { id: 'both', name: { zh: '人户一致', en: 'Both' } },
    { id: 'one', name: { zh: '仅房或仅户', en: 'One' } },
    { id: 'migrant', name: { zh: '随迁子女', en: 'Migrant' } },
  ],
  seatLock: { years: 6, siblings: 0.35, isOn: false },
};
const LOCKED: EnrolmentOrder = { ...ORDER, seatLock: { ...ORDER.seatLock, isOn: true } };

function aSchool(...applicants: Omit<Applicants, 'stage'>[]): School {
  const plan = aPlan().withSchool('凯瑞小学', {
    nameEn: 'Kairui',
    applicants: applicants.map((each) => ({ stage: 'primary', ...each })),
  });
  return plan.build().schools[0]!;
}

const school = aSchool({ year: 2026, byGroup: { migrant: 20, one: 60, both: 180 }, locked: { both: 20 } });

/** Admitted and turned away by group. */
function outcome(places: Places | undefined) {
  return places?.groups.map(({ id, admitted, elsewhere }) => `${id} ${admitted}/${elsewhere}`);
}

describe('225 seats for 260 applicants', () => {
  it('go to those registered and housed here, then to those with one of the two, then to children of migrant workers', () => {
    const places = placesOf(school, 'primary', 2026, { seats: 225.5 }, ORDER)!;
    expect(outcome(places)).toEqual(['both 180/0', 'one 45/15', 'migrant 0/20']);
    expect(places.sentence).toEqual({
      zh: '凯瑞小学 2026年小学新生 学位 225个：人户一致 180人全部录取；仅房或仅户 60人录取 45人，15人统筹；随迁子女 20人统筹',
      en: 'Kairui, 2026, primary entry, 225 seats: Both: all 180 admitted; One: 45 of 60 admitted, 15 placed elsewhere; Migrant: 20 placed elsewhere',
    });
  });

  it('go last to those whose dwelling has its seat taken, but for siblings, once the seat lock is on', () => {
    // 20 locked, of whom 35 % are siblings: 13 stand behind. 167 + 58 of the others take all 225 seats.
    const places = placesOf(school, 'primary', 2026, { seats: 225 }, LOCKED)!;
    expect(outcome(places)).toEqual(['both 167/13', 'one 58/2', 'migrant 0/20']);
    expect(places.sentence.zh).toContain('人户一致 180人录取 167人，13人统筹（其中 13人学位已占用，排在最后）');
  });

  it('become enough with 250: the seats left over go to the locked behind everybody else', () => {
    expect(outcome(placesOf(school, 'primary', 2026, { seats: 250 }, LOCKED))).toEqual([
      'both 170/10',
      'one 60/0',
      'migrant 20/0',
    ]);
  });
});

describe('years after the last applicants', () => {
  it('take the forecast intake in the parts of that year and say so', () => {
    // 130 = half of 260: 90, 30 and 10.
    const places = placesOf(school, 'primary', 2028, { seats: 100, intake: 130.3 }, ORDER)!;
    expect(outcome(places)).toEqual(['both 90/0', 'one 10/20', 'migrant 0/10']);
    expect(places.projectedFrom).toBe(2026);
    expect(places.sentence.zh).toContain('学位 100个（按2026年各组比例推算）：');
  });

  it('lock the same part of the applicants', () => {
    // 90 of both, of whom 10 locked: 4 siblings, 6 behind.
    const places = placesOf(school, 'primary', 2028, { seats: 100, intake: 130 }, LOCKED)!;
    expect(places.groups[0]).toMatchObject({ applicants: 90, locked: 6, admitted: 84 });
  });

  it('say nothing without a forecast, before the first applicants, for another stage or without known seats', () => {
    expect(placesOf(school, 'primary', 2028, { seats: 100 }, ORDER)).toBeUndefined();
    expect(placesOf(school, 'primary', 2028, { seats: 100, intake: Number.NaN }, ORDER)).toBeUndefined();
    expect(placesOf(school, 'primary', 2025, { seats: 100, intake: 130 }, ORDER)).toBeUndefined();
    expect(placesOf(school, 'junior', 2026, { seats: 100 }, ORDER)).toBeUndefined();
    expect(placesOf(school, 'primary', 2026, { seats: Number.NaN }, ORDER)).toBeUndefined();
  });
});

describe('whatever the applicants and seats', () => {
  it('every applicant is admitted or placed elsewhere, no seat is given twice and none stays free while somebody is turned away', () => {
    const count = fc.nat(300);
    const byGroup = fc.record({ both: count, one: count, migrant: count, other: count });
    fc.assert(
      fc.property(byGroup, byGroup, fc.nat(900), fc.nat(900), fc.boolean(), (applied, locked, seats, intake, isOn) => {
        const one = aSchool({ year: 2026, byGroup: applied, locked });
        const order = { ...DEFAULT_ENROLMENT_ORDER, seatLock: { ...DEFAULT_ENROLMENT_ORDER.seatLock, isOn } };
        for (const year of [2026, 2030]) {
          const places = placesOf(one, 'primary', year, { seats, intake }, order);
          const all = Object.values(applied).reduce((sum, each) => sum + each, 0);
          if (!places) {
            expect(all).toBe(0);
            continue;
          }
          const total = (key: 'applicants' | 'admitted' | 'elsewhere') =>
            places.groups.reduce((sum, group) => sum + group[key], 0);
          expect(total('applicants')).toBe(year === 2026 ? all : intake);
          expect(total('admitted')).toBe(Math.min(seats, total('applicants')));
          expect(total('elsewhere')).toBe(total('applicants') - total('admitted'));
        }
      }),
      { numRuns: 100 },
    );
  });
});
