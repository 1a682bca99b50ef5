-- ordinal is the order of a lane: it is given out while the lane is locked, so that it is also the order of the commits.
create table delivery (
    workspace_id uuid not null,
    delivery_id uuid not null,
    key text not null,
    lane text not null,
    kind text not null,
    payload text not null,
    state text not null default 'waiting',
    attempts integer not null default 0,
    taken_at timestamptz not null,
    ended_at timestamptz,
    ordinal bigint generated always as identity,
    primary key (workspace_id, delivery_id),
    unique (workspace_id, key)
);
create index delivery_lane on delivery (workspace_id, lane, ordinal) where ended_at is null;
create index delivery_ended on delivery (workspace_id, ended_at) where ended_at is not null;
select protect('delivery', 'select, insert, update, delete');

create table outgoing (
    workspace_id uuid not null,
    outgoing_id uuid not null,
    key text collate "C" not null,
    place_id uuid not null,
    status text not null,
    message_id text,
    begun_at timestamptz not null default now(),
    ended_at timestamptz,
    primary key (workspace_id, outgoing_id),
    unique (workspace_id, key),
    foreign key (workspace_id, place_id) references place (workspace_id, place_id)
);
select protect('outgoing', 'select, insert, update');

-- Belongs to db-scheduler, which asks for these columns. It holds ids and times only.
create table scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
grant select, insert, update, delete on scheduled_tasks to errata_app;
