import type { Locale } from '@xuetu/geodata/model';
import type { Context } from 'hono';

/** The caller's language: `?lang=`, else the first of Accept-Language that we speak, else Chinese. */
export function languageOf(context: Context): Locale {
  const asked = context.req.query('lang');
  if (asked === 'zh' || asked === 'en') return asked;
  const accepted = (context.req.header('accept-language') ?? '')
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.trim().toLowerCase().split(';');
      const weight = parameters.map((each) => /^\s*q=([\d.]+)/.exec(each)?.[1]).find(Boolean);
      return { language: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight) };
    })
    .sort((a, b) => b.weight - a.weight);
  const spoken = accepted.find(({ language, weight }) => weight > 0 && (language === 'zh' || language === 'en'));
  return spoken?.language === 'en' ? 'en' : 'zh';
}
