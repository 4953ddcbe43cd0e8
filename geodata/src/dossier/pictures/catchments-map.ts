import { linesOf } from '../../geometry/index.ts';
import type { Catchment } from '../../model/index.ts';
import { catchmentArea, catchmentBorder, compoundShapes, QUIET_COMPOUND, shownCatchments } from './ground-shapes.ts';
import type { Subject } from './map-drawing.ts';
import { districtExtent } from './map-extent.ts';
import { pictureWord } from './picture-words.ts';
import { quietMarks } from './school-marks.ts';
import { SIGNS } from './signs.ts';

/** Told apart by lightness too, for prints without colour. */
const TONES = ['#8DB3CF', '#E3C98F', '#A9CBA4', '#D9A9A0', '#B7AAD3', '#CFCBC0', '#7FB8B4', '#E0B7CC'];
const LINE = '#5F5A52';

/** 学区: one tone by catchment; neighbours never share one as long as eight are enough. */
export const catchments: Subject = {
  extent: ({ side }) => districtExtent(side.plan),
  draw(scene) {
    const shown = shownCatchments(scene);
    const tones = tonesOf(shown);
    const { marks, labels, taken } = quietMarks(scene);
    return {
      fills: [
        ...compoundShapes(scene, () => QUIET_COMPOUND),
        ...shown.map((each, i) =>
          catchmentArea(scene, each, {
            colour: each.schoolIds.length > 0 ? TONES[tones[i]!]! : 'url(#hatch)',
            opacity: 0.5,
          }),
        ),
      ],
      marks: [
        ...shown.map((each) => catchmentBorder(scene, each, '#FFFFFF', 3) + catchmentBorder(scene, each, LINE, 1.2)),
        ...marks,
      ],
      labels: labels.map((label) => ({ ...label, size: 10.5 * scene.sheet.letters, colour: undefined })),
      taken,
      legend: [
        {
          title: pictureWord(scene.locale, 'catchments'),
          entries: [
            {
              text: pictureWord(scene.locale, 'catchmentOf'),
              sign: (x, y) =>
                TONES.slice(0, 3)
                  .map((tone, i) => SIGNS.swatch(tone, 1, LINE)(x + (i - 1) * 2, y))
                  .at(-1)! + SIGNS.circle(3.5, '#FFFFFF', '#33383D', 1.6)(x, y),
            },
            ...(shown.some(({ schoolIds }) => schoolIds.length === 0)
              ? [{ text: pictureWord(scene.locale, 'noSchool'), sign: SIGNS.swatch('url(#hatch)', 1, LINE) }]
              : []),
          ],
        },
      ],
    };
  },
};

/** A tone for each catchment, the least used one that no neighbour has; neighbours have a corner in common. */
function tonesOf(shown: readonly Catchment[]): number[] {
  const atCorner = new Map<string, number[]>();
  for (const [i, { shape }] of shown.entries()) {
    for (const corner of new Set(
      linesOf(shape)
        .flat()
        .map(([lng, lat]) => `${lng} ${lat}`),
    )) {
      atCorner.set(corner, [...(atCorner.get(corner) ?? []), i]);
    }
  }
  const neighbours = shown.map(() => new Set<number>());
  for (const sharing of atCorner.values())
    for (const i of sharing) for (const j of sharing) if (i !== j) neighbours[i]!.add(j);
  const used = TONES.map(() => 0);
  const tones: number[] = [];
  for (const [i, around] of neighbours.entries()) {
    const taken = new Set([...around].map((j) => tones[j]));
    const free = TONES.map((_, tone) => tone).filter((tone) => !taken.has(tone));
    const tone = (free.length > 0 ? free : TONES.map((_, each) => each)).sort((a, b) => used[a]! - used[b]!)[0]!;
    tones[i] = tone;
    used[tone]!++;
  }
  return tones;
}
