import { assignmentOf, type DecidedBy, decidedBy, flowsOf, schoolsOf } from '../assignment/index.ts';
import { type Compound, type LocalName, type Plan, type Stage, stageName } from '../model/index.ts';
import { listed, schoolName, schoolNames } from './named.ts';
import type { Claim } from './reason.ts';

/** Says what gives a compound its schools in a stage and year. */
export function basisClaim(plan: Plan, compound: Compound, stage: Stage, year: number): Claim {
  const decided = decidedBy(plan, compound, stage, year);
  const shares = schoolsOf(plan, compound, stage, year);
  const taking = listed(shares.map(({ schoolId, share }) => withShare(schoolName(plan, schoolId), share)));
  if (decided.kind === 'stay') return staying(decided, taking);
  if (decided.kind === 'explicit') return withSiblings(plan, compound, stage, year, explicit(decided, taking));
  if (decided.kind === 'catchment') return withSiblings(plan, compound, stage, year, byCatchment(decided, taking));
  if (decided.kind === 'feeder') {
    const before = schoolsOf(plan, compound, decided.stageBefore, year).map(({ schoolId }) => schoolId);
    const from = schoolNames(plan, before);
    return {
      kind: 'assigned-by-feeder',
      sentence: { zh: `由${from.zh}对口直升${taking.zh}`, en: `${from.en} feeds ${taking.en}` },
      figures: {},
    };
  }
  return unassigned(plan, stage);
}

function staying({ stay }: Extract<DecidedBy, { kind: 'stay' }>, taking: LocalName): Claim {
  const { until } = stay;
  return {
    kind: 'assigned-until',
    sentence: {
      zh: `过渡期内仍由${taking.zh}招生，${until}年秋季起改划`,
      en: `still taken by ${taking.en} until the change of autumn ${until}`,
    },
    figures: { until },
  };
}

/** Adds that some of those who enter still follow an elder sibling to the school of before, where the plan assumes so. */
function withSiblings(plan: Plan, compound: Compound, stage: Stage, year: number, claim: Claim): Claim {
  const stay = assignmentOf(plan).staysOf(compound, stage, year);
  if (!stay || stay.siblings === 0) return claim;
  const flows = flowsOf(plan)(compound, year).filter((flow) => flow.stage === stage);
  const lowest = Math.min(...flows.map(({ gradeIndex }) => gradeIndex));
  const isFollowed = flows.some(
    (flow) => flow.gradeIndex === lowest && stay.schools.some(({ schoolId }) => schoolId === flow.schoolId),
  );
  if (!isFollowed) return claim;
  const percent = Math.round(100 * stay.siblings);
  const from = schoolNames(
    plan,
    stay.schools.map(({ schoolId }) => schoolId),
  );
  const { zh, en } = claim.sentence;
  return {
    ...claim,
    sentence: {
      zh: `${zh}；长幼随学：新生的 ${percent}% 随哥哥姐姐入读${from.zh}（方案假设）`,
      en: `${en}; ${percent} % of those who enter follow an elder sibling to ${from.en} (assumed by the plan)`,
    },
    figures: { ...claim.figures, siblings: stay.siblings },
  };
}

function explicit({ assignment }: Extract<DecidedBy, { kind: 'explicit' }>, taking: LocalName): Claim {
  const { fromYear } = assignment;
  return {
    kind: 'assigned-explicitly',
    sentence: {
      zh: `指定划给${taking.zh}${fromYear === undefined ? '' : `，自${fromYear}年起`}（指定划片优先于学区图）`,
      en: `assigned by name to ${taking.en}${fromYear === undefined ? '' : ` from ${fromYear} on`} (this goes before the map of catchments)`,
    },
    figures: fromYear === undefined ? {} : { fromYear },
  };
}

function byCatchment({ catchment }: Extract<DecidedBy, { kind: 'catchment' }>, taking: LocalName): Claim {
  const name = catchment.name ?? catchment.id;
  const isShared = catchment.schoolIds.length > 1;
  const how = catchment.sharing === 'distance' ? ['由近及远', 'the nearest'] : ['按学位分担', 'shared by seats'];
  return {
    kind: 'assigned-by-catchment',
    sentence: {
      zh: `小区在“${name}”学区内，该学区由${taking.zh}招生${isShared ? `（${how[0]}）` : ''}`,
      en: `the compound lies in the catchment "${name}", served by ${taking.en}${isShared ? ` (${how[1]})` : ''}`,
    },
    figures: {},
  };
}

function unassigned(plan: Plan, stage: Stage): Claim {
  const { zh, en } = stageName(stage);
  const isPlanned = plan.catchments.some((each) => each.stage === stage);
  return isPlanned
    ? {
        kind: 'not-assigned',
        sentence: {
          zh: `没有开办的学校招收该小区的${zh}学生`,
          en: `no open school takes ${en} pupils of this compound`,
        },
        figures: {},
      }
    : {
        kind: 'not-by-catchment',
        sentence: { zh: `${zh}不按学区招生`, en: `${en} schools do not admit by catchment` },
        figures: {},
      };
}

function withShare({ zh, en }: LocalName, share: number): LocalName {
  if (share >= 0.995) return { zh, en };
  const percent = `${Math.round(share * 100)}%`;
  return { zh: `${zh}（${percent}）`, en: `${en} (${percent})` };
}
