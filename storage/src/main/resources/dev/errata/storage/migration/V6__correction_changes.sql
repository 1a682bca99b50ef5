-- Says to whoever keeps corrections or exemplars in memory that they are no longer what they were.
create table correction_change (
    workspace_id uuid not null,
    changes bigint not null,
    primary key (workspace_id)
);
select protect('correction_change', 'select, insert, update');
