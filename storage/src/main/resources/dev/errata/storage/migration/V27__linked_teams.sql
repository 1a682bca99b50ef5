-- Groups of people that are tied to channels, by the platform's own ids.
create table linked_team (
    workspace_id uuid not null,
    team_id text not null,
    name text not null,
    read_at timestamptz not null,
    primary key (workspace_id, team_id)
);
select protect('linked_team', 'select, insert, update, delete');

create table linked_team_channel (
    workspace_id uuid not null,
    team_id text not null,
    channel text not null,
    primary key (workspace_id, team_id, channel),
    foreign key (workspace_id, team_id) references linked_team (workspace_id, team_id) on delete cascade
);
create index linked_team_of_channel on linked_team_channel (workspace_id, channel);
select protect('linked_team_channel', 'select, insert, delete');

create table linked_team_account (
    workspace_id uuid not null,
    team_id text not null,
    account text not null,
    primary key (workspace_id, team_id, account),
    foreign key (workspace_id, team_id) references linked_team (workspace_id, team_id) on delete cascade
);
create index linked_team_of_account on linked_team_account (workspace_id, account);
select protect('linked_team_account', 'select, insert, delete');

-- The page can start over, and forgets these too.
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
        'strictness', 'linked_team', 'person', 'place'
    ] loop
        execute format('delete from %I where workspace_id = $1', emptied) using old;
    end loop;
    update installation set workspace_id = new_workspace, former = former || old
    where platform = 'local' and external_id = local_id;
end
$$;
