import type { LocalName } from '../../model/index.ts';
import type { RedrawProblem, RedrawQuestion } from './redraw-problem-of.ts';
import type { RefusedSite } from './redrawn-sites.ts';

/** Candidates of the question that may open, and those whose own ground speaks against it. */
export function fittingCandidates(
  { served, goal }: RedrawQuestion,
  { problem, only }: RedrawProblem,
): { candidates: number[]; refused: RefusedSite[] } {
  const most = goal.use?.most ?? 1;
  const candidates: number[] = [];
  const refused: RefusedSite[] = [];
  for (const [s, { candidate }] of served.entries()) {
    if (!candidate) continue;
    const { site, sizes } = candidate;
    const home = problem.home[s]!;
    const seats = sizes.at(-1)!.seats * most;
    const refuse = (reason: LocalName) => refused.push({ siteId: site.id, name: site.name, reason });
    if (only[home]! >= 0) refuse(LOCKED);
    else if (problem.load[home]! > seats) refuse(tooMany(problem.load[home]!, seats));
    else candidates.push(s);
  }
  return { candidates, refused };
}

const LOCKED: LocalName = {
  zh: '所在的小区指定留在现在的学校。',
  en: 'The compound in which it stands is to stay with its school.',
};

function tooMany(pupils: number, seats: number): LocalName {
  return {
    zh: `所在的小区有 ${Math.round(pupils)} 名学生，按最大规模也只有 ${Math.round(seats)} 个学位。`,
    en: `The compound in which it stands has ${Math.round(pupils)} pupils, and its largest size ${Math.round(seats)} seats.`,
  };
}
