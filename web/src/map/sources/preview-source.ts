import type { Locale, LocalName, Plan, Position, Stage } from '@xuetu/geodata/model';
import type { SitingAction, SitingActionKind } from '@xuetu/geodata/siting';
import type { Answer } from '../../state/siting/siting-state.ts';
import { wordsOf } from '../../words/formats.ts';
import { collect, feature, type MapFeature, type MapFeatures, pointFeature } from './feature-collection.ts';

const KINDS: Record<SitingActionKind, { mark: LocalName; name: LocalName }> = {
  build: { mark: { zh: '建', en: 'B' }, name: { zh: '新建', en: 'Build' } },
  extend: { mark: { zh: '扩', en: 'E' }, name: { zh: '扩建', en: 'Extend' } },
  convert: { mark: { zh: '转', en: 'C' }, name: { zh: '转学段', en: 'Convert' } },
  close: { mark: { zh: '撤', en: 'X' }, name: { zh: '撤并', en: 'Close' } },
  temporary: { mark: { zh: '临', en: 'T' }, name: { zh: '临时班', en: 'Temporary' } },
};

interface Asked {
  simulated: { plan: Plan };
  preview: Answer | undefined;
  stage: Stage;
  locale: Locale;
}

/** What an alternative would do, before it is opened: its actions at their places, and lines from compounds of the stage to their new school. */
export function previewSource({ simulated: { plan }, preview, stage, locale }: Asked): MapFeatures {
  if (!preview) return collect([]);
  return collect([...linesOf(plan, preview, stage), ...marksOf(plan, preview, locale)]);
}

function marksOf(plan: Plan, { alternative }: Answer, locale: Locale): MapFeature[] {
  const places = new Map<string, SitingAction[]>();
  for (const action of alternative.actions) {
    const key = action.siteId !== undefined ? `site/${action.siteId}` : `school/${action.schoolId}`;
    places.set(key, [...(places.get(key) ?? []), action]);
  }
  return [...places].flatMap(([key, actions]) => {
    const at = positionOf(plan, actions[0]!);
    if (!at) return [];
    const { kind, year, siteId, schoolId } = actions.reduce((a, b) => (b.year < a.year ? b : a));
    return [
      pointFeature(at, {
        id: key,
        kind,
        year,
        mark: KINDS[kind].mark[locale],
        label: actions.map((action) => labelOf(action, locale)).join('\n'),
        ...(siteId !== undefined && { siteId }),
        ...(schoolId !== undefined && { schoolId }),
      }),
    ];
  });
}

function labelOf({ kind, stage, classes, year }: SitingAction, locale: Locale): string {
  const words = wordsOf(locale);
  const size = words.t('classCount', { count: classes });
  return `${KINDS[kind].name[locale]} ${words.stage(stage)} ${size} · ${words.year(year)}`;
}

function positionOf({ sites, schools }: Plan, { siteId, schoolId }: SitingAction): Position | undefined {
  return siteId !== undefined
    ? sites.find((each) => each.id === siteId)?.point
    : schools.find((each) => each.id === schoolId)?.location;
}

function linesOf(plan: Plan, { alternative }: Answer, stage: Stage): MapFeature[] {
  const schools = new Map(plan.schools.map((each) => [each.id, each.location]));
  for (const school of alternative.edits.flatMap((edit) => edit.putSchools ?? []))
    schools.set(school.id, school.location);
  const compounds = new Map(plan.compounds.map((each) => [each.id, each.point]));
  const assigned = alternative.edits.flatMap((edit) => edit.putAssignments ?? []);
  return assigned
    .filter((each) => each.stage === stage)
    .flatMap((each) =>
      each.schools.flatMap(({ schoolId, share }): MapFeature[] => {
        const [from, to] = [compounds.get(each.compoundId), schools.get(schoolId)];
        if (!from || !to || share <= 0) return [];
        const id = `${each.compoundId}/${schoolId}/${each.fromYear ?? ''}`;
        const coordinates: Position[] = [from, to];
        return [feature({ type: 'LineString', coordinates }, { id, year: each.fromYear ?? 0 })];
      }),
    );
}
