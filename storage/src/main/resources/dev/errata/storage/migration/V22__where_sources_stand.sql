-- Where a passage stood that an answer rests on. Documents are read again and removed, so nothing refers to them.
alter table interaction_source add column document_id uuid;
alter table interaction_source add column passage integer;
