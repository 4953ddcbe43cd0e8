import { linesOf } from '@xuetu/geodata/geometry';
import type { Compound, Landscape, Plan, Street } from '@xuetu/geodata/model';
import type { Reason } from '@xuetu/geodata/reasons';
import { memo } from 'react';
import { GROUND } from '../../map/colours.ts';
import { roundLength } from '../../map/scale-bar.ts';
import { useReasonWords } from '../../words/use-reason-words.ts';
import { useWords } from '../../words/use-words.ts';
import { nameOf } from '../left-panel/school-list.ts';
import { type MapFrame, mapFrame, pathOf } from './map-frame.ts';
import { mapLabels } from './map-labels.ts';

/** Units of the drawing; four are a millimetre of an A4 page. */
const [WIDTH, HEIGHT] = [744, 300];
const WIDTHS: Record<Street['class'], number> = { expressway: 6, arterial: 5, secondary: 3.4, local: 2, path: 0.8 };
const ORDER: readonly Street['class'][] = ['path', 'local', 'secondary', 'arterial', 'expressway'];

/** The way to school on the streets, with the nearer schools, from the plan's own data: north up, with a scale bar. */
export const ReasonMap = memo(function ReasonMap({
  plan,
  compound,
  reason,
}: {
  plan: Plan;
  compound: Compound;
  reason: Reason;
}) {
  const said = useReasonWords();
  const { locale } = useWords();
  const { assigned, others } = reason;
  const schools = assigned.flatMap(({ schoolId }) => plan.schools.find(({ id }) => id === schoolId) ?? []);
  const frame = mapFrame(
    [
      compound.point,
      ...schools.map(({ location }) => location),
      ...assigned.flatMap(({ route }) => route.path),
      ...others.filter(({ isNearer }) => isNearer || assigned.length === 0).map(({ at }) => at),
    ],
    WIDTH,
    HEIGHT,
  );
  const isInside = ([x, y]: readonly [number, number]) => x > 8 && y > 8 && x < WIDTH - 8 && y < HEIGHT - 20;
  const shownOthers = others.map((other, i) => ({ ...other, nth: i + 1, xy: frame.point(other.at) }));
  const inside = shownOthers.filter(({ xy }) => isInside(xy));
  const home = frame.point(compound.point);
  const marks = [
    ...schools.map((school) => ({
      key: school.id,
      text: nameOf(school, locale),
      at: frame.point(school.location),
      size: 13,
      reach: 8,
    })),
    { key: compound.id, text: compound.name, at: home, size: 13, reach: 7 },
    ...inside.map(({ schoolId, nth, xy }) => {
      const school = plan.schools.find(({ id }) => id === schoolId);
      return { key: schoolId, text: school ? nameOf(school, locale) : String(nth), at: xy, size: 11, reach: 8 };
    }),
  ];
  return (
    <svg className="reason-map" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={said('mapLabel')}>
      <title>{said('mapLabel')}</title>
      <clipPath id="reason-map-frame">
        <rect width={WIDTH} height={HEIGHT} />
      </clipPath>
      <g clipPath="url(#reason-map-frame)">
        <rect width={WIDTH} height={HEIGHT} fill={GROUND.land} />
        <Ground plan={plan} frame={frame} />
        {compound.shape.type !== 'Point' && (
          <path d={pathOf(frame, linesOf(compound.shape))} fill="#2C5F93" fillOpacity="0.18" stroke="#2C5F93" />
        )}
        {assigned.map(({ schoolId, route }) => (
          <path
            key={schoolId}
            d={pathOf(frame, [route.path])}
            fill="none"
            stroke="#2C5F93"
            strokeWidth="3.6"
            strokeLinejoin="round"
            strokeDasharray={route.how === 'straight' ? '7 5' : undefined}
          />
        ))}
        {assigned.flatMap(({ schoolId, route }) =>
          route.crossed.map(({ at }) => {
            const [x, y] = frame.point(at);
            return <Crossing key={`${schoolId}/${at.join()}`} x={x} y={y} />;
          }),
        )}
        {inside.map(({ schoolId, nth, xy: [x, y] }) => (
          <g key={schoolId}>
            <rect x={x - 7} y={y - 7} width="14" height="14" fill="#fff" stroke="#1F2D3D" strokeWidth="1.4" />
            <text x={x} y={y + 4} textAnchor="middle" fontSize="11">
              {nth}
            </text>
          </g>
        ))}
        {schools.map((school) => {
          const [x, y] = frame.point(school.location);
          return <rect key={school.id} x={x - 7} y={y - 7} width="14" height="14" fill="#1F2D3D" />;
        })}
        <circle cx={home[0]} cy={home[1]} r="6" fill="#fff" stroke="#2C5F93" strokeWidth="3" />
        {mapLabels(frame, marks, plan.streets).map(({ key, text, x, y, anchor, size }) => (
          <text
            key={key}
            x={x}
            y={y}
            textAnchor={anchor}
            fontSize={size}
            fontWeight={size > 12 ? 600 : 400}
            fill={size < 10 ? '#5A6673' : '#1F2D3D'}
            stroke="#fff"
            strokeWidth="3"
            paintOrder="stroke"
          >
            {text}
          </text>
        ))}
        <ScaleBar frame={frame} />
        <NorthArrow label={said('north')} />
      </g>
      <rect x="0.5" y="0.5" width={WIDTH - 1} height={HEIGHT - 1} fill="none" stroke="#5A6673" />
    </svg>
  );
});

