-- What waits is a row of delivery and nothing else; the scheduler holds a few slots of each workspace that has something to do, and one
-- row for each moment that something waits for.
alter table delivery add column channel text not null default '';
alter table delivery add column due_at timestamptz not null default '-infinity';
alter table delivery add column slot integer;

-- The first of each lane is 'waiting', or 'working' in a slot; those behind it are 'queued'.
create index delivery_waiting on delivery (workspace_id, channel, ordinal) where state = 'waiting';
create index delivery_working on delivery (workspace_id, slot) where state = 'working';

-- What the version before has taken and not ended.
do $$
declare
    one uuid;
begin
    for one in select distinct workspace_id from installation loop
        perform set_config('app.workspace', one::text, true);
        update delivery d set
            state = case when exists (
                select from delivery earlier
                where earlier.workspace_id = d.workspace_id and earlier.lane = d.lane and earlier.ended_at is null
                  and earlier.ordinal < d.ordinal) then 'queued' else 'waiting' end,
            due_at = coalesce(
                (select t.execution_time from scheduled_tasks t
                 where t.task_name = 'delivery' and t.task_instance = d.workspace_id || '/' || d.delivery_id),
                now())
        where d.workspace_id = one and d.ended_at is null;
        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
        select 'delivery-due', d.workspace_id || '/' || d.delivery_id, d.due_at, false, 1
        from delivery d
        where d.workspace_id = one and d.state = 'waiting';
    end loop;
    perform set_config('app.workspace', '', true);
end
$$;
delete from scheduled_tasks where task_name = 'delivery';
