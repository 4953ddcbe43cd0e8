import type { Site, SiteConsequence } from '../../model/index.ts';
import { radiusOf, type SiteFinding, siteFindingsOf } from '../../siting/index.ts';
import { GROUND } from '../../symbology/index.ts';
import { catchmentBorder, compoundShapes, QUIET_COMPOUND, shownCatchments } from './ground-shapes.ts';
import type { MapLabel, Scene, Subject } from './map-drawing.ts';
import { districtExtent } from './map-extent.ts';
import { pictureWord } from './picture-words.ts';
import { quietMarks } from './school-marks.ts';
import { SIGNS } from './signs.ts';
import { element } from './svg-element.ts';

const NO_RADIUS_METRES = 1000;
const AGAINST: Record<SiteConsequence | 'nothing', { colour: string; word: 'excluded' | 'noted' | 'clean' }> = {
  excluded: { colour: '#8C4A3A', word: 'excluded' },
  penalised: { colour: '#F2C14E', word: 'noted' },
  noted: { colour: '#F2C14E', word: 'noted' },
  nothing: { colour: '#FFFFFF', word: 'clean' },
};
const REASONS_SHOWN = 2;

interface JudgedSite {
  site: Site;
  findings: SiteFinding[];
  isUsed: boolean;
}

/** 候选地块: sites for the stage with what speaks against them, the used ones with rings at the service radius and twice it. */
export const sites: Subject = {
  extent: ({ source }) => districtExtent(source.now.plan),
  draw(scene) {
    const { side, stage, frame, sheet, locale } = scene;
    const judged = judgedSites(scene);
    const radius = radiusOf(side.plan, stage) ?? NO_RADIUS_METRES;
    const used = judged.filter(({ isUsed }) => isUsed);
    const quiet = quietMarks(scene);
    const reach = 8 * sheet.letters;
    return {
      fills: compoundShapes(scene, () => QUIET_COMPOUND),
      marks: [
        ...shownCatchments(scene).map((each) => catchmentBorder(scene, each, '#8C857A', 0.8)),
        ...used.flatMap(({ site }) =>
          [radius, radius * 2].map((metres, i) => ring(scene, site, metres, i === 0 ? '6 3' : '2 3')),
        ),
        ...quiet.marks,
        ...judged.map(({ site, findings, isUsed }) => siteSign(findings, isUsed, reach, ...frame.at(site.point))),
      ],
      labels: [
        ...quiet.labels.map((label) => ({ ...label, importance: label.importance - 1e5 })),
        ...judged.map((each) => labelOf(each, scene, reach)),
      ],
      taken: [
        ...quiet.taken,
        ...judged.map(({ site }): [number, number, number, number] => {
          const [x, y] = frame.at(site.point);
          return [x - reach, y - reach, x + reach, y + reach];
        }),
      ],
      legend: legendOf(judged, radius, locale),
    };
  },
};

function judgedSites({ source, side, stage, frame }: Scene): JudgedSite[] {
  const known = new Set(source.before.plan.schools.map(({ id }) => id));
  const built = source.now.plan.schools.filter(({ id }) => !known.has(id));
  return side.plan.sites
    .filter(
      ({ options, point }) =>
        options.some((each) => each.stage === stage) && frame.shows({ type: 'Point', coordinates: point }),
    )
    .map((site) => ({
      site,
      findings: siteFindingsOf(side.plan, site, stage),
      isUsed: built.some(({ location: [lng, lat] }) => lng === site.point[0] && lat === site.point[1]),
    }));
}

function gravest(findings: readonly SiteFinding[]): SiteConsequence | 'nothing' {
  return findings[0]?.consequence ?? 'nothing';
}

function labelOf({ site, findings, isUsed }: JudgedSite, { frame, sheet, locale }: Scene, reach: number): MapLabel {
  const reasons = findings
    .slice(0, REASONS_SHOWN)
    .map(({ ruleName }) => ({ text: ruleName[locale], colour: GROUND.danger as string }));
  return {
    at: frame.at(site.point),
    clear: reach,
    size: 9.5 * sheet.letters,
    importance: (isUsed ? 1e7 : 1e6) + findings.length,
    lines: [{ text: site.name, bold: isUsed, colour: GROUND.site }, ...reasons],
  };
}

/** The full sign for a used site, the sign with a stroke through it for one that must not be used. */
function siteSign(findings: readonly SiteFinding[], isUsed: boolean, reach: number, x: number, y: number): string {
  const worst = gravest(findings);
  const sign = SIGNS.diamond(isUsed ? GROUND.site : AGAINST[worst].colour, reach * 0.85)(x, y);
  const cross = (from: number, to: number) =>
    element('path', { d: `M${x - 4} ${y + from}L${x + 4} ${y + to}`, stroke: '#FFFFFF', 'stroke-width': 1.8 });
  return worst === 'excluded' && !isUsed ? sign + cross(-4, 4) + cross(4, -4) : sign;
}

function ring({ frame }: Scene, { point }: Site, metres: number, dashes: string): string {
  const [cx, cy] = frame.at(point);
  return element('circle', {
    cx,
    cy,
    r: metres / frame.metresPerPx,
    fill: GROUND.site,
    'fill-opacity': 0.05,
    stroke: GROUND.site,
    'stroke-width': 1.2,
    'stroke-dasharray': dashes,
  });
}

function legendOf(judged: readonly JudgedSite[], radius: number, locale: Scene['locale']) {
  const worsts = (['nothing', 'noted', 'excluded'] as const).filter((kind) =>
    judged.some(({ findings, isUsed }) => !isUsed && AGAINST[gravest(findings)].word === AGAINST[kind].word),
  );
  const hasUsed = judged.some(({ isUsed }) => isUsed);
  const none: SiteFinding[] = [];
  return [
    {
      title: pictureWord(locale, 'sites'),
      entries: [
        ...(hasUsed
          ? [{ text: pictureWord(locale, 'chosen'), sign: (x: number, y: number) => siteSign(none, true, 7, x, y) }]
          : []),
        ...worsts.map((kind) => ({
          text: pictureWord(locale, AGAINST[kind].word),
          sign: (x: number, y: number) =>
            siteSign(
              judged.find(({ findings, isUsed }) => !isUsed && AGAINST[gravest(findings)].word === AGAINST[kind].word)!
                .findings,
              false,
              7,
              x,
              y,
            ),
        })),
      ],
    },
    {
      title: pictureWord(locale, 'signs'),
      entries: [
        ...(hasUsed
          ? [radius, radius * 2].map((metres, i) => ({
              text: pictureWord(locale, 'ring', { metres: metres.toLocaleString('en') }),
              sign: SIGNS.line(GROUND.site, 1.2, i === 0 ? '6 3' : '2 3'),
            }))
          : []),
        { text: pictureWord(locale, 'schools'), sign: SIGNS.circle(3.5, '#FFFFFF', '#33383D', 1.6) },
        { text: pictureWord(locale, 'catchmentLine'), sign: SIGNS.line('#8C857A', 1) },
      ],
    },
  ];
}