function Ground({ plan, frame }: { plan: Plan; frame: MapFrame }) {
  const of = (kind: Landscape['kind']) =>
    plan.landscape.filter((each) => each.kind === kind).flatMap(({ shape }) => linesOf(shape));
  const streets = ORDER.map((kind) => ({
    kind,
    d: pathOf(
      frame,
      plan.streets.filter((each) => each.class === kind).flatMap(({ shape }) => linesOf(shape)),
    ),
  }));
  return (
    <>
      <path d={pathOf(frame, of('park'))} fill={GROUND.park} />
      <path d={pathOf(frame, of('water'))} fill={GROUND.water} fillRule="evenodd" />
      <path d={pathOf(frame, of('river'))} fill="none" stroke="#A9C7D8" strokeWidth="4" />
      {streets.map(({ kind, d }) => (
        <path key={kind} d={d} fill="none" stroke="#C4BFB5" strokeWidth={WIDTHS[kind] + 1.2} />
      ))}
      {streets.map(({ kind, d }) => (
        <path key={kind} d={d} fill="none" stroke="#fff" strokeWidth={WIDTHS[kind]} />
      ))}
      <path d={pathOf(frame, of('railway'))} fill="none" stroke="#5D594F" strokeWidth="2.4" strokeDasharray="7 3" />
    </>
  );
}

/** A main road crossed without signal or bridge: a cross in a ring, which reads in black and white too. */
function Crossing({ x, y }: { x: number; y: number }) {
  return (
    <g stroke="#A93226" strokeWidth="1.8" fill="#fff">
      <circle cx={x} cy={y} r="5.5" />
      <path d={`M${x - 3} ${y - 3}l6 6m0 -6l-6 6`} />
    </g>
  );
}

function ScaleBar({ frame }: { frame: MapFrame }) {
  const { distance } = useWords();
  const metres = roundLength(frame.metresPerUnit * 130);
  const length = metres / frame.metresPerUnit;
  const [x, y] = [WIDTH - 14 - length, HEIGHT - 10];
  return (
    <g>
      <rect x={x - 6} y={y - 18} width={length + 12} height="23" fill="#fff" fillOpacity="0.85" />
      <path d={`M${x} ${y - 4}v4h${length}v-4`} fill="none" stroke="#1F2D3D" strokeWidth="1.4" />
      <text x={x + length / 2} y={y - 6} textAnchor="middle" fontSize="10">
        {distance(metres)}
      </text>
    </g>
  );
}

function NorthArrow({ label }: { label: string }) {
  const x = WIDTH - 20;
  return (
    <g>
      <rect x={x - 12} y="6" width="24" height="36" fill="#fff" fillOpacity="0.85" />
      <path d={`M${x} 9l6 18l-6 -4l-6 4z`} fill="#1F2D3D" />
      <text x={x} y="39" textAnchor="middle" fontSize="10">
        {label}
      </text>
    </g>
  );
}
