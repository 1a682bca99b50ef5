-- Under which key the work was taken that an answer came of: by it whoever deletes a message on its platform is forgotten here, and what
-- was asked alone goes with what it was asked about.
alter table interaction add column taken_as text;
create index interaction_taken_as on interaction (workspace_id, taken_as) where taken_as is not null;

do $$
declare
    one uuid;
begin
    for one in select distinct workspace_id from installation loop
        perform set_config('app.workspace', one::text, true);
        update interaction i set taken_as = d.key
        from delivery d
        where i.workspace_id = one and d.workspace_id = one and d.delivery_id = i.interaction_id;
    end loop;
    perform set_config('app.workspace', '', true);
end
$$;

-- A correction outlives the question that it was made on, and an answer the question that decided: their ids stay.
alter table correction drop constraint correction_workspace_id_origin_id_fkey;
alter table application drop constraint application_workspace_id_exemplar_id_fkey;
create index correction_origin on correction (workspace_id, origin_id);

alter table person add column forgotten_at timestamptz;

-- How often something was forgotten, so that nobody keeps it in memory.
alter table correction_change add column forgettings bigint not null default 0;

-- Messages of answers that were forgotten are taken down on their platform, and then nobody needs to know what they were called.
grant delete on outgoing to errata_app;

-- Workspaces that an installation led to before it started over: their audit is still there.
alter table installation add column former uuid[] not null default '{}';

alter table audit no force row level security;
update installation set former = coalesce(
    (select array_agg(distinct a.workspace_id) from audit a
     where a.workspace_id not in (select i.workspace_id from installation i)),
    '{}')
where platform = 'local';
alter table audit force row level security;

create function note_forgetting(whose uuid) returns void
language sql as $$
    insert into correction_change (workspace_id, changes, forgettings) values (whose, 1, 1)
    on conflict (workspace_id) do update
    set changes = correction_change.changes + 1, forgettings = correction_change.forgettings + 1
$$;
revoke all on function note_forgetting(uuid) from public;

-- Deletes questions of the current workspace with all that was answered and said to them. It runs as the owner, because nobody else may
-- delete what is written once. Whoever calls it names whole questions: what replaces an answer goes with it.
create function forget_questions(ids uuid[]) returns integer
language plpgsql security definer set search_path from current as $$
declare
    here uuid := nullif(current_setting('app.workspace', true), '')::uuid;
    leaning uuid[];
    hashes bytea[];
    gone integer;
begin
    perform from interaction where workspace_id = here and interaction_id = any(ids) order by interaction_id for update;

    -- What was asked afterwards in the same thread was understood with it.
    select coalesce(array_agg(distinct later.interaction_id), '{}') into leaning
    from interaction earlier
    join interaction later on later.workspace_id = here and later.place_id = earlier.place_id and later.thread = earlier.thread
      and later.asked_at >= earlier.asked_at and later.standalone <> later.asked
    where earlier.workspace_id = here and earlier.interaction_id = any(ids) and later.interaction_id <> all(ids);

    select array_agg(distinct sha256(convert_to(words, 'UTF8'))) into hashes
    from interaction, lateral (values (asked), (standalone)) as said (words)
    where workspace_id = here and interaction_id = any(ids || leaning);
    delete from embedding e
    where e.workspace_id = here and e.text_hash = any(hashes)
      and not exists (select from passage p where p.workspace_id = here and p.text_hash = e.text_hash);
    update interaction set standalone = asked where workspace_id = here and interaction_id = any(leaning);

    -- In the words of a language model that read the question.
    delete from restatement r using correction c
    where r.workspace_id = here and c.workspace_id = here and c.correction_id = r.correction_id and c.origin_id = any(ids);

    delete from exemplar where workspace_id = here and interaction_id = any(ids);
    delete from application where workspace_id = here and interaction_id = any(ids);
    delete from rewrite where workspace_id = here and interaction_id = any(ids);
    delete from rating where workspace_id = here and interaction_id = any(ids);
    delete from interaction_source where workspace_id = here and interaction_id = any(ids);
    delete from thread t using interaction i
    where t.workspace_id = here and i.workspace_id = here and i.interaction_id = any(ids)
      and t.place_id = i.place_id and t.thread = i.thread
      and not exists (
          select from interaction other
          where other.workspace_id = here and other.place_id = t.place_id and other.thread = t.thread
            and other.interaction_id <> all(ids));
    insert into audit (workspace_id, what, subject_id)
    select here, 'question forgotten', interaction_id from interaction
    where workspace_id = here and interaction_id = any(ids);
    delete from interaction where workspace_id = here and interaction_id = any(ids);
    get diagnostics gone = row_count;
    if gone > 0 then
        perform note_forgetting(here);
    end if;
    return gone;
