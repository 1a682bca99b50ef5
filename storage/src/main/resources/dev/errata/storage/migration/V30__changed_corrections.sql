-- With which change of its workspace a correction, or what was said of it, changed last: whoever keeps thousands in memory reads only those again.
alter table correction add column change bigint not null default 0;
create index correction_change_of on correction (workspace_id, change);

-- With which change something was forgotten last: what was read before that is read again as a whole.
alter table correction_change add column forgotten bigint not null default 0;

create or replace function note_forgetting(whose uuid) returns void
language sql as $$
    insert into correction_change (workspace_id, changes, forgettings, forgotten) values (whose, 1, 1, 1)
    on conflict (workspace_id) do update
    set changes = correction_change.changes + 1, forgettings = correction_change.forgettings + 1,
        forgotten = correction_change.changes + 1
$$;
