import {
  type Grade,
  gradeName,
  type LocalName,
  type School,
  type SchoolStage,
  type Stage,
  stageName,
} from '../../model/index.ts';
import type { SchoolSizeLimit } from './school-size-limits.ts';
import type { GradeYear, StageYear } from './stage-year.ts';

/** 2028年9月 一年级 190人 需 5班（45人/班），全校需 26班，教室 24间，缺 2间. */
export function roomsSentence(school: School, stage: Stage, at: StageYear, short: GradeYear): LocalName {
  const { zh, en } = classesNeeded(school, stage, at, short);
  const { own, shared, temporary, total } = at.rooms;
  const parts = {
    zh: [`自有 ${own}`, shared && `公用 ${shared}`, temporary && `临时 ${temporary}`].filter(Boolean).join(' + '),
    en: [`${own} own`, shared && `${shared} shared`, temporary && `${temporary} temporary`].filter(Boolean).join(' + '),
  };
  const isSum = shared + temporary > 0;
  const missing = at.wanted - total;
  return {
    zh: `${zh}，教室 ${total}间${isSum ? `（${parts.zh}）` : ''}，缺 ${missing}间`,
    en: `${en} and has ${counted(total, 'room')}${isSum ? ` (${parts.en})` : ''}, ${missing} short`,
  };
}

/** …，用地最多 24班，超 2班. */
export function siteSentence(school: School, stage: Stage, at: StageYear, short: GradeYear): LocalName {
  const { zh, en } = classesNeeded(school, stage, at, short);
  const { temporary } = at.rooms;
  const over = at.wanted - at.siteAllows;
  const site = at.siteAllows - temporary;
  return {
    zh: `${zh}，用地最多 ${site}班${temporary > 0 ? `（另有临时班 ${temporary}个）` : ''}，超 ${over}班`,
    en: `${en}; the site allows ${site}${temporary > 0 ? ` (and ${temporary} temporary)` : ''}, ${over} too many`,
  };
}

/** 2028年9月 一年级 312人 ÷ 6班 = 52人/班，超过设计班额 45人/班. Without a grade: grades taught together (复式班). */
export function classSentence(
  year: number,
  { grade, pupils, classes, largest }: { grade?: Grade; pupils: number; classes: number; largest: number },
  limit: 'class-size' | 'legal-class',
  allowed: number,
): LocalName {
  const name = grade ? gradeName(grade) : { zh: '复式编班', en: 'grades taught together' };
  const isEven = pupils === largest * classes;
  const average = (pupils / classes).toFixed(1);
  const above =
    limit === 'class-size'
      ? { zh: `设计班额 ${allowed}人/班`, en: `the design size of ${allowed}` }
      : { zh: `班额上限 ${allowed}人/班`, en: `the maximum of ${allowed} per class` };
  return {
    zh: `${inZh(year)} ${name.zh} ${pupils}人 ÷ ${classes}班 = ${isEven ? `${largest}人/班` : `${average}，最大班 ${largest}人`}，超过${above.zh}`,
    en: `${inEn(year)}: ${name.en}, ${pupils} pupils ÷ ${counted(classes, 'class')} = ${isEven ? `${largest} per class` : `${average}, largest class ${largest}`}, above ${above.en}`,
  };
}

/** 2030年9月 小学 1500人 + 初中 1100人 = 2600人，超过学校规模 2500人（教督〔2017〕6号，待核实）. */
export function schoolSizeSentence(
  year: number,
  parts: readonly { stage: Stage; pupils: number }[],
  { pupils: allowed, document, mark }: SchoolSizeLimit,
): LocalName {
  const total = parts.reduce((sum, each) => sum + each.pupils, 0);
  const isSum = parts.length > 1;
  const zh = parts.map(({ stage, pupils }) => `${stageName(stage).zh} ${pupils}人`).join(' + ');
  const en = parts.map(({ stage, pupils }) => `${stageName(stage).en} ${counted(pupils, 'pupil')}`).join(' + ');
  const verify = mark === 'M' ? { zh: '，待核实', en: ', to be verified' } : { zh: '', en: '' };
  return {
    zh: `${inZh(year)} ${isSum ? `${zh} = ${total}人` : `在校生 ${total}人`}，超过学校规模 ${allowed}人（${document.zh}${verify.zh}）`,
    en: `${inEn(year)}: ${isSum ? `${en} = ${total} pupils` : counted(total, 'pupil')}, above the school size of ${allowed} (${document.en}${verify.en})`,
  };
}

/** 2028年9月 在校生 1100人，学位 1080个（24班 × 45人/班），缺 20个; a published capacity is told as it is. */
export function seatsSentence(at: StageYear, pupils: number, seats: number, offer: SchoolStage): LocalName {
  const classes = seats / at.classSize;
  const isProduct = offer.seats === undefined && Number.isInteger(classes);
  const short = pupils - seats;
  return {
    zh: `${inZh(at.year)} 在校生 ${pupils}人，学位 ${seats}个${isProduct ? `（${classes}班 × ${at.classSize}人/班）` : ''}，缺 ${short}个`,
    en: `${inEn(at.year)}: ${counted(pupils, 'pupil')}, ${counted(seats, 'seat')}${isProduct ? ` (${counted(classes, 'class')} × ${at.classSize})` : ''}, ${short} short`,
  };
}

/** The autumn of a year as people say it. */
export function inZh(year: number): string {
  return `${year}年9月`;
}

/** The autumn of a year as people say it. */
export function inEn(year: number): string {
  return `September ${year}`;
}

/** A number with its noun: 1 class, 2 classes. */
export function counted(count: number, noun: 'class' | 'room' | 'pupil' | 'seat'): string {
  if (count === 1) return `1 ${noun}`;
  return `${count} ${noun === 'class' ? 'classes' : `${noun}s`}`;
}

function classesNeeded(school: School, stage: Stage, at: StageYear, short: GradeYear): LocalName {
  const { grade, pupils, wanted, classSize } = short;
  const whole =
    school.stages.length === 1
      ? {
          zh: stage === 'kindergarten' ? '全园' : '全校',
          en: stage === 'kindergarten' ? 'the kindergarten' : 'the school',
        }
      : { zh: `${stageName(stage).zh}共`, en: `the ${stageName(stage).en} stage` };
  return {
    zh: `${inZh(at.year)} ${gradeName(grade).zh} ${pupils}人 需 ${wanted}班（${classSize}人/班），${whole.zh}需 ${at.wanted}班`,
    en: `${inEn(at.year)}: ${gradeName(grade).en} has ${counted(pupils, 'pupil')} and needs ${counted(wanted, 'class')} of ${classSize}; ${whole.en} needs ${counted(at.wanted, 'class')}`,
  };
}
