import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useExportWords } from '../../words/use-export-words.ts';
import { SmallCountsKey } from '../shared/small-counts-key.tsx';

interface Asked {
  onConfirm(): void;
  onCancel(): void;
}

/** Asks for the key to counts of one to four people before the menu of exports gives them. */
export function SmallCountsDialog({ onConfirm, onCancel }: Asked) {
  const said = useExportWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className="paper-dialog"
      aria-label={said('smallCounts')}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
      onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}
    >
      <h2>{said('smallCounts')}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onConfirm();
        }}
      >
        <SmallCountsKey id="small-counts-key" />
        <footer>
          <Button autoInsertSpace={false} onClick={onCancel}>
            {said('paperCancel')}
          </Button>
          <Button autoInsertSpace={false} type="primary" htmlType="submit">
            {said('smallCountsConfirm')}
          </Button>
        </footer>
      </form>
    </dialog>
  );
}
