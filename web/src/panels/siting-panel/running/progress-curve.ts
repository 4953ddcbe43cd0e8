import type { CurvePoint } from '../../../state/siting/siting-state.ts';
import type { SitingWords } from '../../../words/use-siting-words.ts';
import { CHART_COLOURS } from '../../charts/colours.ts';
import type { PlotSpec } from '../../charts/plot-spec.ts';

/** The points of the alternative that is being worked on: those since its name last changed. */
export function currentRun(curve: readonly CurvePoint[]): CurvePoint[] {
  const last = curve.at(-1);
  if (!last) return [];
  const before = curve.findLastIndex((each) => each.alternative.zh !== last.alternative.zh);
  return curve.slice(before + 1);
}

/** How far the best answer may be from the best possible, as a share; undefined where there is no answer yet. */
export function gapOf({ incumbent, lowerBound }: CurvePoint): number | undefined {
  if (incumbent === null || !(incumbent > 0)) return undefined;
  return Math.max(0, (incumbent - lowerBound) / incumbent);
}

/** Incumbent and bound over time. The incumbent begins where the first answer was found. */
export function progressCurve(words: SitingWords, run: readonly CurvePoint[]): PlotSpec {
  const { said, wan, locale } = words;
  const title = (kind: 'curveIncumbent' | 'curveBound', { seconds }: CurvePoint, value: number) =>
    `${said(kind)} · ${seconds.toFixed(1)} ${said('curveSeconds')}\n${wan(value)}`;
  return {
    label: said('curveLabel', { name: words.name(run.at(-1)!.alternative) }),
    x: { name: said('curveSeconds'), format: (value) => words.count(value), isWhole: true },
    y: {
      name: said('unitWan'),
      format: (value) => (locale === 'zh' ? words.count(value) : words.count(value / 100)),
    },
    series: [
      {
        name: said('curveIncumbent'),
        kind: 'steps',
        colour: CHART_COLOURS.seats,
        points: run.flatMap((each) =>
          each.incumbent === null
            ? []
            : [{ x: each.seconds, y: each.incumbent, title: title('curveIncumbent', each, each.incumbent) }],
        ),
      },
      {
        name: said('curveBound'),
        kind: 'steps',
        colour: CHART_COLOURS.limit,
        dashed: true,
        points: run.map((each) => ({
          x: each.seconds,
          y: each.lowerBound,
          title: title('curveBound', each, each.lowerBound),
        })),
      },
    ],
    height: 190,
  };
}
