-- A text as its words alone, to tell whether two texts say the same word for word.
create function words_of(text text) returns text
language sql immutable as $$
    select btrim(regexp_replace(lower(text), '[^[:alnum:]]+', ' ', 'g'))
$$;

-- What somebody wrote down as a case goes with a question of the same words.
create function forget_cases_of() returns trigger
language plpgsql security definer set search_path from current as $$
begin
    delete from evaluation_case
    where workspace_id = old.workspace_id and words_of(input) in (words_of(old.asked), words_of(old.standalone));
    delete from evaluation_wording
    where workspace_id = old.workspace_id and words_of(text) in (words_of(old.asked), words_of(old.standalone));
    return old;
end
$$;
revoke all on function forget_cases_of() from public;
create trigger interaction_is_in_no_case before delete on interaction
for each row execute function forget_cases_of();
