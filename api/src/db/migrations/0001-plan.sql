-- A district and its base plan. Every item is kept as the document it was imported as (`item`), so that a plan comes back
-- exactly as it went in; what SQL asks for is derived from the document by the database itself and cannot drift from it.
-- `ordinal` is the item's place in its list. Geometry is in WGS84/CGCS2000 degrees, lng before lat (SRID 4326).
create extension if not exists postgis;

create table districts (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  item jsonb not null,
  assumptions jsonb not null,
  plan_hash text not null check (plan_hash ~ '^[0-9a-f]{64}$'),
  saved_at timestamptz not null,
  name text generated always as (item #>> '{name,zh}') stored not null,
  base_year int generated always as ((item ->> 'baseYear')::int) stored not null check (base_year between 1990 and 2100),
  check (item ->> 'id' = id)
);

create table schools (
  district_id text not null references districts on delete cascade,
  ordinal int not null,
  item jsonb not null,
  id text generated always as (item ->> 'id') stored not null,
  name text generated always as (item ->> 'name') stored not null,
  ownership text generated always as (item ->> 'ownership') stored not null check (ownership in ('public', 'private')),
  shape geometry(point, 4326) generated always as (
    st_setsrid(st_makepoint((item #>> '{location,0}')::float8, (item #>> '{location,1}')::float8), 4326)
  ) stored not null,
  primary key (district_id, id),
  unique (district_id, ordinal)
);
create index schools_shape on schools using gist (shape);

create table compounds (
  district_id text not null references districts on delete cascade,
  ordinal int not null,
  item jsonb not null,
  id text generated always as (item ->> 'id') stored not null,
  name text generated always as (item ->> 'name') stored not null,
  households float8 generated always as ((item ->> 'households')::float8) stored check (households >= 0),
  shape geometry(geometry, 4326) generated always as (st_setsrid(st_geomfromgeojson(item -> 'shape'), 4326)) stored not null,
  point geometry(point, 4326) generated always as (
    st_setsrid(st_makepoint((item #>> '{point,0}')::float8, (item #>> '{point,1}')::float8), 4326)
  ) stored not null,
  primary key (district_id, id),
  unique (district_id, ordinal),
  check (geometrytype(shape) in ('POINT', 'POLYGON', 'MULTIPOLYGON'))
);
create index compounds_shape on compounds using gist (shape);
create index compounds_point on compounds using gist (point);

create table catchments (
  district_id text not null references districts on delete cascade,
  ordinal int not null,
  item jsonb not null,
  id text generated always as (item ->> 'id') stored not null,
  stage text generated always as (item ->> 'stage') stored not null
    check (stage in ('kindergarten', 'primary', 'junior', 'senior')),
  sector text generated always as (item ->> 'sector') stored not null,
  shape geometry(geometry, 4326) generated always as (st_setsrid(st_geomfromgeojson(item -> 'shape'), 4326)) stored not null,
  primary key (district_id, id),
  unique (district_id, ordinal),
  check (geometrytype(shape) in ('POLYGON', 'MULTIPOLYGON'))
);
create index catchments_shape on catchments using gist (shape);

create table assignments (
  district_id text not null references districts on delete cascade,
  ordinal int not null,
  item jsonb not null,
  compound_id text generated always as (item ->> 'compoundId') stored not null,
  stage text generated always as (item ->> 'stage') stored not null
    check (stage in ('kindergarten', 'primary', 'junior', 'senior')),
  from_year int generated always as ((item ->> 'fromYear')::int) stored,
  primary key (district_id, ordinal),
  unique nulls not distinct (district_id, compound_id, stage, from_year),
  foreign key (district_id, compound_id) references compounds (district_id, id) on delete cascade
);

create table sites (
  district_id text not null references districts on delete cascade,
  ordinal int not null,
  item jsonb not null,
  id text generated always as (item ->> 'id') stored not null,
  name text generated always as (item ->> 'name') stored not null,
  available_from int generated always as ((item ->> 'availableFrom')::int) stored not null,
  shape geometry(geometry, 4326) generated always as (st_setsrid(st_geomfromgeojson(item -> 'shape'), 4326)) stored not null,
  point geometry(point, 4326) generated always as (
    st_setsrid(st_makepoint((item #>> '{point,0}')::float8, (item #>> '{point,1}')::float8), 4326)
  ) stored not null,
  primary key (district_id, id),
  unique (district_id, ordinal),
  check (geometrytype(shape) in ('POINT', 'POLYGON', 'MULTIPOLYGON'))
);
create index sites_shape on sites using gist (shape);

create table streets (
  district_id text not null references districts on delete cascade,
  ordinal int not null,
  item jsonb not null,
  id text generated always as (item ->> 'id') stored not null,
  class text generated always as (item ->> 'class') stored not null
    check (class in ('expressway', 'arterial', 'secondary', 'local', 'path')),
  shape geometry(geometry, 4326) generated always as (st_setsrid(st_geomfromgeojson(item -> 'shape'), 4326)) stored not null,
  primary key (district_id, id),
  unique (district_id, ordinal),
  check (geometrytype(shape) in ('LINESTRING', 'MULTILINESTRING'))
);
create index streets_shape on streets using gist (shape);

create table landscape (
  district_id text not null references districts on delete cascade,
  ordinal int not null,
  item jsonb not null,
  id text generated always as (item ->> 'id') stored not null,
  kind text generated always as (item ->> 'kind') stored not null,
  shape geometry(geometry, 4326) generated always as (st_setsrid(st_geomfromgeojson(item -> 'shape'), 4326)) stored not null,
  primary key (district_id, id),
  unique (district_id, ordinal),
  check (geometrytype(shape) in ('POLYGON', 'MULTIPOLYGON', 'LINESTRING', 'MULTILINESTRING'))
);
create index landscape_shape on landscape using gist (shape);

create table births (
  district_id text not null references districts on delete cascade,
  ordinal int not null,
  item jsonb not null,
  area_id text generated always as (item ->> 'areaId') stored not null,
  year int generated always as ((item ->> 'year')::int) stored not null,
  vintage text generated always as (item ->> 'vintage') stored not null
    check (vintage in ('published', 'revised', 'projected')),
  count float8 generated always as ((item ->> 'count')::float8) stored not null check (count >= 0),
  primary key (district_id, area_id, year, vintage),
  unique (district_id, ordinal)
);
