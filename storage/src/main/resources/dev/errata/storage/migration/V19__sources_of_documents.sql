-- Where documents come from. Those that were read by versions before this one have no source.
create table document_source (
    workspace_id uuid not null,
    name text not null,
    base_url text,
    primary key (workspace_id, name)
);
select protect('document_source', 'select, insert, update, delete');

alter table document add column source text;
alter table document add foreign key (workspace_id, source) references document_source (workspace_id, name);
drop index document_everywhere;
drop index document_of_place;
create unique index document_everywhere on document (workspace_id, coalesce(source, ''), name) where place_id is null;
create unique index document_of_place on document (workspace_id, place_id, coalesce(source, ''), name)
where place_id is not null;
grant update (source, name) on document to errata_app;

-- As before, with the sources of documents.
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
        'strictness', 'person', 'place'
    ] loop
        execute format('delete from %I where workspace_id = $1', emptied) using old;
    end loop;
    update installation set workspace_id = new_workspace, former = former || old
    where platform = 'local' and external_id = local_id;
end
$$;
