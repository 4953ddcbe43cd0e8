import { theme as antdTheme, ConfigProvider, type ThemeConfig } from 'antd';
import { Suspense, useEffect } from 'react';
import { loadRecords } from '../../story/actions/load-records.ts';
import { storyStore } from '../../story/story-store.ts';
import { useStory } from '../../story/use-story.ts';
import { THEME } from '../../styles/theme.ts';
import { useComponentWords } from '../../styles/use-component-words.ts';
import { useStoryWords } from '../../words/use-story-words.ts';
import { useWords } from '../../words/use-words.ts';
import './meeting-desk.css';
import { lazily } from '../../panels/shared/lazily.ts';

const StoryPanel = lazily(async () => ({
  default: (await import('../../panels/story-panel/story-panel.tsx')).StoryPanel,
}));
const DecisionDialog = lazily(async () => ({ default: (await import('./decision-dialog.tsx')).DecisionDialog }));

/** Milliseconds for which it is said what was just done. */
const SAID_MILLISECONDS = 4000;
const { darkAlgorithm } = antdTheme;

const close = () => storyStore.setState({ desk: null });

/** What lies over the meeting where it is asked for: the drawer of stories and records, the form of a decision, and what was just done. */
export function MeetingDesk({ theme }: { theme: 'light' | 'dark' }) {
  const { locale } = useWords();
  const said = useStoryWords();
  const desk = useStory((state) => state.desk);
  useEffect(() => {
    void loadRecords();
    return close;
  }, []);
  return (
    <ConfigProvider locale={useComponentWords(locale)} theme={theme === 'dark' ? DARK : THEME}>
      <div className="meeting-desk" data-theme={theme}>
        {desk === 'drawer' && (
          <aside
            className="meeting-drawer"
            data-own-keys="all"
            aria-label={said('drawer')}
            onKeyDown={({ key }) => key === 'Escape' && close()}
          >
            <Suspense>
              <StoryPanel onClose={close} />
            </Suspense>
          </aside>
        )}
        {desk === 'decision' && (
          <Suspense>
            <DecisionDialog onClose={close} />
          </Suspense>
        )}
        <SaidNote />
      </div>
    </ConfigProvider>
  );
}

/** Text and surfaces are the dark ones of the library; shape and type are those of the page. */
const DARK: ThemeConfig = {
  inherit: false,
  algorithm: darkAlgorithm,
  token: {
    ...Object.fromEntries(Object.entries(THEME.token ?? {}).filter(([key]) => !key.startsWith('color'))),
    colorPrimary: '#8FC1EE',
    colorBgContainer: '#202B35',
    colorBorder: '#66757F',
    colorTextPlaceholder: '#94A3B0',
  },
  components: { Button: { primaryColor: '#0B1117' } },
};

function SaidNote() {
  const text = useStory((state) => state.said);
  useEffect(() => {
    if (!text) return;
    const timer = setTimeout(() => storyStore.setState({ said: '' }), SAID_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [text]);
  return <output className="meeting-said">{text}</output>;
}
