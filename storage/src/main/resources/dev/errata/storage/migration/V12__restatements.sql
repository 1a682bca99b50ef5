-- When a version of a correction holds, in one line of a language model.
create table restatement (
    workspace_id uuid not null,
    correction_id uuid not null,
    version integer not null,
    line text not null check (length(line) <= 200),
    made_at timestamptz not null default now(),
    primary key (workspace_id, correction_id, version),
    foreign key (workspace_id, correction_id, version)
        references correction_version (workspace_id, correction_id, version)
);
select protect('restatement', 'select, insert');

-- As before, with restatements.
create or replace function start_over(local_id text, new_workspace uuid) returns void
language plpgsql security definer set search_path from current as $$
declare
    old uuid;
    emptied text;
begin
    select workspace_id into old from installation where platform = 'local' and external_id = local_id for update;
    if old is null then
        raise exception 'there is no local workspace %', local_id;
    end if;
    perform set_config('app.workspace', old::text, true);
    -- Whoever is writing something has locked its place and person: wait for them, and let nobody begin meanwhile.
    perform from place where workspace_id = old for update;
    perform from person where workspace_id = old for update;
    foreach emptied in array array[
        'application', 'exemplar', 'act', 'restatement', 'correction_version', 'correction', 'rating', 'interaction_source', 'interaction',
        'thread', 'outgoing', 'delivery', 'document', 'passage', 'embedding', 'correction_change', 'passage_change', 'strictness', 'person',
        'place'
    ] loop
        execute format('delete from %I where workspace_id = $1', emptied) using old;
    end loop;
    update installation set workspace_id = new_workspace where platform = 'local' and external_id = local_id;
end
$$;
