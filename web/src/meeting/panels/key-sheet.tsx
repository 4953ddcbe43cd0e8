import { useMeetingWords } from '../../words/use-meeting-words.ts';
import { MEETING_KEYS } from '../meeting-keys.ts';
import { meetingStore } from '../meeting-store.ts';

const NAMES: Readonly<Record<string, string>> = {
  ' ': 'Space',
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
};

/** Every key of the meeting. */
export function KeySheet() {
  const { said, t } = useMeetingWords();
  return (
    <aside className="meeting-sheet" aria-label={said('keySheet')}>
      <button
        type="button"
        className="meeting-close"
        aria-label={t('close')}
        onClick={() => meetingStore.setState({ isSheetUp: false })}
      >
        ×
      </button>
      <h3>{said('keySheet')}</h3>
      <dl>
        {MEETING_KEYS.map(({ label, keys }) => (
          <div key={label}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key)}</kbd>
              ))}
            </dt>
            <dd>{said(label)}</dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}
