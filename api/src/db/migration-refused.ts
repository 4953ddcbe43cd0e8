import type { LocalName } from '@xuetu/geodata/model';

type Reason = 'unknown' | 'edited';

const TEXTS: Record<Reason, (migration: string) => LocalName> = {
  unknown: (migration) => ({
    zh: `数据库含有本程序不认识的迁移 ${migration}，它由更新的版本建立。`,
    en: `The database has the migration ${migration}, which this program does not know. It was made by a newer version.`,
  }),
  edited: (migration) => ({
    zh: `迁移 ${migration} 在写入本数据库之后被改动；应当另加新的迁移。`,
    en: `The migration ${migration} was changed after it landed in this database. Add a new one instead.`,
  }),
};

/** The schema in the database and the migrations of this program contradict each other. */
export class MigrationRefused extends Error {
  override name = 'MigrationRefused';
  readonly reason: Reason;
  /** The message in both languages. */
  readonly text: LocalName;

  constructor(reason: Reason, migration: string) {
    const text = TEXTS[reason](migration);
    super(text.en);
    this.reason = reason;
    this.text = text;
  }
}
