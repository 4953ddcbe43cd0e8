-- What is written down for later is never changed, whoever asks.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % is refused', tg_table_name, lower(tg_op);
end $$;

-- Base plans as they were, compressed (gzip of JSON), once for each content however many snapshots show it.
create table plan_contents (
  plan_hash text primary key check (plan_hash ~ '^[0-9a-f]{64}$'),
  content bytea not null
);
create trigger plan_contents_stay before update or delete on plan_contents for each row execute function refuse_change();
create trigger plan_contents_all_stay before truncate on plan_contents for each statement execute function refuse_change();

-- The numbers of a plan at one moment. `edits` are those in force; `scenario_id` names no row, because a scenario may be deleted.
create table snapshots (
  id text primary key check (length(id) between 1 and 64),
  place bigint generated always as identity unique,
  district_id text not null references districts on delete no action,
  scenario_id text not null,
  scenario_name text not null,
  scenario_version int not null check (scenario_version >= 0),
  edits jsonb not null check (jsonb_typeof(edits) = 'array'),
  plan_hash text not null references plan_contents,
  who text not null,
  note text not null,
  numbers jsonb not null,
  numbers_hash text not null check (numbers_hash ~ '^[0-9a-f]{64}$'),
  app_version text not null,
  at timestamptz not null default now()
);
create index snapshots_district on snapshots (district_id, place desc);
create trigger snapshots_stay before update or delete on snapshots for each row execute function refuse_change();
create trigger snapshots_all_stay before truncate on snapshots for each statement execute function refuse_change();
