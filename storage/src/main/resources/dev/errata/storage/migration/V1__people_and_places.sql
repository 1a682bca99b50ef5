-- Makes row-level security hold on a table, even for its owner, and gives the application's role what it needs there.
create function protect(target regclass, privileges text) returns void
language plpgsql as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format(
        'create policy workspace on %s using (workspace_id = nullif(current_setting(''app.workspace'', true), '''')::uuid)',
        target);
    execute format('grant %s on %s to errata_app', privileges, target);
end
$$;
revoke all on function protect(regclass, text) from public;

do $$
begin
    if not has_schema_privilege('errata_app', current_schema(), 'usage') then
        execute format('grant usage on schema %I to errata_app', current_schema());
    end if;
end
$$;

-- Leads from a platform's customer to the workspace, so it is read before any workspace is known.
create table installation (
    platform text not null,
    external_id text not null,
    workspace_id uuid not null,
    name text not null,
    met_at timestamptz not null default now(),
    primary key (platform, external_id)
);
create index installation_workspace on installation (workspace_id);
grant select, insert, update on installation to errata_app;

create table place (
    workspace_id uuid not null,
    place_id uuid not null,
    external_id text not null,
    name text not null,
    privacy text not null,
    shared boolean not null,
    teams text[] not null,
    primary key (workspace_id, place_id),
    unique (workspace_id, external_id)
);
create index place_name on place (workspace_id, name);
select protect('place', 'select, insert, update');

create table person (
    workspace_id uuid not null,
    person_id uuid not null,
    external_id text not null,
    name text not null,
    standing text not null,
    teams text[] not null,
    primary key (workspace_id, person_id),
    unique (workspace_id, external_id)
);
select protect('person', 'select, insert, update');

create table thread (
    workspace_id uuid not null,
    place_id uuid not null,
    thread text not null,
    bot_spoke_last boolean not null,
    primary key (workspace_id, place_id, thread),
    foreign key (workspace_id, place_id) references place (workspace_id, place_id)
);
select protect('thread', 'select, insert, update');

-- Who did what to which id; never what somebody wrote.
create table audit (
    workspace_id uuid not null,
    audit_id bigint generated always as identity,
    at timestamptz not null default now(),
    person_id uuid,
    what text not null,
    subject_id uuid not null,
    primary key (workspace_id, audit_id)
);
create index audit_subject on audit (workspace_id, subject_id);
select protect('audit', 'select, insert');

create function refuse_change() returns trigger
language plpgsql as $$
begin
    raise exception 'the table % is only ever added to', tg_table_name;
end
$$;
create trigger audit_stays before update or delete or truncate on audit
    for each statement execute function refuse_change();
