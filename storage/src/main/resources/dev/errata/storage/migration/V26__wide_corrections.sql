-- What holds where it was made, and waits for somebody's word to hold for a team, or for everyone if no team is named.
alter table correction_version add column wider boolean not null default false, add column wider_team text;
alter table correction add column waits_for text;
create index correction_waiting on correction (workspace_id, waits_for) where state = 'ACTIVE' and waits_for is not null;

-- Who was asked about it, and below which answer: nobody is asked twice about the same words.
create table asked_of_waiting (
    workspace_id uuid not null,
    correction_id uuid not null,
    version integer not null,
    person_id uuid not null,
    interaction_id uuid not null,
    primary key (workspace_id, correction_id, version, person_id),
    foreign key (workspace_id, correction_id) references correction (workspace_id, correction_id) on delete cascade,
    foreign key (workspace_id, person_id) references person (workspace_id, person_id) on delete cascade,
    foreign key (workspace_id, interaction_id) references interaction (workspace_id, interaction_id) on delete cascade
);
create index asked_of_waiting_person on asked_of_waiting (workspace_id, person_id);
create index asked_of_waiting_answer on asked_of_waiting (workspace_id, interaction_id);
select protect('asked_of_waiting', 'select, insert, delete');
