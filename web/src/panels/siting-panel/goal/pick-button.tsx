import { AimOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { changeDesk } from '../../../state/actions/change-desk.ts';
import { useApp } from '../../../state/use-app.ts';
import { useSitingWords } from '../../../words/use-siting-words.ts';

const HINTS = { required: 'pickingRequired', forbidden: 'pickingForbidden', lock: 'pickingLock' } as const;

/** Starts and ends picking places on the map, and says what a click does meanwhile. */
export function PickButton({ picking }: { picking: keyof typeof HINTS }) {
  const { said } = useSitingWords();
  const isPicking = useApp((state) => state.desk.picking === picking);
  return (
    <>
      <Button
        size="small"
        icon={<AimOutlined />}
        type={isPicking ? 'primary' : 'default'}
        aria-pressed={isPicking}
        onClick={() => changeDesk({ picking: isPicking ? null : picking, drawing: null, isWide: false })}
      >
        {said(isPicking ? 'pickingDone' : 'pickOnMap')}
      </Button>
      {isPicking && (
        <p className="panel-note picking-note" role="status">
          {said(HINTS[picking])}
        </p>
      )}
    </>
  );
}
