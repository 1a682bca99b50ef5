-- Where readers find the original of what an answer rests on.
alter table interaction_source add column link text;
