import { ConfigProvider } from 'antd';
import { Suspense, useEffect, useSyncExternalStore } from 'react';
import { MapCanvas } from './map/map-canvas.tsx';
import { EmptyState } from './panels/empty-state/empty-state.tsx';
import { FailureNotice } from './panels/failure-notice/failure-notice.tsx';
import { Inspector } from './panels/inspector/inspector.tsx';
import { LeftPanel } from './panels/left-panel/left-panel.tsx';
import { BrokenPage } from './panels/shared/broken-page.tsx';
import { lazily } from './panels/shared/lazily.ts';
import { TopBar } from './panels/top-bar/top-bar.tsx';
import { YearBar } from './panels/year-bar/year-bar.tsx';
import { SidePanel } from './side-panel.tsx';
import { openTool } from './state/actions/open-tool.ts';
import type { AppState } from './state/app-state.ts';
import { selected } from './state/selectors/selected.ts';
import { answersShown } from './state/siting/answers-of.ts';
import { useApp } from './state/use-app.ts';
import { THEME } from './styles/theme.ts';
import { useComponentWords } from './styles/use-component-words.ts';

const SitingPanel = lazily(async () => ({
  default: (await import('./panels/siting-panel/siting-panel.tsx')).SitingPanel,
}));

const RedrawPanel = lazily(async () => ({
  default: (await import('./panels/redraw-panel/redraw-panel.tsx')).RedrawPanel,
}));

const ReasonSheet = lazily(async () => ({
  default: (await import('./panels/reason-card/reason-sheet.tsx')).ReasonSheet,
}));

const MeetingPage = lazily(async () => ({ default: (await import('./meeting/meeting-page.tsx')).MeetingPage }));

const CompareStrip = lazily(async () => ({
  default: (await import('./panels/compare-strip/compare-strip.tsx')).CompareStrip,
}));
const ComparePanel = lazily(async () => ({
  default: (await import('./panels/compare-panel/compare-panel.tsx')).ComparePanel,
}));
const StoryPanel = lazily(async () => ({ default: (await import('./panels/story-panel/story-panel.tsx')).StoryPanel }));
const HistoryCard = lazily(async () => ({ default: (await import('./panels/scenario/history-card.tsx')).HistoryCard }));
const ConflictCard = lazily(async () => ({
  default: (await import('./panels/scenario/conflict-card.tsx')).ConflictCard,
}));

const STILL = matchMedia('(prefers-reduced-motion: reduce)');
/** Under a meeting the desk keeps its size and its map, but is neither painted nor read out. */
const HIDDEN = { visibility: 'hidden' } as const;
const TITLE = { zh: '学图', en: 'Xuetu' };

/** What a meeting opens over; always the same element, so that opening one does not draw the desk anew. */
const DESK = (
  <>
    <div className="page-top">
      <TopBar />
    </div>
    <Middle />
    <div className="page-bottom">
      <YearBar />
    </div>
  </>
);

/** The page: top bar, panels around the map, year bar. */
export function App() {
  const locale = useApp((state) => state.locale);
  const componentWords = useComponentWords(locale);
  const district = useApp((state) => state.base?.plan.district.name[locale]);
  const isSheetUp = useApp((state) => state.sheet === 'reason' && selected(state)?.kind === 'compound');
  const isMeeting = useApp((state) => state.meeting !== null && state.base !== null);
  const still = useSyncExternalStore(onMotionChange, () => STILL.matches);
  useEffect(() => {
    document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en';
    document.title = [district, TITLE[locale]].filter(Boolean).join(' · ');
  }, [locale, district]);
  return (
    <ConfigProvider locale={componentWords} theme={{ ...THEME, token: { ...THEME.token, motion: !still } }}>
      <BrokenPage>
        <div className="page" inert={isSheetUp || isMeeting} style={isMeeting ? HIDDEN : undefined}>
          {DESK}
        </div>
        {isSheetUp && (
          <Suspense>
            <ReasonSheet />
          </Suspense>
        )}
        {isMeeting && (
          <Suspense>
            <MeetingPage />
          </Suspense>
        )}
      </BrokenPage>
    </ConfigProvider>
  );
}

function Middle() {
  const isOpen = useApp((state) => state.base !== null || state.opening !== null);
  const tool = useApp((state) => state.tool);
  const isMeeting = useApp((state) => state.meeting !== null);
  const hasScenario = useApp((state) => state.scenario !== null);
  const hasHistory = useApp((state) => state.cards.history && state.scenario !== null);
  const isHeld = useApp(isHeldUp);
  const isWide = useApp((state) => state.tool === 'siting' && state.desk.isWide && answersShown(state).length > 0);
  return (
    <div className="page-middle">
      {isOpen && !isWide && (
        <SidePanel side="left">
          <LeftPanel />
        </SidePanel>
      )}
      <main className="stage">
        {isOpen && <MapCanvas />}
        <EmptyState />
        <div className="stage-notices">
          <FailureNotice />
          <Suspense>
            {hasScenario && <CompareStrip />}
            {isHeld && <ConflictCard />}
            {hasHistory && <HistoryCard />}
          </Suspense>
        </div>
      </main>
      {isOpen && (
        <SidePanel side="right" isWide={isWide}>
          <Suspense>
            {tool === 'redraw' && <RedrawPanel />}
            {tool === 'siting' && <SitingPanel />}
            {tool === 'compare' && <ComparePanel />}
            {tool === 'story' && !isMeeting && <StoryPanel onClose={() => openTool('inspect')} />}
            {tool === 'inspect' && <Inspector />}
          </Suspense>
        </SidePanel>
      )}
    </div>
  );
}

/** The open scenario waits for a decision. */
function isHeldUp({ scenario, saving }: AppState): boolean {
  const status = scenario && saving[scenario.id]?.status;
  return status === 'conflict' || status === 'gone';
}

function onMotionChange(notify: () => void): () => void {
  STILL.addEventListener('change', notify);
  return () => STILL.removeEventListener('change', notify);
}
