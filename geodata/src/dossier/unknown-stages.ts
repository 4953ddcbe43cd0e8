import type { Stage } from '../model/index.ts';
import type { Results } from '../simulation/index.ts';
import { type Say, stageIn } from './blocks.ts';
import { offeredStages } from './studies.ts';

/** A stage of which in some years nothing could be worked out, with the first and the last of these. */
export interface UnknownStage {
  stage: Stage;
  first: number;
  last: number;
}

/** The stages offered of which in some year the pupils and seats of no school are known: that no shortage is found there means nothing. */
export function unknownStages(results: Results): UnknownStage[] {
  const Y = results.years.length;
  return offeredStages(results).flatMap((stage) => {
    const rows = results.rows.flatMap((row, r) => (row.stage === stage ? [r] : []));
    const unknown = results.years.filter((_, y) =>
      rows.every((r) => Number.isNaN(results.enrolment[r * Y + y]! + results.seats[r * Y + y]!)),
    );
    return unknown.length > 0 ? [{ stage, first: unknown[0]!, last: unknown.at(-1)! }] : [];
  });
}

/** 小学 2026—2040年缺少数据，无法推算，不在上述结论之内。 */
export function unknownSentence(stages: readonly UnknownStage[], say: Say): string {
  const named = stages.map(({ stage, first, last }) => {
    const name = stageIn(stage, say);
    return first === last
      ? say(`${name} ${first}年`, `${name} (${first})`)
      : say(`${name} ${first}—${last}年`, `${name} (${first} to ${last})`);
  });
  return say(
    `${named.join('、')}缺少数据，无法推算，不在上述结论之内。`,
    `Of ${named.join(', ')} too little is known to work anything out: nothing said here is about it.`,
  );
}
