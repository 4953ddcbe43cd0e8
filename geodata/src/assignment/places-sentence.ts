import { type LocalName, type School, stageName } from '../model/index.ts';
import type { GroupPlaces, Places } from './places.ts';

/** The places of a school in one sentence, with the numbers of every group. */
export function placesSentence(
  { name, nameEn }: Pick<School, 'name' | 'nameEn'>,
  { stage, year, seats, groups, projectedFrom }: Omit<Places, 'sentence'>,
): LocalName {
  const said = groups.map(saidOf);
  const from =
    projectedFrom === undefined
      ? { zh: '', en: '' }
      : { zh: `（按${projectedFrom}年各组比例推算）`, en: ` (projected with the groups of ${projectedFrom})` };
  return {
    zh: `${name} ${year}年${stageName(stage).zh}新生 学位 ${seats}个${from.zh}：${said.map(({ zh }) => zh).join('；')}`,
    en: `${nameEn ?? name}, ${year}, ${stageName(stage).en} entry, ${seats} seats${from.en}: ${said.map(({ en }) => en).join('; ')}`,
  };
}

function saidOf({ name, applicants, locked, admitted, elsewhere }: GroupPlaces): LocalName {
  const behind =
    locked > 0
      ? { zh: `（其中 ${locked}人学位已占用，排在最后）`, en: ` (${locked} of them last, their seat being taken)` }
      : { zh: '', en: '' };
  return {
    zh: `${name.zh} ${zhOf(applicants, admitted, elsewhere)}${behind.zh}`,
    en: `${name.en}: ${enOf(applicants, admitted, elsewhere)}${behind.en}`,
  };
}

function zhOf(applicants: number, admitted: number, elsewhere: number): string {
  if (elsewhere === 0) return `${applicants}人全部录取`;
  return admitted === 0 ? `${applicants}人统筹` : `${applicants}人录取 ${admitted}人，${elsewhere}人统筹`;
}

function enOf(applicants: number, admitted: number, elsewhere: number): string {
  if (elsewhere === 0) return `all ${applicants} admitted`;
  if (admitted === 0) return `${applicants} placed elsewhere`;
  return `${admitted} of ${applicants} admitted, ${elsewhere} placed elsewhere`;
}
