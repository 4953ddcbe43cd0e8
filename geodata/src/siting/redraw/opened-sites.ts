import type { LocalName } from '../../model/index.ts';
import { siteFindingsOf } from '../suitability/site-findings-of.ts';
import { findingText } from './finding-text.ts';
import { buildWeightOf } from './located-problem-of.ts';
import type { RedrawProblem, RedrawQuestion } from './redraw-problem-of.ts';
import type { OpenedSite } from './redrawn-sites.ts';
import { shareSeats } from './share-seats.ts';
import { withSchools } from './with-schools.ts';

/** The sites that open, with what would be without each of them: how many seats short, or how much farther. */
export function openedSites(
  { plan, goal, served }: RedrawQuestion,
  { problem }: RedrawProblem,
  school: Int32Array,
): OpenedSite[] {
  const all = [...served.keys()];
  const withAll = served.some(({ candidate }) => candidate) ? shareSeats(problem) : undefined;
  return served.flatMap(({ schools: [built], candidate }, s): OpenedSite[] => {
    if (!candidate || !withAll || !built) return [];
    const size = candidate.sizes[0]!;
    const without = shareSeats(
      withSchools(
        problem,
        all.filter((each) => each !== s),
      ),
    );
    const short = Math.round(without.short) - Math.round(withAll.short);
    const weighed = buildWeightOf(goal) * size.wanPerYear;
    const reason = short > 0 ? seatsReason(short) : waysReason(without.cost - withAll.cost, weighed);
    return [
      {
        schoolId: built.id,
        name: { zh: built.name, en: built.nameEn ?? built.name },
        action: size.action,
        wanPerYear: size.wanPerYear,
        pupils: school.reduce((sum, at, u) => (at === s ? sum + problem.load[u]! : sum), 0),
        reasons: [
          reason,
          ...siteFindingsOf(plan, candidate.site, goal.stage).map((finding) => findingText(candidate.site, finding)),
        ],
      },
    ];
  });
}

function seatsReason(short: number): LocalName {
  return {
    zh: `不建它，缺学位至少多 ${short} 个。`,
    en: `Without it at least ${short} more seats would be short.`,
  };
}

function waysReason(saved: number, weighed: number): LocalName {
  const [ways, cost] = [saved, weighed].map(Math.round);
  return {
    zh: `不建它学位也够，但其余综合代价约多 ${ways} 人·公里；建它计 ${cost} 人·公里。`,
    en: `Seats would suffice without it, but all else would cost about ${ways} pupil-km more; building it counts as ${cost}.`,
  };
}
