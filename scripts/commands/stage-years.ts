import type { App } from '@xuetu/api/app';
import type { Stage } from '@xuetu/geodata/model';
import type { hc, InferResponseType } from 'hono/client';

type Client = ReturnType<typeof hc<App>>;

/** What simulating a district answers. */
export type Simulation = InferResponseType<Client['api']['districts'][':district']['simulation']['$get'], 200>;

/** Sums over the schools of a stage in a year; null where no school has a number. */
interface StageYear {
  stage: Stage;
  year: number;
  enrolment: number | null;
  seats: number | null;
  schoolsOver: number;
  findings: number;
}

/** Adds up the schools by stage and year, in the order of the answer. */
export function stageYears({ schools, years }: Simulation): StageYear[] {
  const stages = [...new Set(schools.map(({ stage }) => stage))];
  return stages.flatMap((stage) =>
    years.map((year) => {
      const there = schools.filter((each) => each.stage === stage && each.year === year);
      return {
        stage,
        year,
        enrolment: sumOf(there.map(({ enrolment }) => enrolment)),
        seats: sumOf(there.map(({ seats }) => seats)),
        schoolsOver: there.filter(({ utilisation }) => utilisation !== null && utilisation > 1).length,
        findings: there.reduce((sum, each) => sum + each.findings.length, 0),
      };
    }),
  );
}

function sumOf(values: (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.round(known.reduce((sum, value) => sum + value, 0));
}
