-- A scenario that is done with is put away instead of deleted.
alter table scenarios add column archived boolean not null default false;
