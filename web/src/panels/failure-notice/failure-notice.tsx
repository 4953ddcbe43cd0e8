import { Alert, Button } from 'antd';
import { dismissFailure } from '../../state/actions/dismiss-failure.ts';
import { loadDistricts } from '../../state/actions/load-districts.ts';
import { openDistrict } from '../../state/actions/open-district.ts';
import { store } from '../../state/store.ts';
import { useApp } from '../../state/use-app.ts';
import { useWords } from '../../words/use-words.ts';
import '../panels.css';
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
        action={
          isEmpty ? (
            <Button type="primary" onClick={loadAgain}>
              {t('reload')}
            </Button>
          ) : (
            <Button onClick={dismissFailure}>{t('dismiss')}</Button>
          )
        }
      />
    </div>
  );
}

/** Nothing is open: ask again for the district, or for the list of districts. */
function loadAgain(): void {
  const { districtId } = store.getState();
  void (districtId ? openDistrict(districtId) : loadDistricts());
}
