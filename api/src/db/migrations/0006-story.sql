-- Stories are the planner's work, like scenarios: importing a district anew keeps them, and no cascade deletes them.
create table stories (
  id text primary key check (length(id) between 1 and 64),
  district_id text not null references districts on delete no action,
  name text not null,
  views jsonb not null check (jsonb_typeof(views) = 'array'),
  version int not null check (version >= 1),
  updated_at timestamptz not null
);
create index stories_district on stories (district_id, updated_at desc);
