import { CloseOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useEffect } from 'react';
import { useApp } from '../../state/use-app.ts';
import { loadRecords } from '../../story/actions/load-records.ts';
import { undoRemoval } from '../../story/actions/undo-removal.ts';
import type { StoryState } from '../../story/story-state.ts';
import { storyStore } from '../../story/story-store.ts';
import { useStory } from '../../story/use-story.ts';
import { useStoryWords } from '../../words/use-story-words.ts';
import { useWords } from '../../words/use-words.ts';
import '../panels.css';
import { Tabs } from '../shared/tabs.tsx';
import { DecisionList } from './decision-list.tsx';
import { SnapshotList } from './snapshot-list.tsx';
import { StoryEditor } from './story-editor.tsx';
import './story-panel.css';

/** 汇报提纲、数据快照、决策记录: what a meeting is prepared with and what it leaves behind. */
export function StoryPanel({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const said = useStoryWords();
  const districtId = useApp((state) => state.districtId);
  const tab = useStory((state) => state.tab);
  const failure = useStory((state) => state.failure);
  const removed = useStory((state) => state.removed);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another district has other records
  useEffect(() => void loadRecords(), [districtId]);
  return (
    <section className="story-panel" aria-label={said('storyToolHint')}>
      <header className="story-head">
        <h2>{said('drawer')}</h2>
        <Button type="text" icon={<CloseOutlined />} aria-label={t('close')} onClick={onClose} />
      </header>
      {failure && (
        <Alert
          type="error"
          showIcon
          title={failure.message}
          closable={{ onClose: () => storyStore.setState({ failure: null }) }}
        />
      )}
      <Tabs
        label={said('storyToolHint')}
        active={tab}
        onChange={(key) => storyStore.setState({ tab: key as StoryState['tab'] })}
        tabs={[
          { key: 'stories', label: said('tabStories'), children: () => <StoryEditor /> },
          { key: 'snapshots', label: said('tabSnapshots'), children: () => <SnapshotList /> },
          { key: 'decisions', label: said('tabDecisions'), children: () => <DecisionList /> },
        ]}
      />
      {removed && (
        <output className="story-undo">
          {removed.kind === 'view' ? said('viewDeleted') : said('storyDeleted', { name: removed.draft.name })}
          <Button size="small" onClick={undoRemoval}>
            {said('takeBack')}
          </Button>
        </output>
      )}
    </section>
  );
}
