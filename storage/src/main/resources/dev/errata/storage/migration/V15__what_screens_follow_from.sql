-- Why an answer was written again, so that what is said about it follows from what is stored.
create table rewrite (
    workspace_id uuid not null,
    interaction_id uuid not null,
    how text not null,
    person_id uuid not null,
    act_id uuid,
    primary key (workspace_id, interaction_id),
    foreign key (workspace_id, interaction_id) references interaction (workspace_id, interaction_id),
    foreign key (workspace_id, person_id) references person (workspace_id, person_id),
    foreign key (workspace_id, act_id) references act (workspace_id, act_id)
);
select protect('rewrite', 'select, insert');

-- Some platforms have several servers, and say only in what they send which one reaches a customer.
alter table installation add column reached_at text;

-- As before, with rewrites.
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
        'interaction', 'thread', 'outgoing', 'delivery', 'document', 'passage', 'embedding', 'correction_change', 'passage_change',
        'strictness', 'person', 'place'
    ] loop
        execute format('delete from %I where workspace_id = $1', emptied) using old;
    end loop;
    update installation set workspace_id = new_workspace where platform = 'local' and external_id = local_id;
end
$$;
