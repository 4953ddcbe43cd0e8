import { describe, expect, it } from 'vitest';
import { BureauFiles } from '../../support/a-bureau-intake.ts';

const DETAILS = {
  kind: '类别',
  closedFrom: '停办',
  systemChanges: '学制改革',
  feedsInto: '对口',
  sharedRooms: '共用教室',
  temporary: { primary: '临时班' },
  boarders: { primary: '寄宿' },
  otherDistricts: { primary: '外区' },
};

/** The little bureau with one more table on school S0: its details, what it has, its applicants. */
function bureauWith(details: string, columns: object = DETAILS) {
  const bureau = new BureauFiles();
  bureau.text('details.csv', ['id,name,lng,lat,类别,停办,学制改革,对口,共用教室,临时班,寄宿,外区', details]);
  const schools = bureau.config.schools as object[];
  bureau.config.schools = [
    ...schools,
    {
      file: 'details.csv',
      completes: true,
      columns: { id: 'id', name: 'name', lng: 'lng', lat: 'lat', stages: ['primary'], ...columns },
    },
  ];
  return bureau;
}

describe('what a bureau says of a school beside its seats', () => {
  it('is its kind, its changes to come, its feeder links and its pupils from outside', async () => {
    const bureau = bureauWith('S0,,,,教学点,2031,2028:五四制,S1:3;S2:1,,2026-2028:2;2030:1,12,5');
    const { plan, problems } = await bureau.imported();
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(plan?.schools.find(({ id }) => id === 'S0')).toMatchObject({
      kind: 'teaching-point',
      closedFrom: 2031,
      systemChanges: [{ year: 2028, system: '54' }],
      feedsInto: [
        { schoolId: 'S1', share: 0.75 },
        { schoolId: 'S2', share: 0.25 },
      ],
      outside: { primary: { boarders: 12, otherDistricts: 5 } },
      stages: [
        {
          stage: 'primary',
          seats: 500,
          temporary: [
            { from: 2026, to: 2028, classes: 2 },
            { from: 2030, classes: 1 },
          ],
        },
      ],
    });
  });

  it.each([
    ['学制改革', 'S0,,,,,,2028:七二制,,,,,', 'list-unclear', '2028:七二制'],
    ['临时班', 'S0,,,,,,,,,三个班,,', 'list-unclear', '三个班'],
    ['临时班', 'S0,,,,,,,,,2028-2026:3,,', 'list-unclear', '2028-2026:3'],
    ['对口', 'S0,,,,,,,S1:多数;S2:少数,,,,', 'shares-unclear', 'S1:多数;S2:少数'],
    ['对口', 'S0,,,,,,,九十九中,,,,', 'unknown-school', '九十九中'],
    ['类别', 'S0,,,,重点,,,,,,,', 'word-unknown', '重点'],
  ])('is refused with file, row and column where "%s" is wrong: %s', async (column, details, code, found) => {
    const { plan, problems } = await bureauWith(details).imported();
    expect(plan).toBeNull();
    expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([
      { file: 'details.csv', row: 2, column, code, found },
    ]);
  });
});

describe('what a school has and who applies', () => {
  it('is read by school and stage, and by group of the enrolment order', async () => {
    const bureau = new BureauFiles();
    bureau.text('resources.csv', ['校,学段,骨干教师,教学用房', 'S0,小学,7,2250.5']);
    bureau.text('applicants.csv', ['校,年,人户一致,随迁,占用', 'S0,2025,60,25,4']);
    bureau.config.resources = [
      {
        file: 'resources.csv',
        columns: { schoolId: '校', stage: '学段', numbers: { leadTeachers: '骨干教师', teachingAreaM2: '教学用房' } },
      },
    ];
    bureau.config.applicants = [
      {
        file: 'applicants.csv',
        columns: {
          schoolId: '校',
          stage: { constant: 'primary' },
          year: '年',
          byGroup: { both: '人户一致', migrant: '随迁' },
          locked: { both: '占用' },
        },
      },
    ];
    const { plan } = await bureau.imported();
    const school = plan?.schools.find(({ id }) => id === 'S0');
    expect(school?.resources).toEqual({ primary: { leadTeachers: 7, teachingAreaM2: 2250.5 } });
    expect(school?.applicants).toEqual([
      { year: 2025, stage: 'primary', byGroup: { both: 60, migrant: 25 }, locked: { both: 4 } },
    ]);
  });

  it('is refused where a row is given twice, a group is not in the order, or more seats are taken than children apply', async () => {
    const bureau = new BureauFiles();
    bureau.text('resources.csv', ['校,骨干教师', 'S0,7', 'S0,8']);
    bureau.text('applicants.csv', ['校,年,人户一致,贵族,占用', 'S0,2025,60,1,61', 'S0,2025,60,1,0']);
    const primary = { constant: 'primary' };
    bureau.config.resources = [
      { file: 'resources.csv', columns: { schoolId: '校', stage: primary, numbers: { leadTeachers: '骨干教师' } } },
    ];
    bureau.config.applicants = [
      {
        file: 'applicants.csv',
        columns: {
          schoolId: '校',
          stage: primary,
          year: '年',
          byGroup: { both: '人户一致', noble: '贵族' },
          locked: { both: '占用' },
        },
      },
    ];
    const { plan, problems } = await bureau.imported();
    expect(plan).toBeNull();
    expect(problems.map(({ code, row }) => [code, row])).toEqual(
      expect.arrayContaining([
        ['duplicate-resources', 3],
        ['unknown-group', undefined],
        ['more-locked-than-applicants', 2],
        ['duplicate-applicants', 3],
      ]),
    );
  });
});
