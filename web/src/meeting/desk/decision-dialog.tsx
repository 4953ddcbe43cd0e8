import { DecisionForm } from '../../panels/story-panel/decision-form.tsx';
import '../../panels/story-panel/story-panel.css';
import { Dialog } from '../../panels/shared/dialog.tsx';
import { useStoryWords } from '../../words/use-story-words.ts';

/** The form of a decision over the meeting, so that it is written down while everybody looks at what is decided on. */
export function DecisionDialog({ onClose }: { onClose: () => void }) {
  const said = useStoryWords();
  return (
    <Dialog title={said('newDecision')} onClose={onClose}>
      <DecisionForm onClose={onClose} />
    </Dialog>
  );
}
