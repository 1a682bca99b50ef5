-- How much a language model judges: what was on is thorough now. Written anew with its column, since an update would see no row of any workspace.
alter table strictness alter column judged type text using case when judged then 'THOROUGH' else 'OFF' end;
alter table strictness rename column judged to judge;
alter table strictness add check (judge in ('THOROUGH', 'THRIFTY', 'OFF'));

-- People are asked as well where judge and numbers disagree.
drop index application_offered;
create index application_offered on application (workspace_id, correction_id, interaction_id)
    where reason in ('MAY_FIT', 'DOUBTED', 'UNEXPECTED');
