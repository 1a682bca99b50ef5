-- From which probability on a workspace wants corrections to be applied, from which on to be asked about, and whether a model judges.
create table strictness (
    workspace_id uuid not null,
    apply_from double precision not null,
    ask_from double precision not null,
    judged boolean not null,
    chosen_at timestamptz not null default now(),
    primary key (workspace_id)
);
select protect('strictness', 'select, insert, update');
