-- The log of decisions. An entry is never changed or deleted; `corrects` names the entry that a later one puts right.
-- `draft` is what the meeting said; the columns beside it are what it was said about.
create table decisions (
  id text primary key check (length(id) between 1 and 64),
  district_id text not null references districts on delete no action,
  number int not null check (number >= 1),
  draft jsonb not null,
  snapshot_id text references snapshots,
  corrects text references decisions,
  scenario_name text not null,
  scenario_version int not null check (scenario_version >= 0),
  plan_hash text not null check (plan_hash ~ '^[0-9a-f]{64}$'),
  at timestamptz not null default now(),
  unique (district_id, number),
  check (corrects <> id)
);
create trigger decisions_stay before update or delete on decisions for each row execute function refuse_change();
create trigger decisions_all_stay before truncate on decisions for each statement execute function refuse_change();
