-- Folders of a source whose originals are elsewhere: what the names of their documents begin with, and the address, in turn.
alter table document_source add column folders text[] not null default '{}';
