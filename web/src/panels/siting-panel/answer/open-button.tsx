import { Button } from 'antd';
import { useState } from 'react';
import { openAlternative } from '../../../state/actions/open-alternative.ts';
import type { Answer } from '../../../state/siting/siting-state.ts';
import { useSitingWords } from '../../../words/use-siting-words.ts';

/** Makes a scenario of an alternative and opens it; says so while it works. */
export function OpenButton({ answer, isPrimary }: { answer: Answer; isPrimary: boolean }) {
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
      title={said('undoHint')}
      onClick={() => void open()}
    >
      {said(isOpening ? 'opening' : 'openAsScenario')}
    </Button>
  );
}
