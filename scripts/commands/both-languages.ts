import { LocalName } from '@xuetu/geodata/model';

/** The words of an error that carries them in both languages, or of a database that cannot be reached. */
export function bothLanguages(error: unknown): LocalName | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('words' in error) return LocalName.safeParse(error.words).data;
  if ('code' in error && UNREACHABLE.test(String(error.code))) {
    return {
      zh: `连接不上 DATABASE_URL 所指的数据库（${error.code}）。请检查地址、账号和数据库是否已启动。`,
      en: `The database named in DATABASE_URL cannot be reached (${error.code}). Check its address, account and that it runs.`,
    };
  }
  return undefined;
}

/** Codes of a connection that was refused, timed out or not let in. */
const UNREACHABLE = /^(ECONNREFUSED|ENOTFOUND|EHOSTUNREACH|ETIMEDOUT|CONNECT_TIMEOUT|28P01|28000|3D000)$/;
