-- What people say of cases; all else about them follows from what was taught and confirmed.
create table evaluation_case (
    workspace_id uuid not null,
    case_id uuid not null,
    place_id uuid not null,
    asker_id uuid,
    input text not null,
    expected text,
    must_follow text[],
    must_not_follow text[],
    ordinal bigint generated always as identity,
    added_at timestamptz not null default now(),
    primary key (workspace_id, case_id),
    foreign key (workspace_id, place_id) references place (workspace_id, place_id),
    foreign key (workspace_id, asker_id) references person (workspace_id, person_id)
);
select protect('evaluation_case', 'select, insert, delete');

create table evaluation_dropped (
    workspace_id uuid not null,
    case_id uuid not null,
    dropped_at timestamptz not null default now(),
    primary key (workspace_id, case_id)
);
select protect('evaluation_dropped', 'select, insert');

-- Other words for the question of a correction. They go with it, and with the question that it was made on.
create table evaluation_wording (
    workspace_id uuid not null,
    correction_id uuid not null,
    origin_id uuid,
    text text not null,
    origin text not null,
    ordinal bigint generated always as identity,
    worded_at timestamptz not null default now(),
    primary key (workspace_id, correction_id, text),
    foreign key (workspace_id, correction_id) references correction (workspace_id, correction_id) on delete cascade,
    foreign key (workspace_id, origin_id) references interaction (workspace_id, interaction_id) on delete cascade
);
create index evaluation_wording_origin on evaluation_wording (workspace_id, origin_id);
select protect('evaluation_wording', 'select, insert');

-- A measurement with what it depended on; what came of it is kept as numbers.
create table evaluation_run (
    workspace_id uuid not null,
    run_id uuid not null,
    began_at timestamptz not null,
    ended_at timestamptz,
    measured_in text not null,
    model text not null,
    judge text not null,
    prompts text[] not null,
    parameters text not null,
    corrections integer not null,
    taught text not null,
    documents text not null,
    cases text not null,
    guards_hurt integer,
    primary key (workspace_id, run_id)
);
create index evaluation_run_newest on evaluation_run (workspace_id, began_at);
select protect('evaluation_run', 'select, insert, update, delete');

-- Of a condition, or of so many records of the curve.
create table evaluation_score (
    workspace_id uuid not null,
    run_id uuid not null,
    condition text not null,
    records integer not null,
    score text not null,
    mean double precision not null,
    low double precision not null,
    high double precision not null,
    n integer not null,
    primary key (workspace_id, run_id, condition, records, score),
    foreign key (workspace_id, run_id) references evaluation_run (workspace_id, run_id) on delete cascade
);
select protect('evaluation_score', 'select, insert, delete');

-- What came of each case, so that an interrupted run goes on, and two runs can be told apart case by case.
create table evaluation_outcome (
    workspace_id uuid not null,
    run_id uuid not null,
    condition text not null,
    case_id uuid not null,
    kind text not null,
    answer text not null,
    recalled uuid[] not null,
    given boolean[] not null,
    probabilities double precision[] not null,
    reasons text[] not null,
    scores text[] not null,
    score_values double precision[] not null,
    judged text[] not null,
    failed boolean not null,
    primary key (workspace_id, run_id, condition, case_id),
    foreign key (workspace_id, run_id) references evaluation_run (workspace_id, run_id) on delete cascade
);
select protect('evaluation_outcome', 'select, insert, delete');

-- Any answer of a measurement may quote what is forgotten: none of them outlives it.
create or replace function note_forgetting(whose uuid) returns void
language sql as $$
    insert into correction_change (workspace_id, changes, forgettings, forgotten) values (whose, 1, 1, 1)
    on conflict (workspace_id) do update
    set changes = correction_change.changes + 1, forgettings = correction_change.forgettings + 1,
        forgotten = correction_change.changes + 1;
    delete from evaluation_outcome where workspace_id = whose;
$$;

create or replace function forget_what_leaned() returns trigger
language plpgsql security definer set search_path from current as $$
begin
    if new.standalone is distinct from old.standalone then
        delete from suggestion where workspace_id = new.workspace_id and origin_id = new.interaction_id;
        delete from evaluation_wording where workspace_id = new.workspace_id and origin_id = new.interaction_id;
        delete from restatement r using correction c
        where r.workspace_id = new.workspace_id and c.workspace_id = new.workspace_id
          and c.correction_id = r.correction_id and c.origin_id = new.interaction_id;
    end if;
    return new;
end
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
        'strictness', 'evaluation_run', 'evaluation_case', 'evaluation_dropped', 'linked_team', 'person', 'place'
    ] loop
        execute format('delete from %I where workspace_id = $1', emptied) using old;
    end loop;
    update installation set workspace_id = new_workspace, former = former || old
    where platform = 'local' and external_id = local_id;
end
$$;
