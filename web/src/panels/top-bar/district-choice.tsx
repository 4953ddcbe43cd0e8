import { Tooltip } from 'antd';
import { openDistrict } from '../../state/actions/open-district.ts';
import { useApp } from '../../state/use-app.ts';
import { useWords } from '../../words/use-words.ts';
import { Choice } from '../shared/choice.tsx';
import { plainName } from './plain-name.ts';

/** Which district is open. Made-up data says so next to its name, always. */
export function DistrictChoice() {
  const { t, name } = useWords();
  const districts = useApp((state) => state.districts);
  const districtId = useApp((state) => state.districtId);
  const open = districts.find((each) => each.id === districtId);
  if (districts.length === 0) return null;
  return (
    <div className="top-bar-district">
      <Choice
        label={t('chooseDistrict')}
        placeholder={t('chooseDistrict')}
        value={districtId ?? ''}
        options={districts.map((each) => ({ value: each.id, label: plainName(name(each.name)) }))}
        onChange={(id) => void openDistrict(id)}
      />
      {open?.synthetic && (
        <Tooltip title={t('syntheticHint')}>
          <span className="synthetic-tag">{t('synthetic')}</span>
        </Tooltip>
      )}
    </div>
  );
}
