-- What a correction is now. holds_for and until repeat what the current version says, the first in one word, so that one index finds
-- what is in scope and nothing else has to be read for it.
create table correction (
    workspace_id uuid not null,
    correction_id uuid not null,
    version integer not null,
    state text not null,
    holds_for text not null,
    until timestamptz,
    author_id uuid not null,
    made_at timestamptz not null,
    origin_id uuid not null,
    made_in uuid not null,
    ordinal bigint generated always as identity,
    primary key (workspace_id, correction_id),
    foreign key (workspace_id, author_id) references person (workspace_id, person_id),
    foreign key (workspace_id, origin_id) references interaction (workspace_id, interaction_id),
    foreign key (workspace_id, made_in) references place (workspace_id, place_id)
);
create index correction_in_scope on correction (workspace_id, holds_for) where state = 'ACTIVE';
create index correction_newest on correction (workspace_id, made_at, ordinal);
select protect('correction', 'select, insert, update');

create table correction_version (
    workspace_id uuid not null,
    correction_id uuid not null,
    version integer not null,
    text text not null,
    type text not null,
    severity text not null,
    scope text not null,
    scope_place_id uuid,
    scope_team text,
    reach text not null,
    tags text[] not null,
    not_when text,
    until timestamptz,
    source text,
    primary key (workspace_id, correction_id, version),
    foreign key (workspace_id, correction_id) references correction (workspace_id, correction_id),
    foreign key (workspace_id, scope_place_id) references place (workspace_id, place_id)
);
select protect('correction_version', 'select, insert');

create table act (
    workspace_id uuid not null,
    act_id uuid not null,
    correction_id uuid not null,
    kind text not null,
    person_id uuid not null,
    at timestamptz not null,
    from_version integer not null,
    to_version integer not null,
    from_state text not null,
    to_state text not null,
    undone_by uuid,
    undone_at timestamptz,
    ordinal bigint generated always as identity,
    primary key (workspace_id, act_id),
    foreign key (workspace_id, correction_id) references correction (workspace_id, correction_id),
    foreign key (workspace_id, person_id) references person (workspace_id, person_id),
    foreign key (workspace_id, undone_by) references person (workspace_id, person_id)
);
create index act_correction on act (workspace_id, correction_id, ordinal);
select protect('act', 'select, insert, update');

-- What an act said about a question. Of several that were not undone the latest is in force.
create table exemplar (
    workspace_id uuid not null,
    correction_id uuid not null,
    act_id uuid not null,
    interaction_id uuid not null,
    verdict text not null,
    at timestamptz not null,
    in_force boolean not null,
    ordinal bigint generated always as identity,
    primary key (workspace_id, correction_id, act_id),
    foreign key (workspace_id, correction_id) references correction (workspace_id, correction_id),
    foreign key (workspace_id, act_id) references act (workspace_id, act_id),
    foreign key (workspace_id, interaction_id) references interaction (workspace_id, interaction_id)
);
create index exemplar_in_force on exemplar (workspace_id, correction_id) where in_force;
select protect('exemplar', 'select, insert, update');

create table application (
    workspace_id uuid not null,
    interaction_id uuid not null,
    position integer not null,
    correction_id uuid not null,
    version integer not null,
    given boolean not null,
    probability double precision not null,
    reason text not null,
    exemplar_id uuid,
    primary key (workspace_id, interaction_id, position),
    foreign key (workspace_id, interaction_id) references interaction (workspace_id, interaction_id),
    foreign key (workspace_id, correction_id, version)
        references correction_version (workspace_id, correction_id, version),
    foreign key (workspace_id, exemplar_id) references interaction (workspace_id, interaction_id)
);
create index application_correction on application (workspace_id, correction_id);
select protect('application', 'select, insert');
