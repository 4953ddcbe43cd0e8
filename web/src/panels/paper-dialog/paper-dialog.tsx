import { Alert, Button, Checkbox, Input, Progress, Radio } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { closePaper } from '../../state/actions/close-paper.ts';
import { openPaper } from '../../state/actions/open-paper.ts';
import { startPaper } from '../../state/actions/start-paper.ts';
import type { PaperFormat, PaperState, PaperSubject } from '../../state/paper/paper-state.ts';
import { useApp } from '../../state/use-app.ts';
import type { EXPORT_WORDS } from '../../words/export-words.ts';
import { useExportWords } from '../../words/use-export-words.ts';
import { SmallCountsKey } from '../shared/small-counts-key.tsx';
import { useSeconds } from '../shared/use-seconds.ts';
import { SnapshotChoice } from './snapshot-choice.tsx';
import { StoryChoice } from './story-choice.tsx';
import './paper-dialog.css';

/** Words without parameters. */
type PlainKey = Exclude<keyof typeof EXPORT_WORDS, 'paperElapsed' | 'slidesOfStory' | 'crsNow'>;

const FORMATS: Record<PaperSubject, { format: PaperFormat; label: PlainKey; name: string }[]> = {
  dossier: [
    { format: 'docx', label: 'paperDocument', name: 'DOCX' },
    { format: 'pptx', label: 'paperSlides', name: 'PPTX' },
    { format: 'pdf', label: 'paperPrint', name: 'PDF' },
    { format: 'html', label: 'paperPage', name: 'HTML' },
    { format: 'xlsx', label: 'paperTables', name: 'XLSX' },
  ],
  letters: [
    { format: 'docx', label: 'lettersDocument', name: 'DOCX' },
    { format: 'xlsx', label: 'lettersTable', name: 'XLSX' },
  ],
};

/** Where a paper is asked for: its format, then how far the server is with it and a way to stop, then what came of it. */
export function PaperDialog() {
  const said = useExportWords();
  const paper = useApp((state) => state.paper);
  const scenario = useApp((state) => state.scenario?.name);
  const dialog = useRef<HTMLDialogElement>(null);
  const isOpen = paper !== null;
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog
      ref={dialog}
      className="paper-dialog"
      aria-labelledby="paper-title"
      onCancel={(event) => {
        event.preventDefault();
        closePaper();
      }}
      onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}
    >
      {paper && (
        <>
          <h2 id="paper-title">{said(paper.what === 'dossier' ? 'exportDossier' : 'exportLetters')}</h2>
          <p className="panel-note">{scenario ?? said('paperOfBase')}</p>
          <Content paper={paper} />
        </>
      )}
    </dialog>
  );
}

function Content({ paper }: { paper: PaperState }): ReactNode {
  switch (paper.status) {
    case 'choosing':
      return <Choosing what={paper.what} />;
    case 'writing':
      return <Writing {...paper} />;
    default:
      return <Ended {...paper} />;
  }
}

function Choosing({ what }: { what: PaperSubject }) {
  const said = useExportWords();
  const [format, setFormat] = useState<PaperFormat>('docx');
  const [story, setStory] = useState('');
  const [snapshot, setSnapshot] = useState('');
  const [mapApproval, setMapApproval] = useState('');
  const access = useApp((state) => state.smallCounts.access);
  const [smallCounts, setSmallCounts] = useState(false);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const told = what === 'dossier' && format === 'pptx' ? story : '';
        void startPaper({ what, format, story: told, snapshot, mapApproval: mapApproval.trim(), smallCounts });
      }}
    >
      <Radio.Group
        aria-label={said('paperFormat')}
        value={format}
        onChange={({ target }) => setFormat(target.value as PaperFormat)}
        options={FORMATS[what].map(({ format: value, label, name }) => ({ value, label: `${said(label)} · ${name}` }))}
      />
      {what === 'dossier' && (
        <>
          {format === 'pptx' && <StoryChoice story={story} onChoose={setStory} />}
          {(format !== 'pptx' || story === '') && <SnapshotChoice snapshot={snapshot} onChoose={setSnapshot} />}
          <div>
            <label htmlFor="paper-approval">{said('mapApproval')}</label>
            <Input
              id="paper-approval"
              value={mapApproval}
              maxLength={60}
              placeholder={said('mapApprovalBlank')}
              onChange={({ target }) => setMapApproval(target.value)}
            />
          </div>
          <Checkbox
            checked={smallCounts}
            disabled={access === 'nobody'}
            onChange={({ target }) => setSmallCounts(target.checked)}
          >
            {said(access === 'nobody' ? 'smallCountsClosed' : 'smallCounts')}
          </Checkbox>
          {smallCounts && <SmallCountsKey id="paper-small-counts-key" />}
        </>
      )}
      <footer>
        <Button autoInsertSpace={false} onClick={closePaper}>
          {said('paperCancel')}
        </Button>
        <Button autoInsertSpace={false} type="primary" htmlType="submit">
          {said('paperStart')}
        </Button>
      </footer>
    </form>
  );
}

function Writing({ progress, step, startedAt }: Extract<PaperState, { status: 'writing' }>) {
  const said = useExportWords();
  const seconds = useSeconds(startedAt);
  return (
    <section aria-label={said('paperWriting')}>
      <p aria-live="polite">{step}</p>
      <Progress percent={Math.floor(progress * 100)} status="active" />
      <footer>
        <span className="elapsed">{said('paperElapsed', { seconds })}</span>
        <Button autoInsertSpace={false} onClick={closePaper}>
          {said('paperStop')}
        </Button>
      </footer>
    </section>
  );
}

function Ended(paper: Extract<PaperState, { status: 'done' | 'failed' }>) {
  const said = useExportWords();
  const isDone = paper.status === 'done';
  return (
    <section>
      <Alert
        type={isDone ? 'success' : 'error'}
        showIcon
        title={isDone ? said('paperDone') : said('paperFailed')}
        description={isDone ? paper.name : paper.message}
      />
      <footer>
        <Button autoInsertSpace={false} onClick={() => openPaper(paper.what)}>
          {said('paperAgain')}
        </Button>
        <Button autoInsertSpace={false} type="primary" onClick={closePaper}>
          {said('paperClose')}
        </Button>
      </footer>
    </section>
  );
}
