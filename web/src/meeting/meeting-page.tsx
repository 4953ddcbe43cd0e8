import { useEffect } from 'react';
import { store } from '../state/store.ts';
import { enterMeeting } from './actions/enter-meeting.ts';
import { needFigures } from './actions/need-figures.ts';
import { followMeetingKeys } from './follow-meeting-keys.ts';
import { followView } from './follow-view.ts';
import './meeting.css';
import { useMeeting } from './use-meeting.ts';

/** 汇报: the whole screen for a meeting. Nothing in it edits. */
export function MeetingPage() {
  const view = useMeeting((state) => state.view);
  const isBlank = useMeeting((state) => state.isBlank);
  useEffect(() => {
    enterMeeting(store.getState().meeting ?? '');
    const stops = [followView(), followMeetingKeys()];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  const scenarioId = view?.scenarioId;
  useEffect(() => {
    if (scenarioId !== undefined) needFigures(scenarioId);
  }, [scenarioId]);
  if (!view) return null;
  return <div className="meeting" data-theme={view.theme} data-blank={isBlank} />;
}
