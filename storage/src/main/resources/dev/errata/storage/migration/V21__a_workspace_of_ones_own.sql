-- Of the workspaces of this machine the page shows the one that was chosen last.
alter table installation add column shown_at timestamptz;

-- The sample company was laid out in the workspace 'local', and whatever people read for themselves was mixed with it. That workspace is
-- the sample's from now on. Documents that are not of its handbook go into a 'local' of their own, with the channels they were read for;
-- what was asked and taught stays where it was.
do $$
declare
    old uuid;
    own uuid := gen_random_uuid();
    handbook constant text[] := array[
        'about-larkspur.md', 'bookkeeping.md', 'customer-returns.md', 'expenses.md', 'incidents.md', 'data-warehouse.md', 'money-figures.md',
        'onboarding.md', 'releases.md', 'security.md', 'support-rules.md', 'time-off.md'];
begin
    select workspace_id into old from installation where platform = 'local' and external_id = 'local';
    if old is null then
        return;
    end if;
    perform set_config('app.workspace', old::text, true);
    update installation set shown_at = now() where workspace_id = old;
    if not exists (select from place where workspace_id = old and external_id = 'local:leadership')
        or not exists (select from person where workspace_id = old and external_id = 'local:Ana Flores') then
        return;
    end if;
    update installation set external_id = 'sample', name = 'sample' where workspace_id = old;
    create temporary table moved on commit drop as
        select d.* from document d
        where d.workspace_id = old
          and (d.place_id is not null or coalesce(d.source, '') <> 'handbook')
          and (d.place_id is not null or d.source is not null or d.name <> all(handbook));
    if exists (select from moved) then
        create temporary table moved_source on commit drop as
            select * from document_source where workspace_id = old and name in (select source from moved);
        create temporary table moved_place on commit drop as
            select * from place where workspace_id = old and place_id in (select place_id from moved);
        create temporary table moved_passage on commit drop as
            select * from passage where workspace_id = old and document_id in (select document_id from moved);
        create temporary table moved_embedding on commit drop as
            select * from embedding where workspace_id = old and text_hash <> all(array(
                select sha256(convert_to(said, 'UTF8')) from (
                    select asked from interaction where workspace_id = old
                    union select standalone from interaction where workspace_id = old
                    union select text from correction_version where workspace_id = old
                ) as words (said)));
        delete from document where workspace_id = old and document_id in (select document_id from moved);
        delete from document_source s
        where s.workspace_id = old and s.name in (select source from moved)
          and not exists (select from document d where d.workspace_id = old and d.source = s.name);
        update moved set workspace_id = own;
        update moved_source set workspace_id = own;
        update moved_place set workspace_id = own;
        update moved_passage set workspace_id = own;
        update moved_embedding set workspace_id = own;
        perform set_config('app.workspace', own::text, true);
        insert into installation (platform, external_id, workspace_id, name) values ('local', 'local', own, 'local');
        insert into place select * from moved_place;
        insert into document_source select * from moved_source;
        insert into document select * from moved;
        insert into passage select * from moved_passage;
        insert into embedding select * from moved_embedding;
    end if;
    perform set_config('app.workspace', '', true);
end
$$;
