import { Button } from 'antd';
import { useState } from 'react';
import { openAlternative } from '../../../state/actions/open-alternative.ts';
import type { Answer } from '../../../state/siting/siting-state.ts';
import { useSitingWords } from '../../../words/use-siting-words.ts';

interface Props {
  answer: Answer;
  isPrimary: boolean;
  /** In a narrow column one word stands for the sentence. */
  isShort?: boolean;
}

/** Makes a scenario of an alternative and opens it; says so while it works. */
export function OpenButton({ answer, isPrimary, isShort = false }: Props) {
  const { said } = useSitingWords();
  const [isOpening, setOpening] = useState(false);
  const open = async () => {
    setOpening(true);
    await openAlternative(answer);
    setOpening(false);
  };
  return (
    <Button
      type={isPrimary ? 'primary' : 'default'}
      size="small"
      className="open-alternative"
      loading={isOpening}
      autoInsertSpace={false}
      aria-label={said(isOpening ? 'opening' : 'openAsScenario')}
      title={said('undoHint')}
      onClick={() => void open()}
    >
      {said(isOpening ? 'opening' : isShort ? 'openShort' : 'openAsScenario')}
    </Button>
  );
}
