import { sayIn } from './blocks.ts';
import { actionsChapter } from './chapters/actions.ts';
import { alternativesChapter } from './chapters/alternatives.ts';
import { compoundsChapter } from './chapters/compounds.ts';
import { effectChapter } from './chapters/effect.ts';
import { forecastChapter } from './chapters/forecast.ts';
import { methodChapter } from './chapters/method.ts';
import { movedChapter } from './chapters/moved.ts';
import { problemChapter } from './chapters/problem.ts';
import { recipeChapter } from './chapters/recipe.ts';
import { risksChapter } from './chapters/risks.ts';
import { sitesChapter } from './chapters/sites.ts';
import { dataVersion } from './data-version.ts';
import type { Dossier } from './dossier.ts';
import type { DossierSource } from './dossier-source.ts';
import { recipeOf } from './recipe-of.ts';
import { sourceLine } from './source-line.ts';
import { summaryOf } from './summary-of.ts';
import { hiddenPlaces, shownChapters, type ToldChapter } from './told-block.ts';

/** 选址方案报告: the whole paper as content. Without a scenario it tells the problem, the forecast and the catchments of the base plan. */
export function dossierOf(source: DossierSource): Dossier {
  const { now, locale, scenario, smallCounts, date, mapApproval, baseHash } = source;
  const say = sayIn(locale);
  const { district } = now.plan;
  const recipe = recipeOf(source);
  const proposing: ((each: DossierSource) => ToldChapter)[] = [
    alternativesChapter,
    actionsChapter,
    sitesChapter,
    effectChapter,
    movedChapter,
    risksChapter,
  ];
  const chapters = [
    problemChapter(source),
    forecastChapter(source),
    ...(scenario ? proposing.map((chapter) => chapter(source)) : []),
    compoundsChapter(source),
    methodChapter(source),
    recipeChapter(source, recipe),
  ];
  return {
    locale,
    title: scenario
      ? say('学校布局选址方案报告', 'School siting proposal')
      : say('学位供需预测报告', 'Forecast of pupils and seats'),
    district: district.name[locale],
    scenario: scenario?.name ?? say('现状（导入数据）', 'Base plan (as imported)'),
    date,
    dataVersion: dataVersion(baseHash, scenario?.version ?? 0, locale),
    mapApproval,
    sourceLine: sourceLine(district, locale),
    summary: summaryOf(source),
    chapters: shownChapters(chapters, smallCounts, locale),
    withheldPlaces: smallCounts ? [] : [...hiddenPlaces(chapters)],
    recipe,
  };
}
