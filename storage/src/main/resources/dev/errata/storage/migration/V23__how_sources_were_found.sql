-- When the document of a source was read, and how close it was to the question.
alter table interaction_source add column read_at timestamptz;
alter table interaction_source add column closeness double precision;
alter table interaction_source add column coverage double precision;
