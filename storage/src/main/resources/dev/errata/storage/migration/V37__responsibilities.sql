-- Who looks after what is taught in a channel, a team or the workspace, where somebody said so.
create table responsibility (
    workspace_id uuid not null,
    over text not null,
    person_id uuid not null,
    duty text not null,
    ordinal bigint generated always as identity,
    primary key (workspace_id, over, person_id, duty),
    foreign key (workspace_id, person_id) references person (workspace_id, person_id) on delete cascade
);
select protect('responsibility', 'select, insert, delete');

create function forget_responsibilities() returns trigger
language plpgsql security definer set search_path from current as $$
begin
    if new.forgotten_at is not null and old.forgotten_at is null then
        delete from responsibility where workspace_id = new.workspace_id and person_id = new.person_id;
    end if;
    return new;
end
$$;
revoke all on function forget_responsibilities() from public;
create trigger person_looks_after_nothing after update of forgotten_at on person
for each row execute function forget_responsibilities();
