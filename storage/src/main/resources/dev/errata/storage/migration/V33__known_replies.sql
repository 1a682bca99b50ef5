-- What language models replied while something was measured; by a digest of all that they were told.
create table known_reply (
    workspace_id uuid not null,
    call text not null,
    reply text not null,
    ending text,
    input_tokens bigint not null,
    output_tokens bigint not null,
    took interval not null,
    used_at timestamptz not null,
    primary key (workspace_id, call)
);
create index known_reply_used on known_reply (workspace_id, used_at);
select protect('known_reply', 'select, insert, update, delete');

-- A reply may quote what is forgotten, as an answer of a measurement may: none of them outlives it.
create or replace function note_forgetting(whose uuid) returns void
language sql as $$
    insert into correction_change (workspace_id, changes, forgettings, forgotten) values (whose, 1, 1, 1)
    on conflict (workspace_id) do update
    set changes = correction_change.changes + 1, forgettings = correction_change.forgettings + 1,
        forgotten = correction_change.changes + 1;
    delete from evaluation_outcome where workspace_id = whose;
    delete from known_reply where workspace_id = whose;
$$;

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
        'application', 'exemplar', 'rewrite', 'act', 'restatement', 'correction_version', 'correction', 'rating', 'interaction_source',
        'interaction', 'thread', 'outgoing', 'delivery', 'document', 'document_source', 'passage', 'embedding', 'correction_change', 'passage_change',
        'strictness', 'known_reply', 'evaluation_run', 'evaluation_case', 'evaluation_dropped', 'linked_team', 'person', 'place'
    ] loop
        execute format('delete from %I where workspace_id = $1', emptied) using old;
    end loop;
    update installation set workspace_id = new_workspace, former = former || old
    where platform = 'local' and external_id = local_id;
end
$$;
