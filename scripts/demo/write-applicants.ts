import { type DemoSchool, gradesOf } from './enrolment.ts';
import { seededRandom } from './random.ts';

const YEAR = 2026;

/** 报名情况表: applicants for the first grade of the town's crowded primary and junior schools, by group of the enrolment order. */
export function applicantsCsv(schools: readonly DemoSchool[]): string {
  const rows = schools.flatMap((school) =>
    school.stages.flatMap((stage) => {
      const load = school.load[stage] ?? 0;
      if ((stage !== 'primary' && stage !== 'junior') || load < 1) return [];
      const newest = school.enrolment.find(({ year }) => year === YEAR)!.byGrade;
      const admitted = newest[gradesOf(school, stage)[0]!] ?? 0;
      const random = seededRandom(Number(school.id.slice(2)) + stage.length);
      const applied = Math.round(admitted * random.between(1.02, 1.1));
      const both = Math.round(applied * random.between(0.62, 0.74));
      const one = Math.round(applied * random.between(0.12, 0.18));
      const locked = Math.round(both * random.between(0.02, 0.05));
      const word = stage === 'primary' ? '小学' : '初中';
      return [[school.id, school.name, word, YEAR, both, one, applied - both - one, locked].join(',')];
    }),
  );
  const headings = '学校代码,学校名称,学段,年份,人户一致,仅房或仅户,随迁子女,人户一致中学位已占用';
  return `\uFEFF${[headings, ...rows].join('\r\n')}\r\n`;
}
