-- Scenarios are the planner's work: importing a district anew keeps them, and no cascade deletes them.
-- `base_plan_hash` is the hash of the base plan that the edits were made on.
create table scenarios (
  id text primary key check (length(id) between 1 and 64),
  district_id text not null references districts on delete no action,
  name text not null,
  description text not null,
  edits jsonb not null check (jsonb_typeof(edits) = 'array'),
  cursor int not null check (cursor between 0 and jsonb_array_length(edits)),
  version int not null check (version >= 1),
  base_plan_hash text not null check (base_plan_hash ~ '^[0-9a-f]{64}$'),
  updated_at timestamptz not null
);
create index scenarios_district on scenarios (district_id, updated_at desc);
