import { linesOf } from '@xuetu/geodata/geometry';
import type { Compound, Plan } from '@xuetu/geodata/model';
import type { Reason } from '@xuetu/geodata/reasons';
import { roundLength } from '@xuetu/geodata/symbology';
import { memo, useLayoutEffect, useRef, useState } from 'react';
import { useReasonWords } from '../../words/use-reason-words.ts';
import { useWords } from '../../words/use-words.ts';
import { nameOf } from '../left-panel/school-list.ts';
import { type MapFrame, pathOf } from './map-frame.ts';
import { MapGround } from './map-ground.tsx';
import { mapLabels } from './map-labels.ts';
import { MapLegend } from './map-legend.tsx';
import { type Picture, pictureOf } from './picture-of.ts';

interface Props {
  plan: Plan;
  compound: Compound;
  reason: Reason;
}

/** The way to school on the streets, with the nearer schools, from the plan's own data: north up, with a scale bar. */
export const ReasonMap = memo(function ReasonMap({ plan, compound, reason }: Props) {
  const paper = useRef<HTMLDivElement>(null);
  const [shape, setShape] = useState(0.4);
  useLayoutEffect(() => {
    const box = paper.current;
    if (!box) return;
    const measure = () => {
      if (box.clientWidth > 0 && box.clientHeight > 0) setShape(box.clientHeight / box.clientWidth);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    measure();
    return () => observer.disconnect();
  }, []);
  const picture = pictureOf(plan, compound, reason, shape);
  return (
    <figure>
      <div className="reason-paper" ref={paper}>
        <Drawing plan={plan} compound={compound} reason={reason} picture={picture} />
      </div>
      <figcaption>
        <MapLegend reason={reason} picture={picture} />
      </figcaption>
    </figure>
  );
});

function Drawing({ plan, compound, reason, picture }: Props & { picture: Picture }) {
  const said = useReasonWords();
  const { locale } = useWords();
  const { frame, home, schools, others, catchment } = picture;
  const { width, height } = frame;
  const marks = [
    ...schools.map(({ school, at }) => ({ key: school.id, text: nameOf(school, locale), at, size: 13, reach: 8 })),
    { key: compound.id, text: compound.name, at: home, size: 13, reach: 7 },
    ...others.map(({ school, at }) => ({ key: school.id, text: nameOf(school, locale), at, size: 11, reach: 8 })),
  ];
  return (
    <svg className="reason-map" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={said('mapLabel')}>
      <title>{said('mapLabel')}</title>
      <clipPath id="reason-map-frame">
        <rect width={width} height={height} />
      </clipPath>
      <g clipPath="url(#reason-map-frame)">
        <MapGround plan={plan} frame={frame} />
        {catchment && (
          <path
            d={pathOf(frame, linesOf(catchment.shape))}
            fill="none"
            stroke="#1F2D3D"
            strokeWidth="1.6"
            strokeDasharray="8 3 2 3"
          />
        )}
        {compound.shape.type !== 'Point' && (
          <path d={pathOf(frame, linesOf(compound.shape))} fill="#2C5F93" fillOpacity="0.18" stroke="#2C5F93" />
        )}
        <Routes reason={reason} frame={frame} />
        {others.map(({ school, nth, at: [x, y] }) => (
          <g key={school.id}>
            <rect x={x - 7} y={y - 7} width="14" height="14" fill="#fff" stroke="#1F2D3D" strokeWidth="1.4" />
            <text x={x} y={y + 4} textAnchor="middle" fontSize="11">
              {nth}
            </text>
          </g>
        ))}
        {schools.map(({ school, at: [x, y] }) => (
          <rect key={school.id} x={x - 7} y={y - 7} width="14" height="14" fill="#1F2D3D" />
        ))}
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
        <NorthArrow x={width - 20} label={said('north')} />
      </g>
      <rect x="0.5" y="0.5" width={width - 1} height={height - 1} fill="none" stroke="#5A6673" />
    </svg>
  );
}

function Routes({ reason, frame }: { reason: Reason; frame: MapFrame }) {
  return reason.assigned.map(({ schoolId, route }) => (
    <g key={schoolId}>
      <path
        d={pathOf(frame, [route.path])}
        fill="none"
        stroke="#2C5F93"
        strokeWidth="3.6"
        strokeLinejoin="round"
        strokeDasharray={route.how === 'straight' ? '7 5' : undefined}
      />
      {route.crossed.map(({ at }) => {
        const [x, y] = frame.point(at);
        return <Crossing key={at.join()} x={x} y={y} />;
      })}
    </g>
  ));
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
  const [x, y] = [frame.width - 14 - length, frame.height - 10];
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

function NorthArrow({ x, label }: { x: number; label: string }) {
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
