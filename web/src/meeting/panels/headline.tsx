import type { Locale } from '@xuetu/geodata/model';
import { useApp } from '../../state/use-app.ts';
import { useMeetingWords } from '../../words/use-meeting-words.ts';
import type { Figures } from '../figures/figures.ts';
import { useMeeting } from '../use-meeting.ts';
import { headlineOf } from './headline-of.ts';

/** What the view says in one sentence, large enough for the back of the room, and of which plan. */
export function Headline() {
  const words = useMeetingWords();
  const view = useMeeting((state) => state.view)!;
  const figures = useMeeting((state) => state.figures[view.scenarioId]);
  const base = useMeeting((state) => state.figures['']);
  const caption = useMeeting(({ tour }) => tour?.views[tour.at]?.caption);
  const failure = useMeeting((state) => state.failure);
  const district = useApp((state) => state.base?.plan.district.name);
  const isSynthetic = useApp((state) => state.base?.plan.district.synthetic);
  const ready = figures?.status === 'ready' ? figures : undefined;
  const text = ready && headlineOf(words, ready, view, base?.status === 'ready' ? base : undefined);
  return (
    <header className="meeting-headline">
      <p className="meeting-subject">
        {district && <span>{words.name(district)}</span>}
        <span>{ready?.name ? words.said('planNamed', { name: ready.name }) : words.said('presentPlan')}</span>
        {isSynthetic && <span className="meeting-tag">{words.t('synthetic')}</span>}
        {caption && <b>{caption}</b>}
      </p>
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
    </header>
  );
}

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
