-- Whether an answer does what a correction says that it was given; null where that is not known.
alter table application add column followed boolean;
