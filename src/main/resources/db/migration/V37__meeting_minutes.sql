-- The minutes are a paper of the municipality; what was shown before it could be issued is not kept twice.
alter table meeting drop column minutes_text;
