-- Passages are searched in memory, by their windows and their words.
alter table passage drop column words;
