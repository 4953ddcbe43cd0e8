import { Input, InputNumber } from 'antd';
import { useStoryWords } from '../../words/use-story-words.ts';
import type { TypedVotes } from './votes-of.ts';

/** How many were in favour, against, or abstained, and by name where that is known. */
export function VotesField({
  kind,
  votes,
  onChange,
}: {
  kind: 'inFavour' | 'against' | 'abstained';
  votes: TypedVotes;
  onChange: (votes: TypedVotes) => void;
}) {
  const said = useStoryWords();
  const named = { kind: said(kind) };
  return (
    <div className="decision-votes">
      <span>{said(kind)}</span>
      <InputNumber<number>
        aria-label={said('votesOf', named)}
        min={0}
        max={9999}
        precision={0}
        value={votes.count}
        onChange={(count) => onChange({ ...votes, count: count ?? null })}
      />
      <Input
        aria-label={said('namesOf', named)}
        placeholder={said('namesHint')}
        maxLength={2000}
        value={votes.names}
        onChange={(event) => onChange({ ...votes, names: event.target.value })}
      />
    </div>
  );
}
