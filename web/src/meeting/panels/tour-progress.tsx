import { useStoryWords } from '../../words/use-story-words.ts';
import { stepView } from '../actions/step-view.ts';
import { useMeeting } from '../use-meeting.ts';

/** Where the story is, “3 / 9”, with the way to the view before and the next. */
export function TourProgress() {
  const said = useStoryWords();
  const tour = useMeeting((state) => state.tour);
  if (!tour) return null;
  const [at, count] = [tour.at + 1, tour.views.length];
  return (
    <nav className="meeting-tour" aria-label={tour.name}>
      <button type="button" aria-label={said('viewBefore')} disabled={at === 1} onClick={() => stepView(-1)}>
        ‹
      </button>
      <output aria-label={said('tourProgressNamed', { at, count })}>{said('tourProgress', { at, count })}</output>
      <button type="button" aria-label={said('viewAfter')} disabled={at === count} onClick={() => stepView(1)}>
        ›
      </button>
      <i style={{ width: `${(at / count) * 100}%` }} />
    </nav>
  );
}
