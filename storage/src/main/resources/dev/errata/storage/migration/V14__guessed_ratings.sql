-- Teams does not always say under which answer a thumb was pressed: then it is taken for the newest, and marked.
alter table rating add column guessed boolean not null default false;
