import type { Dossier, PictureSource, ViewBlock } from '@xuetu/geodata/dossier';
import { HEAT_SCALES } from '@xuetu/geodata/heat';
import { type Locale, type LocalName, stageName } from '@xuetu/geodata/model';
import type { MeetingView } from '@xuetu/geodata/story';
import { type CrowdedTable, crowdedTable } from './crowded-table.ts';
import type { ToldPlan, ToldStory, ToldView } from './told-story.ts';
import { nearestYear, viewFacts } from './view-facts.ts';

/** A map of a slide with what it is drawn from. */
export interface StoryMap {
  block: ViewBlock;
  source: PictureSource;
  /** Of the plan that is drawn: what stands on the map beside it. */
  dossier: Dossier;
  /** What the plan is called. */
  plan: string;
}

/** One view as a slide: its title, which numbers they are, what the speaker says, and what is to be seen. */
export interface StorySlide {
  title: string;
  foot: string;
  notes: string;
  body:
    | { kind: 'map'; map: StoryMap; facts: string[] }
    | { kind: 'two-maps'; before: StoryMap; now: StoryMap }
    | { kind: 'grid'; table: CrowdedTable }
    | { kind: 'missing'; text: string };
}

/** The view at a place of a story as a slide. `smallCounts` shows the numbers of schools with one to four pupils. */
export function storySlide({ dossier, views }: ToldStory, at: number, smallCounts: boolean): StorySlide {
  const { saved, plans } = views[at]!;
  const { locale, district } = dossier;
  const summary = summaryOf(saved.view, plans, locale);
  const words = { title: saved.caption || summary.join(' · '), notes: saved.notes };
  if ('missing' in plans)
    return { ...words, foot: [district, ...summary].join(' · '), body: { kind: 'missing', text: plans.missing } };
  const { now, before } = plans;
  const names = before ? `${before.name} | ${now.name}` : now.name;
  const versions = before && before.dataVersion !== now.dataVersion ? [before.dataVersion] : [];
  const foot = [district, names, ...summary, [...versions, now.dataVersion].join(' | ')].join(' · ');
  return { ...words, foot, body: bodyOf({ dossier, view: saved.view, now, before, at, smallCounts }) };
}

interface Shown {
  dossier: Dossier;
  view: MeetingView;
  now: ToldPlan;
  before: ToldPlan | undefined;
  at: number;
  smallCounts: boolean;
}

function bodyOf({ dossier, view, now, before, at, smallCounts }: Shown): StorySlide['body'] {
  const { stage, page, compare } = view;
  const { locale } = dossier;
  const hasStage = now.side.plan.schools.some((school) => school.stages.some((each) => each.stage === stage));
  if (!hasStage) return { kind: 'missing', text: noStage(stageName(stage))[locale] };
  if (page === 'grid') return { kind: 'grid', table: crowdedTable(now.side, view, locale, smallCounts) };
  const mapOf = (plan: ToldPlan, id: string): StoryMap => ({
    block: {
      kind: 'map',
      id: `view-${at + 1}-${id}`,
      caption: shownIn(view)[locale],
      subject: 'view',
      view: { ...view, share: compare === 'beside' ? 0.5 : 1 },
      stage,
      year: nearestYear(plan.side, view.year),
      of: 'now',
    },
    source: { now: plan.side, before: plan.side, base: plan.base },
    dossier: { ...dossier, scenario: plan.name, dataVersion: plan.dataVersion, sourceLine: plan.sourceLine },
    plan: plan.name,
  });
  const map = mapOf(now, 'now');
  return before
    ? { kind: 'two-maps', before: mapOf(before, 'before'), now: map }
    : { kind: 'map', map, facts: viewFacts(now.side, view, locale, smallCounts) };
}

/** Stage, year and what is to be seen. */
function summaryOf(view: MeetingView, plans: ToldView['plans'], locale: Locale) {
  const { stage, year, page } = view;
  const at = 'missing' in plans ? year : nearestYear(plans.now.side, year);
  const what = page === 'grid' ? GRID : shownIn(view);
  const name = stageName(stage)[locale];
  const isTilted = page === 'map' && view.camera.pitch > 0;
  return [
    name[0]!.toUpperCase() + name.slice(1),
    locale === 'zh' ? `${at}年` : String(at),
    what[locale],
    ...(isTilted ? [FLAT[locale]] : []),
  ];
}

/** What the map of a view shows: its heat, else how full schools are. */
function shownIn({ heat }: Pick<MeetingView, 'heat'>): LocalName {
  return heat === 'none' ? PRESSURE : HEAT_SCALES[heat].name;
}

const PRESSURE: LocalName = { zh: '学校学位使用率', en: 'Use of seats at schools' };
/** The camera of the screen may look from the side; paper looks from above. */
const FLAT: LocalName = { zh: '倾斜视角按俯视绘制', en: 'tilted view drawn from above' };

const GRID: LocalName = { zh: '学校逐年学位使用率', en: 'Use of seats by school and year' };

function noStage({ zh, en }: LocalName): LocalName {
  return {
    zh: `规划区没有${zh}学段，这一页因此没有图。`,
    en: `The district has no stage ${en}, so this slide has no picture.`,
  };
}
