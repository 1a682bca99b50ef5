-- Counts how often rules were taught again.
create index act_repeated on act (workspace_id, correction_id) where kind = 'REPEATED' and undone_at is null;
