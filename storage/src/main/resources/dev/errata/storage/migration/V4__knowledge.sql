-- vector: float32, little-endian, of unit length.
create table embedding (
    workspace_id uuid not null,
    model text not null,
    text_hash bytea not null,
    dimensions integer not null,
    vector bytea not null,
    made_at timestamptz not null default now(),
    primary key (workspace_id, model, text_hash)
);
select protect('embedding', 'select, insert');

create table document (
    workspace_id uuid not null,
    document_id uuid not null,
    name text not null,
    title text not null,
    place_id uuid,
    content_hash text not null,
    stored_at timestamptz not null default now(),
    primary key (workspace_id, document_id),
    foreign key (workspace_id, place_id) references place (workspace_id, place_id)
);
create unique index document_everywhere on document (workspace_id, name) where place_id is null;
create unique index document_of_place on document (workspace_id, place_id, name) where place_id is not null;
select protect('document', 'select, insert, delete');

create table passage (
    workspace_id uuid not null,
    passage_id uuid not null,
    document_id uuid not null,
    place_id uuid,
    title text not null,
    position integer not null,
    heading text not null,
    text text not null,
    text_hash bytea not null,
    words tsvector not null generated always as (
        setweight(to_tsvector('english', title || ' ' || heading), 'A') || setweight(to_tsvector('english', text), 'B')
    ) stored,
    primary key (workspace_id, passage_id),
    foreign key (workspace_id, document_id) references document (workspace_id, document_id) on delete cascade
);
-- Kept beside the rest of the row: a search reads it for every passage that a place may see.
alter table passage alter column words set storage main;
create index passage_document on passage (workspace_id, document_id);
-- There is no index on words: row-level security keeps PostgreSQL from using one, since matching is not leakproof.
create index passage_place on passage (workspace_id, place_id);
select protect('passage', 'select, insert');

-- Says to whoever keeps passages in memory that they are no longer what they were.
create table passage_change (
    workspace_id uuid not null,
    changes bigint not null,
    primary key (workspace_id)
);
select protect('passage_change', 'select, insert, update');
