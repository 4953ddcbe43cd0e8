import { stageName } from '../model/index.ts';
import { type Say, sayIn, stageIn, whole } from './blocks.ts';
import { actionsSentence } from './chapters/actions.ts';
import { movedSentence } from './chapters/moved.ts';
import { chosenAlternative, type DossierSource } from './dossier-source.ts';
import { movedByStage } from './moved-by-stage.ts';
import { plannedActions } from './planned-actions.ts';
import { shortSentence } from './short-sentence.ts';
import { stageShortages } from './shortages.ts';
import { unknownSentence, unknownStages } from './unknown-stages.ts';

/** Stages whose shortage the first page tells. */
const STAGES_TOLD = 2;

/** 摘要: what is short if nothing is done, what is proposed, what is left then, and how sure that is. */
export function summaryOf(source: DossierSource): string[] {
  const { before, scenario, locale } = source;
  const say = sayIn(locale);
  const { baseYear } = before.plan.district;
  const problem = stageShortages({ now: before, before });
  const unknown = unknownStages(before.results);
  const short = [
    ...(problem.length > 0
      ? problem.slice(0, STAGES_TOLD).map((each) => shortSentence(each, baseYear, say))
      : [nothingShort(unknown.length > 0, say)]),
    ...(unknown.length > 0 ? [unknownSentence(unknown, say)] : []),
  ];
  if (!scenario) {
    return [
      ...short,
      say(
        '本报告只反映现状和预测，没有打开情景方案，因此不含备选方案、建议措施和实施效果。',
        'This paper is about the base plan and its forecast; no scenario is open, so it has no alternatives, actions or effect.',
      ),
    ];
  }
  const moved = movedByStage(source);
  const actions = plannedActions(source);
  return [
    ...short,
    actions.length > 0
      ? actionsSentence(actions, say)
      : say('本方案不新建、不扩建，也不关闭学校。', 'The scenario builds, extends and closes nothing.'),
    effectSentence(source),
    ...(moved.length > 0 ? [movedSentence(source, moved, say)] : []),
    ...sureSentences(source),
  ];
}

function nothingShort(isPartly: boolean, say: Say): string {
  return isPartly
    ? say(
        '不采取措施，在能推算的学段和年份中都不缺学位。',
        'If nothing is done no stage is short of seats in the years that could be worked out.',
      )
    : say('不采取措施，预测期内各学段都不缺学位。', 'If nothing is done no stage is short of seats in any year.');
}

function effectSentence(source: DossierSource): string {
  const say = sayIn(source.locale);
  const first = source.before.plan.district.baseYear + 1;
  const left = stageShortages(source).flatMap(({ stage, leftAhead: { after, year } }) =>
    Math.round(after) > 0
      ? [
          say(
            `${stageIn(stage, say)} ${whole(after)} 个（${year}年）`,
            `${stageIn(stage, say)} ${whole(after)} (${year})`,
          ),
        ]
      : [],
  );
  const bridged = plannedActions(source).some(({ kind }) => kind === 'temporary')
    ? say('（临时班不计为学位）', ' (temporary classes are no seats)')
    : '';
  return left.length > 0
    ? say(
        `实施后，${first}年起最多仍缺学位：${left.join('、')}${bridged}。`,
        `Then seats still short at most from ${first} on: ${left.join(', ')}${bridged}.`,
      )
    : unknownStages(source.now.results).length > 0
      ? say(
          `实施后，${first}年起在能推算的学段和年份中都不缺学位。`,
          `Then no stage is short of seats from ${first} on in the years that can be worked out.`,
        )
      : say(
          `实施后，${first}年起各学段各年都不再缺学位。`,
          `Then no stage is short of seats in any year from ${first} on.`,
        );
}

/** How sure the seats are in the stages that are known in all years; nothing where there is none. */
function sureSentences(source: DossierSource): string[] {
  const say = sayIn(source.locale);
  const unknown = new Set(unknownStages(source.now.results).map(({ stage }) => stage));
  const risks = source.studies.risks.now.filter(({ stage }) => !unknown.has(stage));
  if (risks.length === 0) return [];
  const worst = risks.reduce((most, each) => (each.p90Short > most.p90Short ? each : most));
  const { zh, en } = stageName(worst.stage);
  const alternative = source.siting?.isAsProposed ? chosenAlternative(source) : undefined;
  const gap = alternative
    ? say(
        `；目标值与已证明的最优下界相差 ${alternative.gapPercent.toFixed(1)}%`,
        `; the objective is within ${alternative.gapPercent.toFixed(1)}% of the proven bound`,
      )
    : '';
  return [
    say(
      `不确定性：十种未来中有九种，${worst.year}年${zh}缺口不超过 ${whole(worst.p90Short)} 个学位${gap}。`,
      `How sure it is: in nine futures of ten, no more than ${whole(worst.p90Short)} ${en} seats are short in ${worst.year}${gap}.`,
    ),
  ];
}
