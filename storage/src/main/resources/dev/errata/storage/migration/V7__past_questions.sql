-- The newest questions of a place are the background against which a correction's likeness stands out; answers given again are not questions.
create index interaction_newest on interaction (workspace_id, place_id, asked_at desc, ordinal desc) where replaces is null;

-- Finds whether somebody was asked about a correction before.
create index application_offered on application (workspace_id, correction_id, interaction_id) where reason = 'MAY_FIT';
create index exemplar_interaction on exemplar (workspace_id, interaction_id);