end
$$;

-- Deletes corrections with all their acts, as if nobody had taught them. What the answers say that followed them is forgotten too.
create function forget_corrections(ids uuid[], instead text) returns setof uuid
language plpgsql security definer set search_path from current as $$
declare
    here uuid := nullif(current_setting('app.workspace', true), '')::uuid;
begin
    perform from correction where workspace_id = here and correction_id = any(ids) order by correction_id for update;
    return query
    update interaction i set answer = instead, changed = null
    where i.workspace_id = here and exists (
        select from application a
        where a.workspace_id = here and a.interaction_id = i.interaction_id and a.given and a.correction_id = any(ids))
    returning i.interaction_id;
    delete from exemplar where workspace_id = here and correction_id = any(ids);
    update rewrite set act_id = null
    where workspace_id = here
      and act_id in (select act_id from act where workspace_id = here and correction_id = any(ids));
    delete from application where workspace_id = here and correction_id = any(ids);
    delete from act where workspace_id = here and correction_id = any(ids);
    delete from restatement where workspace_id = here and correction_id = any(ids);
    delete from correction_version where workspace_id = here and correction_id = any(ids);
    insert into audit (workspace_id, what, subject_id)
    select here, 'correction forgotten', correction_id from correction
    where workspace_id = here and correction_id = any(ids);
    delete from correction where workspace_id = here and correction_id = any(ids);
    perform note_forgetting(here);
end
$$;

-- Takes somebody's name out of everything that stays of them. A return is that of a stranger.
create function forget_name(whom uuid, names text[], instead text) returns void
language plpgsql security definer set search_path from current as $$
declare
    here uuid := nullif(current_setting('app.workspace', true), '')::uuid;
    called text;
begin
    perform from person where workspace_id = here and person_id = whom for update;
    delete from rating where workspace_id = here and person_id = whom;
    foreach called in array names loop
        called := '(?<!\w)' || regexp_replace(called, '([^[:alnum:][:space:]])', '\\\1', 'g') || '(?!\w)';
        update interaction i set
            answer = regexp_replace(answer, called, instead, 'g'), changed = regexp_replace(changed, called, instead, 'g')
        where workspace_id = here and (
            exists (
                select from application a
                join correction c on c.workspace_id = here and c.correction_id = a.correction_id and c.author_id = whom
                where a.workspace_id = here and a.interaction_id = i.interaction_id)
            or exists (
                select from rewrite r
                where r.workspace_id = here and r.interaction_id = i.interaction_id and r.person_id = whom));
    end loop;
    update person set
        external_id = 'forgotten:' || person_id, name = '', standing = 'EXTERNAL', teams = '{}', forgotten_at = now()
    where workspace_id = here and person_id = whom;
    insert into audit (workspace_id, what, subject_id) values (here, 'person forgotten', whom);
    perform note_forgetting(here);
end
$$;

revoke all on function forget_questions(uuid[]), forget_corrections(uuid[], text), forget_name(uuid, text[], text) from public;
grant execute on function forget_questions(uuid[]), forget_corrections(uuid[], text), forget_name(uuid, text[], text) to errata_app;

-- As before; whose audit stays is noted.
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
    update installation set workspace_id = new_workspace, former = former || old
    where platform = 'local' and external_id = local_id;
end
$$;
