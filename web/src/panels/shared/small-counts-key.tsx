import { Input } from 'antd';
import { setSmallCountsKey } from '../../state/actions/set-small-counts-key.ts';
import { useApp } from '../../state/use-app.ts';
import { useExportWords } from '../../words/use-export-words.ts';

/** The field for the key to counts of one to four people, where the server asks for one. */
export function SmallCountsKey({ id }: { id: string }) {
  const said = useExportWords();
  const { access, key } = useApp((state) => state.smallCounts);
  if (access !== 'key') return null;
  return (
    <div>
      <label htmlFor={id}>{said('smallCountsKey')}</label>
      <Input.Password
        id={id}
        required
        value={key}
        autoComplete="off"
        onChange={({ target }) => setSmallCountsKey(target.value)}
      />
    </div>
  );
}
