import { LockOutlined } from '@ant-design/icons';
import type { Snapshot } from '@xuetu/geodata/story';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useApp } from '../../state/use-app.ts';
import { freeze } from '../../story/actions/freeze.ts';
import { pictureNow } from '../../story/picture-now.ts';
import { storyStore } from '../../story/story-store.ts';
import { useStory } from '../../story/use-story.ts';
import { dayAndTimeText, dayText } from '../../words/day-text.ts';
import { useStoryWords } from '../../words/use-story-words.ts';
import { useWords } from '../../words/use-words.ts';
import { Waiting } from '../shared/waiting.tsx';
import { SnapshotNumbersCard } from './snapshot-numbers.tsx';

/** The snapshots of the district, newest first, and how to make one of what is open. */
export function SnapshotList() {
  const said = useStoryWords();
  const snapshots = useStory((state) => state.snapshots);
  return (
    <>
      <FreezeForm />
      {!snapshots && <Waiting rows={4} />}
      {snapshots?.length === 0 && <p className="empty-note">{said('noSnapshots')}</p>}
      <ul className="record-list">
        {snapshots?.map((each) => (
          <SnapshotItem key={each.id} snapshot={each} />
        ))}
      </ul>
    </>
  );
}

function FreezeForm() {
  const { locale } = useWords();
  const said = useStoryWords();
  const isFreezing = useStory((state) => state.isFreezing);
  const [who, setWho] = useState('');
  const [note, setNote] = useState('');
  const run = async () => {
    const answer = await freeze({ scenarioId: pictureNow().scenarioId, who: who.trim(), note: note.trim() });
    if (!answer.ok) {
      if (answer.failure.message) storyStore.setState({ failure: answer.failure });
      return;
    }
    setNote('');
    storyStore.setState({ said: said('frozen', { name: dayText(answer.value.at, locale) }), failure: null });
  };
  return (
    <form
      className="freeze-form"
      aria-label={said('freeze')}
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <p className="panel-note">{said('freezeHint')}</p>
      <Input
        aria-label={said('note')}
        placeholder={said('noteHint')}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className="freeze-row">
        <Input
          aria-label={said('who')}
          placeholder={said('who')}
          maxLength={120}
          value={who}
          onChange={(event) => setWho(event.target.value)}
        />
        <Button type="primary" icon={<LockOutlined />} htmlType="submit" loading={isFreezing}>
          {said(isFreezing ? 'freezing' : 'freeze')}
        </Button>
      </div>
    </form>
  );
}

function SnapshotItem({ snapshot }: { snapshot: Snapshot }) {
  const { t, locale } = useWords();
  const said = useStoryWords();
  const [isOpen, setOpen] = useState(false);
  const present = useApp((state) => state.districts.find(({ id }) => id === snapshot.districtId));
  const planHash = (present as { planHash?: string } | undefined)?.planHash;
  const { at, who, note, scenarioId, scenarioName, scenarioVersion, appVersion } = snapshot;
  const plan =
    scenarioId === ''
      ? t('basePlan')
      : `${scenarioName} · ${said('scenarioVersion', { version: String(scenarioVersion) })}`;
  return (
    <li data-snapshot={snapshot.id}>
      <h3>{note || plan}</h3>
      <p className="record-facts">
        {[
          dayAndTimeText(at, locale),
          note && plan,
          who && said('frozenBy', { who }),
          said('programVersion', { version: appVersion }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p className="record-facts">
        {said('dataVersion')} <code>{snapshot.planHash.slice(0, 12)}</code>
        {planHash !== undefined && planHash !== snapshot.planHash && <b> {said('isOlderData')}</b>}
      </p>
      <p className="record-verb">
        <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {said(isOpen ? 'closeSnapshot' : 'openSnapshot')}
        </Button>
      </p>
      {isOpen && <SnapshotNumbersCard snapshot={snapshot} />}
    </li>
  );
}
