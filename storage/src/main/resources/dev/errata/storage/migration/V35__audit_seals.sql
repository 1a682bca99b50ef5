-- A chain of hashes over the rows of the audit, in the order in which they were sealed: a row that was committed late is sealed late.
create table audit_seal (
    workspace_id uuid not null,
    position bigint not null,
    audit_id bigint not null,
    hash text not null,
    sealed_at timestamptz not null,
    primary key (workspace_id, position),
    unique (workspace_id, audit_id)
);
select protect('audit_seal', 'select, insert');
create trigger audit_seals_stay before update or delete or truncate on audit_seal
    for each statement execute function refuse_change();
