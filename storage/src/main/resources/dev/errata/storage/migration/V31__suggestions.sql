-- What a language model suggested of a correction to its author. What is said of such a question is said as of one that was asked, so
-- exemplars name it like one; it goes with its correction and with the question that this was made on.
create table suggestion (
    workspace_id uuid not null,
    suggestion_id uuid not null,
    correction_id uuid not null,
    origin_id uuid not null,
    place_id uuid not null,
    kind text not null,
    text text not null check (length(text) <= 200),
    ordinal bigint generated always as identity,
    suggested_at timestamptz not null default now(),
    primary key (workspace_id, suggestion_id),
    foreign key (workspace_id, correction_id) references correction (workspace_id, correction_id) on delete cascade,
    foreign key (workspace_id, origin_id) references interaction (workspace_id, interaction_id) on delete cascade,
    foreign key (workspace_id, place_id) references place (workspace_id, place_id)
);
create index suggestion_correction on suggestion (workspace_id, correction_id, ordinal);
select protect('suggestion', 'select, insert');

alter table exemplar drop constraint exemplar_workspace_id_interaction_id_fkey;

create function forget_suggestion() returns trigger
language plpgsql security definer set search_path from current as $$
begin
    delete from exemplar where workspace_id = old.workspace_id and interaction_id = old.suggestion_id;
    delete from embedding e
    where e.workspace_id = old.workspace_id and e.text_hash = sha256(convert_to(old.text, 'UTF8'))
      and not exists (select from passage p where p.workspace_id = old.workspace_id and p.text_hash = e.text_hash);
    return old;
end
$$;
revoke all on function forget_suggestion() from public;
create trigger suggestion_goes after delete on suggestion for each row execute function forget_suggestion();

-- What was understood with a question that is forgotten loses what a language model made of both.
create function forget_what_leaned() returns trigger
language plpgsql security definer set search_path from current as $$
begin
    if new.standalone is distinct from old.standalone then
        delete from suggestion where workspace_id = new.workspace_id and origin_id = new.interaction_id;
        delete from restatement r using correction c
        where r.workspace_id = new.workspace_id and c.workspace_id = new.workspace_id
          and c.correction_id = r.correction_id and c.origin_id = new.interaction_id;
    end if;
    return new;
end
$$;
revoke all on function forget_what_leaned() from public;
create trigger interaction_stands_alone after update of standalone on interaction
for each row execute function forget_what_leaned();
