import { Alert, Button } from 'antd';
import { dismissFailure } from '../../state/actions/dismiss-failure.ts';
import { loadDistricts } from '../../state/actions/load-districts.ts';
import { openDistrict } from '../../state/actions/open-district.ts';
import { store } from '../../state/store.ts';
import { useApp } from '../../state/use-app.ts';
import { useWords } from '../../words/use-words.ts';
import '../panels.css';
import { plainName } from '../top-bar/plain-name.ts';
import './failure-notice.css';
import { adviceFor } from './advice-for.ts';

/** What failed, to which thing and what to do about it; stays until it is dismissed or the work succeeds. */
export function FailureNotice() {
  const { t } = useWords();
  const failure = useApp((state) => state.failure);
  const isEmpty = useApp((state) => state.base === null);
  if (!failure) return null;
  const advice = adviceFor(failure.code);
  return (
    <div className="failure-notice" role="alert" data-code={failure.code}>
      <Alert
        type="error"
        showIcon
        title={failure.message || t('failureTitle')}
        description={advice && t(advice)}
        action={isEmpty ? <WayOn code={failure.code} /> : <Button onClick={dismissFailure}>{t('dismiss')}</Button>}
      />
    </div>
  );
}

/** Offered instead of a district that does not exist; all of them are listed in the top bar. */
const MOST_OFFERED = 3;

/** Nothing is open: another district where the one asked for does not exist, else the same once more. */
function WayOn({ code }: { code: string }) {
  const { t, name } = useWords();
  const districts = useApp((state) => state.districts);
  if (code !== 'unknown-district' || districts.length === 0) {
    return (
      <Button type="primary" onClick={loadAgain}>
        {t('reload')}
      </Button>
    );
  }
  return (
    <div className="way-on">
      {districts.slice(0, MOST_OFFERED).map((each, index) => (
        <Button key={each.id} type={index === 0 ? 'primary' : 'default'} onClick={() => void openDistrict(each.id)}>
          {t('openNamed', { name: plainName(name(each.name)) })}
        </Button>
      ))}
    </div>
  );
}

/** Asks again for the district chosen in the list, else for what the address bar says. */
function loadAgain(): void {
  const { districtId, districts } = store.getState();
  void (districtId && districts.length > 0 ? openDistrict(districtId) : loadDistricts());
}
