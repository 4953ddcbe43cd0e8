import 'maplibre-gl/dist/maplibre-gl.css';
import { useEffect, useRef } from 'react';
import { useApp } from '../../state/use-app.ts';
import { useMeetingWords } from '../../words/use-meeting-words.ts';
import { needFigures } from '../actions/need-figures.ts';
import { needHeat } from '../actions/need-heat.ts';
import { useMeeting } from '../use-meeting.ts';
import { createMeetingMap } from './create-meeting-map.ts';

interface Props {
  /** The scenario whose plan is drawn; empty: the base plan. Everything else comes from the meeting's view. */
  scenarioId: string;
}

/** A map of the meeting. Several of them show the same view of different plans and move together. */
export function MeetingMap({ scenarioId }: Props) {
  const { said } = useMeetingWords();
  const container = useRef<HTMLDivElement>(null);
  const base = useApp((state) => state.base);
  const stage = useMeeting((state) => state.view?.stage);
  const figures = useMeeting((state) => state.figures[scenarioId]);
  const isReady = figures?.status === 'ready';
  useEffect(() => void needFigures(scenarioId), [scenarioId]);
  useEffect(() => {
    if (isReady && stage) needHeat(scenarioId, stage);
  }, [scenarioId, isReady, stage]);
  useEffect(() => {
    if (!container.current || !base) return;
    const made = createMeetingMap(container.current, scenarioId);
    return () => made.remove();
  }, [scenarioId, base]);
  return <section ref={container} className="meeting-map" aria-label={said('map')} />;
}
