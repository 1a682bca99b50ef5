-- Two corrections that were found to contradict each other, in the versions in which they do, and what somebody decided of them.
create table dispute (
    workspace_id uuid not null,
    older_id uuid not null,
    older_version integer not null,
    newer_id uuid not null,
    newer_version integer not null,
    made_in uuid not null,
    older_stays boolean not null,
    found_at timestamptz not null,
    ordinal bigint generated always as identity,
    verdict text,
    decided_by uuid,
    decided_at timestamptz,
    reason text check (length(reason) <= 500),
    primary key (workspace_id, older_id, older_version, newer_id, newer_version),
    foreign key (workspace_id, older_id) references correction (workspace_id, correction_id) on delete cascade,
    foreign key (workspace_id, newer_id) references correction (workspace_id, correction_id) on delete cascade,
    foreign key (workspace_id, made_in) references place (workspace_id, place_id)
);
create index dispute_newer on dispute (workspace_id, newer_id);
select protect('dispute', 'select, insert, update');
