import type { LocalName, Plan, Stage } from '../model/index.ts';
import { listed, pupilsEn, schoolName, schoolNames } from './named.ts';
import type { ChangedFinding, Claim, IfMoved } from './reason.ts';
import { sourceOf } from './way-claims.ts';

/** Homes named in one sentence. */
const NAMED = 3;

/** What speaks against a school by its seats, and the rules that would be broken, if the compound moved there. */
export function seatClaims(plan: Plan, stage: Stage, moved: IfMoved): Claim[] {
  const there = moved.schools.find(({ schoolId }) => schoolId === moved.schoolId)!;
  const { before, after, worstBefore, worstAfter } = there;
  const { movers, fromYear: year } = moved;
  if (Number.isNaN(before.left)) {
    const sentence = Number.isNaN(before.seats)
      ? { zh: '数据没有给出学位数', en: 'the data does not say how many seats it has' }
      : { zh: '数据不足，没有推算出在校生数', en: 'the data does not allow to compute its pupils' };
    return [{ kind: 'seats-unknown', sentence, figures: {} }];
  }
  const claims: Claim[] = [];
  const rule = sourceOf(plan, 'utilisation', stage);
  const about = rule && { rule };
  if (after.left < 0) {
    const figures = { year, seats: before.seats, pupils: before.pupils, left: before.left, movers, short: -after.left };
    claims.push({ kind: 'full', sentence: fullSentence(figures), figures, ...about });
  } else if (worstAfter.year !== undefined && worstAfter.short > worstBefore.short) {
    const figures = { year: worstAfter.year, short: worstAfter.short, shortBefore: worstBefore.short };
    claims.push({
      kind: 'full',
      sentence: {
        zh: `${year}年放得下，${figures.year}年将缺学位 ${figures.short} 个（不划入时缺 ${figures.shortBefore} 个）`,
        en: `there is room in ${year}, but ${figures.short} seats are lacking in ${figures.year} (${figures.shortBefore} without the move)`,
      },
      figures,
      ...about,
    });
  }
  if (moved.displaced.pupils > 0) claims.push(displacing(plan, moved));
  const old = new Set(moved.schools.map(({ schoolId }) => schoolId).filter((id) => id !== moved.schoolId));
  for (const found of moved.newFindings) {
    if (old.has(found.subjectId) || found.rule.ruleId === rule?.ruleId) continue;
    claims.push({
      kind: 'breaks-rule',
      sentence: withoutCitation(found),
      figures: { year: found.year },
      rule: found.rule,
    });
  }
  return claims;
}

function fullSentence({ year, seats, pupils, left, movers, short }: Record<string, number>): LocalName {
  const now =
    left! < 0
      ? { zh: `已缺 ${-left!} 个`, en: `${-left!} too few already` }
      : { zh: `余 ${left} 个`, en: `${left} left` };
  if (movers === 0) {
    return {
      zh: `${year}年学位 ${seats} 个、在校生 ${pupils} 人，${now.zh}（本小区当年没有学生）`,
      en: `${year}: ${seats} seats, ${pupilsEn(pupils!)}, ${now.en} (nobody of this compound that year)`,
    };
  }
  return {
    zh: `${year}年学位 ${seats} 个、在校生 ${pupils} 人，${now.zh}；本小区 ${movers} 人划入后缺 ${short} 个`,
    en: `${year}: ${seats} seats, ${pupilsEn(pupils!)}, ${now.en}; with the ${movers} of this compound ${short} are lacking`,
  };
}

/** Who would have to go elsewhere for it: homes by name, with numbers where nobody else is sent on less for it. */
function displacing(plan: Plan, { displaced, fromYear, schoolId }: IfMoved): Claim {
  const { pupils, unplaced, homes } = displaced;
  const isPlain = homes.reduce((sum, home) => sum + home.pupils, 0) === pupils - unplaced;
  const told = homes.slice(0, NAMED).map(({ compoundId, pupils: count, toIds }): LocalName => {
    const home = homeName(plan, compoundId, schoolId);
    const to = schoolNames(plan, toIds);
    if (!isPlain) return { zh: `${home.zh}到${to.zh}`, en: `of ${home.en} to ${to.en}` };
    return { zh: `${home.zh} ${count} 人到${to.zh}`, en: `${count} of ${home.en} to ${to.en}` };
  });
  if (homes.length > NAMED) told.push({ zh: '等', en: 'and others' });
  if (unplaced > 0) told.push({ zh: `${unplaced} 人无处可去`, en: `${unplaced} nowhere` });
  if (unplaced === pupils) {
    return {
      kind: 'displaces',
      sentence: {
        zh: `${fromYear}年由此多 ${pupils} 人没有学位可统筹，各校已满`,
        en: `in ${fromYear} ${pupils} more would have no seat anywhere`,
      },
      figures: { pupils, unplaced },
    };
  }
  const { zh, en } = listed(told);
  return {
    kind: 'displaces',
    sentence: {
      zh: `${fromYear}年由此多 ${pupils} 人须统筹到别校${zh ? `：${zh}` : ''}`,
      en: `in ${fromYear} ${pupils} more would be sent elsewhere${en ? `: ${en}` : ''}`,
    },
    figures: { pupils, unplaced },
  };
}

function homeName(plan: Plan, compoundId: string, schoolId: string): LocalName {
  const name = plan.compounds.find(({ id }) => id === compoundId)?.name;
  if (name) return { zh: name, en: name };
  const school = schoolName(plan, schoolId);
  return { zh: `${school.zh}住址不详的学生`, en: `pupils of ${school.en} with no known home` };
}

/** The sentence of a finding without the brackets at its end that cite the rule: the claim carries the rule itself. */
function withoutCitation({ sentence, rule: { document } }: ChangedFinding): LocalName {
  return {
    zh: withoutBrackets(sentence.zh, '（', '）', document.zh),
    en: withoutBrackets(sentence.en, ' (', ')', document.en).trim(),
  };
}

/** Takes off the last pair of brackets, where it ends the text and holds some words. */
function withoutBrackets(text: string, open: string, close: string, words: string): string {
  if (!text.endsWith(close)) return text;
  const bracket = open.trim();
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    if (text[at] === close) depth++;
    if (text[at] === bracket) depth--;
    if (depth === 0) return text.slice(at).includes(words) ? text.slice(0, at).trimEnd() : text;
  }
  return text;
}
