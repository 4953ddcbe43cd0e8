import type { Locale } from '@xuetu/geodata/model';
import { plainName } from '../../panels/top-bar/plain-name.ts';
import { useApp } from '../../state/use-app.ts';
import { openDesk } from '../../story/actions/open-desk.ts';
import { dayText } from '../../words/day-text.ts';
import { useMeetingWords } from '../../words/use-meeting-words.ts';
import { useStoryWords } from '../../words/use-story-words.ts';
import type { Figures, ReadyFigures } from '../figures/figures.ts';
import { planBase, planShown } from '../figures/plans-shown.ts';
import { useMeeting } from '../use-meeting.ts';
import { headlineNote } from './headline-note.ts';
import { headlineOf } from './headline-of.ts';
import { TourProgress } from './tour-progress.tsx';
import { VerbIcon } from './verb-icon.tsx';

/** What the view says in one sentence, large enough for the back of the room, and of which plan. */
export function Headline() {
  const words = useMeetingWords();
  const story = useStoryWords();
  const view = useMeeting((state) => state.view)!;
  const figures = useMeeting((state) => state.figures[planShown(state)]);
  const base = useMeeting((state) => state.figures[planBase(state)]);
  const caption = useMeeting(({ tour }) => tour?.views[tour.at]?.caption);
  const failure = useMeeting((state) => state.failure);
  const district = useApp((state) => state.base?.plan.district.name);
  const isSynthetic = useApp((state) => state.base?.plan.district.synthetic);
  const ready = figures?.status === 'ready' ? figures : undefined;
  const note = ready ? headlineNote(words, ready, view) : '';
  const text = ready && headlineOf(words, ready, view, base?.status === 'ready' ? base : undefined);
  return (
    <header className="meeting-headline">
      <p className="meeting-subject">
        {district && <span>{isSynthetic ? plainName(words.name(district)) : words.name(district)}</span>}
        <span>{ready?.name ? words.said('planNamed', { name: ready.name }) : words.said('presentPlan')}</span>
        <FrozenTag frozen={ready?.frozen} />
        {isSynthetic && <span className="meeting-tag">{words.t('synthetic')}</span>}
      </p>
      {caption && <h1 className="meeting-caption">{caption}</h1>}
      <div className="meeting-corner">
        <TourProgress />
        <nav aria-label={story('storyToolHint')}>
          {VERBS.map(({ key, word, icon, press }) => (
            <button
              key={key}
              type="button"
              title={story(word)}
              aria-label={story(word)}
              aria-keyshortcuts={key}
              data-key={key}
              onClick={press}
            >
              <VerbIcon of={icon} />
              <span>{story(word)}</span>
            </button>
          ))}
        </nav>
      </div>
      <h2 className="meeting-number" aria-live="polite">
        {text ? (
          <>
            <strong>{text.value}</strong>
            <span>
              {` · ${text.when}`}
              {text.comparisons.length > 0 && <small>{bracketed(words.locale, text.comparisons)}</small>}
            </span>
          </>
        ) : (
          <span>{statusText(words.said, figures, failure)}</span>
        )}
      </h2>
      {note && <p className="meeting-note">{note}</p>}
    </header>
  );
}

/** Says of which day the numbers are, and that this program would compute others where it would. */
function FrozenTag({ frozen }: { frozen: ReadyFigures['frozen'] }) {
  const story = useStoryWords();
  const { locale } = useMeetingWords();
  if (!frozen) return null;
  const day = story('frozenNumbers', { date: dayText(frozen.snapshot.at, locale) });
  const differs = frozen.check !== null && !frozen.check.isSame;
  return <b className="meeting-frozen">{differs ? `${day} · ${story('wouldDiffer')}` : day}</b>;
}

const VERBS = [
  { key: 'E', word: 'storyTool', icon: 'story', press: () => openDesk('drawer') },
  { key: 'F', word: 'freeze', icon: 'freeze', press: () => openDesk('drawer', 'snapshots') },
  { key: 'D', word: 'newDecision', icon: 'decide', press: () => openDesk('decision') },
] as const;

function statusText(
  said: ReturnType<typeof useMeetingWords>['said'],
  figures: Figures | undefined,
  failure: string | null,
): string {
  const reason = figures?.status === 'failed' ? figures.message : failure;
  return reason === null ? said('working') : said('failed', { reason });
}

function bracketed(locale: Locale, parts: string[]): string {
  return locale === 'zh' ? `（${parts.join('，')}）` : ` (${parts.join(', ')})`;
}
