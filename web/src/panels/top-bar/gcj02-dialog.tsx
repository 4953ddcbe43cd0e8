import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useExportWords } from '../../words/use-export-words.ts';

interface Asked {
  onConfirm(): void;
  onCancel(): void;
}

/** Warns before files are written in GCJ-02, which is off by hundreds of metres. */
export function Gcj02Dialog({ onConfirm, onCancel }: Asked) {
  const said = useExportWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className="paper-dialog"
      aria-label={said('crsGcj02')}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
      onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}
    >
      <h2>{said('crsGcj02')} · GCJ-02</h2>
      <p className="paper-warning">{said('gcj02Warning')}</p>
      <footer>
        <Button autoInsertSpace={false} onClick={onCancel}>
          {said('paperCancel')}
        </Button>
        <Button autoInsertSpace={false} type="primary" danger onClick={onConfirm}>
          {said('gcj02Confirm')}
        </Button>
      </footer>
    </dialog>
  );
}
