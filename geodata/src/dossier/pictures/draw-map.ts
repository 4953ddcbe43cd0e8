import { GROUND, NO_DATA } from '../../symbology/index.ts';
import type { Dossier, MapBlock, MapSubject, ViewBlock } from '../dossier.ts';
import { actions } from './actions-map.ts';
import { ground, groundLabels, streets } from './basemap.ts';
import { catchments } from './catchments-map.ts';
import { children, growth } from './heat-maps.ts';
import { FONT, line } from './ink.ts';
import { drawLegend } from './legend.ts';
import type { Scene, Subject } from './map-drawing.ts';
import { mapFrame } from './map-frame.ts';
import { marginBoxes, northArrow, scaleBar } from './map-margin.ts';
import { moved } from './moved-map.ts';
import { overview } from './overview-map.ts';
import { PAPER, type Picture, type PictureSource, type Sheet } from './picture.ts';
import { pictureWord, stageTitle } from './picture-words.ts';
import { placeLabels } from './place-labels.ts';
import { pressure } from './pressure-map.ts';
import { sites } from './sites-map.ts';
import { element, escaped } from './svg-element.ts';
import { textWidth } from './text-width.ts';
import { viewMap } from './view-map.ts';
import { walks } from './walks-map.ts';
import { wrappedText } from './wrapped-text.ts';

const SUBJECTS: Record<MapSubject, Subject> = {
  overview,
  pressure,
  catchments,
  moved,
  actions,
  sites,
  children,
  growth,
  walks,
};

/** Patterns that need a name. Every picture has its own, so that several may stand in one page. */
const HATCH = element(
  'pattern',
  { id: 'hatch', width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
  element('rect', { width: 1.3, height: 6, fill: NO_DATA.colour }),
);

/**
 * Draws one map of a dossier with its title, legend, scale bar, north arrow, date, data version, 审图号 and source. Distances on it are
 * metric in every direction. No number of one to four people is on it.
 */
export function drawMap(
  block: MapBlock | ViewBlock,
  source: PictureSource,
  dossier: Dossier,
  sheet: Sheet = PAPER,
): Picture {
  const { stage, year, of } = block;
  const { locale } = dossier;
  const subject = block.subject === 'view' ? viewMap(block.view) : SUBJECTS[block.subject];
  const withheld = new Set(dossier.withheldPlaces);
  const asked = { source, side: source[of], stage, year, locale, sheet, withheld };
  const frame = mapFrame(subject.extent(asked), sheet, subject.bearing);
  const scene: Scene = { ...asked, frame };
  const drawing = subject.draw(scene);
  const names = placeLabels(
    [
      ...drawing.labels,
      ...groundLabels(scene.side.plan, frame, sheet.letters).map((each) => ({
        ...each,
        importance: each.importance - 1e9,
      })),
    ],
    [...marginBoxes(frame, sheet.letters), ...drawing.taken],
    frame.widthPx,
    frame.heightPx,
  );
  const map = element(
    'svg',
    { x: 0, y: 0, width: frame.widthPx, height: frame.heightPx, viewBox: `0 0 ${frame.widthPx} ${frame.heightPx}` },
    [
      element('rect', { width: frame.widthPx, height: frame.heightPx, fill: GROUND.outside }),
      ground(scene.side.plan, frame),
      ...drawing.fills,
      streets(scene.side.plan, frame),
      ...drawing.marks,
      names,
      scaleBar(frame, sheet.letters),
      northArrow(frame, sheet.letters, pictureWord(locale, 'north')),
    ].join(''),
  );
  return framed(map, drawing.legend, scene, block, dossier);
}

function framed(
  map: string,
  legend: Parameters<typeof drawLegend>[0],
  scene: Scene,
  block: MapBlock | ViewBlock,
  dossier: Dossier,
): Picture {
  const { frame, sheet, locale } = scene;
  const head = 40 * sheet.letters;
  const { svg, height } = drawLegend(legend, head + frame.heightPx + 10, sheet);
  const foot = footOf(dossier, head + frame.heightPx + 10 + height + 8, sheet);
  const heightPx = Math.ceil(head + frame.heightPx + 10 + height + 8 + foot.height);
  const what = [
    dossier.district,
    block.of === 'now' ? dossier.scenario : '',
    stageTitle(locale, block.stage),
    locale === 'zh' ? `${block.year}年` : String(block.year),
  ];
  const [title = ''] = wrappedText(block.caption, 15 * sheet.letters, sheet.widthPx, 1);
  const [under = ''] = wrappedText(
    what.filter((each) => each !== '').join(' · '),
    10.5 * sheet.letters,
    sheet.widthPx,
    1,
  );
  const inside = [
    element('title', {}, escaped(title)),
    element('defs', {}, HATCH),
    element('rect', { width: sheet.widthPx, height: heightPx, fill: '#FFFFFF' }),
    line(title, 0, 16 * sheet.letters, { size: 15 * sheet.letters, bold: true }),
    line(under, 0, 32 * sheet.letters, { size: 10.5 * sheet.letters, colour: GROUND.quietLabel }),
    element(
      'g',
      { transform: `translate(0 ${head})` },
      map +
        element('rect', {
          x: 0.5,
          y: 0.5,
          width: frame.widthPx - 1,
          height: frame.heightPx - 1,
          fill: 'none',
          stroke: GROUND.label,
          'stroke-width': 1,
        }),
    ),
    svg,
    foot.svg,
  ].join('');
  return {
    svg: element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        viewBox: `0 0 ${sheet.widthPx} ${heightPx}`,
        width: sheet.widthPx,
        height: heightPx,
        'font-family': FONT,
      },
      inside,
    ),
    widthPx: sheet.widthPx,
    heightPx,
  };
}

/** Source, date, data version, and the 审图号 or the line on which it is to be written. */
function footOf({ locale, date, dataVersion, mapApproval, sourceLine }: Dossier, top: number, sheet: Sheet) {
  const size = 9.5 * sheet.letters;
  const colon = locale === 'zh' ? '：' : ': ';
  const said = (word: 'date' | 'version' | 'approval', value: string) => `${pictureWord(locale, word)}${colon}${value}`;
  const approval = said('approval', mapApproval || '________________');
  const left = wrappedText(sourceLine, size, sheet.widthPx, 2);
  const ink = { size, colour: GROUND.quietLabel };
  const row = size * 1.35;
  const lines = left.map((text, i) => line(text, 0, top + size + i * row, ink));
  const drawn = `${said('date', date)}    ${said('version', dataVersion)}`;
  const isTight = textWidth(drawn, size) + textWidth(approval, size) + 2 * size > sheet.widthPx;
  const last = top + size + left.length * row;
  lines.push(line(drawn, 0, last, ink));
  lines.push(
    line(approval, sheet.widthPx, isTight ? last + row : last, { ...ink, anchor: 'end', colour: GROUND.label }),
  );
  return { svg: lines.join(''), height: (left.length + (isTight ? 2 : 1)) * row + 4 };
}
