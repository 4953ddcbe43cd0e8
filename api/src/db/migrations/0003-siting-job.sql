-- Siting jobs: what was asked, how far it is, and what came of it. `input` holds the base plan and the edits in force when it was
-- asked, so that neither an edit nor an import changes the question afterwards; it goes when the job has ended.
-- `locked_by` names one taking of the job, new each time: only who holds it may write, and only until somebody else has taken it.
create table siting_jobs (
  id text primary key check (length(id) between 1 and 64),
  place bigint generated always as identity unique,
  district_id text not null references districts on delete cascade,
  scenario_id text,
  goal jsonb not null,
  input_hash text not null check (input_hash ~ '^[0-9a-f]{64}$'),
  input jsonb,
  status text not null default 'queued' check (status in ('queued', 'running', 'done', 'failed', 'cancelled')),
  progress float8 not null default 0 check (progress between 0 and 1),
  step jsonb,
  proposal jsonb,
  error jsonb,
  attempts int not null default 0 check (attempts >= 0),
  locked_by text,
  locked_until timestamptz,
  cancel_asked_at timestamptz,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  ended_at timestamptz,
  check ((status = 'running') = (locked_by is not null and locked_until is not null)),
  check ((status in ('queued', 'running')) = (input is not null)),
  check ((status in ('queued', 'running')) = (ended_at is null))
);
-- The same question is one job as long as it waits or runs.
create unique index siting_jobs_question on siting_jobs (district_id, input_hash)
  where status in ('queued', 'running') and cancel_asked_at is null;
create index siting_jobs_open on siting_jobs (place) where status in ('queued', 'running');
create index siting_jobs_district on siting_jobs (district_id, place desc);

-- The curve of a job: incumbents and bounds as they were found.
create table siting_points (
  job_id text not null references siting_jobs on delete cascade,
  place int not null check (place >= 1),
  point jsonb not null,
  primary key (job_id, place)
);
