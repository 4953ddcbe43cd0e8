import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { select } from '../../state/actions/select.ts';
import { useWords } from '../../words/use-words.ts';

/** The name of what is selected, what it is, and the way back. */
export function CardHead({ title, kind, tags }: { title: string; kind: string; tags?: ReactNode }) {
  const { t } = useWords();
  return (
    <header className="card-head">
      <p className="card-kind">{kind}</p>
      <h2>{title}</h2>
      {tags && <p className="card-tags">{tags}</p>}
      <Button
        className="card-close"
        type="text"
        icon={<CloseOutlined />}
        aria-label={t('backToDistrict')}
        title={t('backToDistrict')}
        onClick={() => select(null)}
      />
    </header>
  );
}
