import { useEffect } from 'react';
import { store } from '../state/store.ts';
import { useMeetingWords } from '../words/use-meeting-words.ts';
import { enterMeeting } from './actions/enter-meeting.ts';
import { needFigures } from './actions/need-figures.ts';
import { resumeTour } from './actions/resume-tour.ts';
import { CompareMaps } from './compare/compare-maps.tsx';
import { MeetingDesk } from './desk/meeting-desk.tsx';
import { followMeetingKeys } from './follow-meeting-keys.ts';
import { followPlaying } from './follow-playing.ts';
import { followView } from './follow-view.ts';
import './meeting.css';
import { CellCard } from './panels/cell-card.tsx';
import { GridPage } from './panels/grid-page.tsx';
import { Headline } from './panels/headline.tsx';
import { KeySheet } from './panels/key-sheet.tsx';
import { Legend } from './panels/legend.tsx';
import { SchoolCard } from './panels/school-card.tsx';
import { ViewBar } from './panels/view-bar.tsx';
import { YearStrip } from './panels/year-strip.tsx';
import { useMeeting } from './use-meeting.ts';

/** 汇报: the whole screen for a meeting. Nothing in it edits. */
export function MeetingPage() {
  const { said } = useMeetingWords();
  const theme = useMeeting(({ view }) => view?.theme);
  const page = useMeeting(({ view }) => view?.page);
  const isBlank = useMeeting((state) => state.isBlank);
  const isSheetUp = useMeeting((state) => state.isSheetUp);
  useEffect(() => {
    const tour = enterMeeting(store.getState().meeting ?? '');
    if (tour) void resumeTour(tour);
    void needFigures('');
    const stops = [followView(), followPlaying(), followMeetingKeys()];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  if (theme === undefined) return null;
  return (
    <>
      <main className="meeting" data-theme={theme} aria-label={said('meetingPage')}>
        <Headline />
        <div className="meeting-stage">
          <CompareMaps />
          {page === 'grid' && <GridPage />}
        </div>
        <div className="meeting-side">
          <Legend />
          <CellCard />
          <SchoolCard />
        </div>
        <YearStrip />
        <ViewBar />
        {isSheetUp && <KeySheet />}
        {isBlank && <div className="meeting-blank" />}
      </main>
      <MeetingDesk theme={theme} />
    </>
  );
}
