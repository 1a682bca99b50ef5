-- How much a language model judges: what was on is thorough now.
alter table strictness add column judge text not null default 'THOROUGH' check (judge in ('THOROUGH', 'THRIFTY', 'OFF'));
update strictness set judge = 'OFF' where not judged;
alter table strictness alter column judge drop default, drop column judged;

-- People are asked as well where judge and numbers disagree.
drop index application_offered;
create index application_offered on application (workspace_id, correction_id, interaction_id)
    where reason in ('MAY_FIT', 'DOUBTED', 'UNEXPECTED');
