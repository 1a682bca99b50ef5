-- What a language model said of a correction that was uncertain; null where none was asked.
alter table application add column judgement text;
