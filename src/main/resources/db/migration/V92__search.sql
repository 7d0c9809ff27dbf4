-- Words of what is searched, in their Russian forms (V46), kept by the database itself.
alter table programme
    add column words tsvector generated always as (mentorbank_words(title)) stored;
alter table organization
    add column words tsvector generated always as (mentorbank_words(short_name || ' ' || full_name || ' ' || city)) stored;
alter table document
    add column words tsvector generated always as (mentorbank_words(title || ' ' || coalesce(number, ''))) stored;
create index programme_words on programme using gin (words);
create index organization_words on organization using gin (words);
create index document_words on document using gin (words);
