-- What a school must keep away from may be a point: a petrol station, a hazard.
alter table landscape drop constraint landscape_shape_check;
alter table landscape add constraint landscape_shape_check
  check (geometrytype(shape) in ('POLYGON', 'MULTIPOLYGON', 'LINESTRING', 'MULTILINESTRING', 'POINT'));
