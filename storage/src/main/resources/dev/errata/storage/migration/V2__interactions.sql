create table interaction (
    workspace_id uuid not null,
    interaction_id uuid not null,
    place_id uuid not null,
    thread text not null,
    asker_id uuid not null,
    asked text not null,
    standalone text not null,
    asked_at timestamptz not null,
    kind text not null,
    answer text not null,
    changed text,
    writer text not null,
    prompt_version text not null,
    input_tokens integer not null,
    output_tokens integer not null,
    recall_millis bigint not null,
    write_millis bigint not null,
    audience text not null,
    replaces uuid,
    recorded_at timestamptz not null default now(),
    ordinal bigint generated always as identity,
    primary key (workspace_id, interaction_id),
    foreign key (workspace_id, place_id) references place (workspace_id, place_id),
    foreign key (workspace_id, asker_id) references person (workspace_id, person_id),
    foreign key (workspace_id, replaces) references interaction (workspace_id, interaction_id)
);
create index interaction_thread on interaction (workspace_id, place_id, thread, asked_at, ordinal);
create index interaction_replaces on interaction (workspace_id, replaces, asked_at) where replaces is not null;
select protect('interaction', 'select, insert');

create table interaction_source (
    workspace_id uuid not null,
    interaction_id uuid not null,
    position integer not null,
    number integer not null,
    title text not null,
    heading text not null,
    primary key (workspace_id, interaction_id, position),
    foreign key (workspace_id, interaction_id) references interaction (workspace_id, interaction_id)
);
select protect('interaction_source', 'select, insert');

create table rating (
    workspace_id uuid not null,
    interaction_id uuid not null,
    person_id uuid not null,
    rating text not null,
    at timestamptz not null,
    primary key (workspace_id, interaction_id, person_id),
    foreign key (workspace_id, interaction_id) references interaction (workspace_id, interaction_id),
    foreign key (workspace_id, person_id) references person (workspace_id, person_id)
);
select protect('rating', 'select, insert, update');
