import type { Locale } from '@xuetu/geodata/model';
import zhCN from 'antd/locale/zh_CN';
import { useEffect, useState } from 'react';

/** The component library's own words in the language of the interface. The English ones come when they are needed. */
export function useComponentWords(locale: Locale): typeof zhCN {
  const [english, setEnglish] = useState<typeof zhCN>();
  useEffect(() => {
    if (locale === 'en') void import('antd/locale/en_GB').then((loaded) => setEnglish(loaded.default));
  }, [locale]);
  return locale === 'en' && english ? english : zhCN;
}
