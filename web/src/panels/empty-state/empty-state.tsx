import { Button } from 'antd';
import { loadDistricts } from '../../state/actions/load-districts.ts';
import { useApp } from '../../state/use-app.ts';
import { useWords } from '../../words/use-words.ts';
import '../panels.css';
import './empty-state.css';

/** What stands where the map will be, until there is a district to show. */
export function EmptyState() {
  const { t } = useWords();
  const loading = useApp((state) => state.loading);
  const failed = useApp((state) => state.failure !== null);
  const isOpen = useApp((state) => state.current !== null);
  const isOpening = useApp((state) => state.opening !== null);
  const hasDistricts = useApp((state) => state.districts.length > 0);
  if (isOpen) return null;
  if (isOpening) return <output className="calculating">{t('calculating')}</output>;
  if (loading) {
    return (
      <div className="empty-state" aria-busy="true">
        <span className="spinner" />
        <p aria-live="polite">{t(loading === 'districts' ? 'loadingDistricts' : 'loadingPlan')}</p>
      </div>
    );
  }
  if (failed) return null;
  return (
    <div className="empty-state">
      <h2>{t(hasDistricts ? 'noDistrictOpen' : 'noDistricts')}</h2>
      <p>{t(hasDistricts ? 'chooseDistrictHint' : 'noDistrictsHint')}</p>
      {!hasDistricts && (
        <Button type="primary" onClick={() => void loadDistricts()}>
          {t('reload')}
        </Button>
      )}
    </div>
  );
}
