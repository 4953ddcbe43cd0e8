import type { Snapshot } from '@xuetu/geodata/story';
import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { ask } from '../../api/ask.ts';
import { client } from '../../api/client.ts';
import { useApp } from '../../state/use-app.ts';
import { useExportWords } from '../../words/use-export-words.ts';

/** Letters of a note that name a snapshot here. */
const LETTERS = 24;

interface Props {
  /** Id of a snapshot; empty: the data of today. */
  snapshot: string;
  onChoose: (snapshot: string) => void;
}

/** Which numbers a dossier tells: those of what is open today, or those that were frozen. Nothing where nothing was frozen. */
export function SnapshotChoice({ snapshot, onChoose }: Props) {
  const said = useExportWords();
  const district = useApp((state) => state.districtId);
  const [snapshots, setSnapshots] = useState<Snapshot[]>([]);
  useEffect(() => {
    if (!district) return;
    let isWanted = true;
    void ask(client.api.districts[':district'].snapshots.$get({ param: { district } })).then((answer) => {
      if (isWanted && answer.ok) setSnapshots(answer.value.snapshots);
    });
    return () => {
      isWanted = false;
    };
  }, [district]);
  if (snapshots.length === 0) return null;
  const options = snapshots.map(({ id, note, at, scenarioName }) => ({
    value: id,
    label: [at.slice(0, 10), [...note].slice(0, LETTERS).join(''), scenarioName].filter(Boolean).join(' · '),
  }));
  return (
    <div>
      <label htmlFor="paper-snapshot">{said('numbersOf')}</label>
      <Select
        id="paper-snapshot"
        value={snapshot}
        onChange={onChoose}
        options={[{ value: '', label: said('numbersOfToday') }, ...options]}
        getPopupContainer={(trigger) => trigger.closest('dialog') ?? document.body}
      />
    </div>
  );
}
