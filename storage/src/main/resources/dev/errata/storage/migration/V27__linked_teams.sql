-- Groups of people that are tied to channels, by the platform's own ids.
create table linked_team (
    workspace_id uuid not null,
    team_id text not null,
    name text not null,
    read_at timestamptz not null,
    primary key (workspace_id, team_id)
);
select protect('linked_team', 'select, insert, update, delete');

create table linked_team_channel (
    workspace_id uuid not null,
    team_id text not null,
    channel text not null,
    primary key (workspace_id, team_id, channel),
    foreign key (workspace_id, team_id) references linked_team (workspace_id, team_id) on delete cascade
);
create index linked_team_of_channel on linked_team_channel (workspace_id, channel);
select protect('linked_team_channel', 'select, insert, delete');

create table linked_team_account (
    workspace_id uuid not null,
    team_id text not null,
    account text not null,
    primary key (workspace_id, team_id, account),
    foreign key (workspace_id, team_id) references linked_team (workspace_id, team_id) on delete cascade
);
create index linked_team_of_account on linked_team_account (workspace_id, account);
select protect('linked_team_account', 'select, insert, delete');
