-- Replies of which their authors are asked whether they are to be remembered. What is said in them is kept only where the platform does not
-- let a message be read again, and not for long.
create table offered_reply (
    workspace_id uuid not null,
    reply_id uuid not null,
    interaction_id uuid not null,
    author_id uuid not null,
    message text not null,
    words text,
    audience text not null,
    state text not null,
    offered_at timestamptz not null,
    settled_at timestamptz,
    primary key (workspace_id, reply_id),
    foreign key (workspace_id, interaction_id) references interaction (workspace_id, interaction_id) on delete cascade,
    foreign key (workspace_id, author_id) references person (workspace_id, person_id) on delete cascade
);
create index offered_reply_answer on offered_reply (workspace_id, interaction_id);
create index offered_reply_author on offered_reply (workspace_id, author_id, settled_at);
create index offered_reply_message on offered_reply (workspace_id, message);
create index offered_reply_words on offered_reply (workspace_id, offered_at) where words is not null;
select protect('offered_reply', 'select, insert, update, delete');

-- Where, and of whom, nobody is to be asked: in a place, of a person, or of a person in a place.
create table asking_off (
    workspace_id uuid not null,
    place_id uuid,
    person_id uuid,
    foreign key (workspace_id, place_id) references place (workspace_id, place_id) on delete cascade,
    foreign key (workspace_id, person_id) references person (workspace_id, person_id) on delete cascade,
    check (place_id is not null or person_id is not null)
);
create unique index asking_off_once on asking_off (
    workspace_id, coalesce(place_id, '00000000-0000-0000-0000-000000000000'),
    coalesce(person_id, '00000000-0000-0000-0000-000000000000'));
select protect('asking_off', 'select, insert, delete');

-- What people did beside an answer, without a word of it. Of somebody whom nobody has met yet only that they did it.
create table signal (
    workspace_id uuid not null,
    interaction_id uuid not null,
    kind text not null,
    person_id uuid,
    noted_at timestamptz not null,
    foreign key (workspace_id, interaction_id) references interaction (workspace_id, interaction_id) on delete cascade,
    foreign key (workspace_id, person_id) references person (workspace_id, person_id) on delete cascade
);
create unique index signal_once on signal (
    workspace_id, interaction_id, kind, coalesce(person_id, '00000000-0000-0000-0000-000000000000'));
create index signal_person on signal (workspace_id, person_id);
select protect('signal', 'select, insert, delete');

-- Who had said it, where a colleague taught it.
alter table correction add column said_by uuid;

-- As before, and out of what a colleague taught after them. A return is that of a stranger.
create or replace function forget_name(whom uuid, names text[], instead text) returns void
language plpgsql security definer set search_path from current as $$
declare
    here uuid := nullif(current_setting('app.workspace', true), '')::uuid;
    called text;
begin
    perform from person where workspace_id = here and person_id = whom for update;
    delete from rating where workspace_id = here and person_id = whom;
    foreach called in array names loop
        called := '(?<!\w)' || regexp_replace(called, '([^[:alnum:][:space:]])', '\\\1', 'g') || '(?!\w)';
        update interaction i set
            answer = regexp_replace(answer, called, instead, 'g'), changed = regexp_replace(changed, called, instead, 'g')
        where workspace_id = here and (
            exists (
                select from application a
                join correction c on c.workspace_id = here and c.correction_id = a.correction_id
                  and (c.author_id = whom or c.said_by = whom)
                where a.workspace_id = here and a.interaction_id = i.interaction_id)
            or exists (
                select from rewrite r
                where r.workspace_id = here and r.interaction_id = i.interaction_id and r.person_id = whom));
    end loop;
    update person set
        external_id = 'forgotten:' || person_id, name = '', standing = 'EXTERNAL', teams = '{}', forgotten_at = now()
    where workspace_id = here and person_id = whom;
    insert into audit (workspace_id, what, subject_id) values (here, 'person forgotten', whom);
    perform note_forgetting(here);
end
$$;
