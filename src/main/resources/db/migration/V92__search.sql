-- Words of what is searched, in their Russian forms (V46), kept by the database itself. They are put together with those of
-- the organisation when somebody searches, among the rows that this person may see. Issued papers never change, so theirs
-- are made when asked.
alter table programme
    add column words tsvector generated always as (mentorbank_words(title)) stored;
alter table organization
    add column words tsvector generated always as (mentorbank_words(short_name || ' ' || full_name || ' ' || city)) stored;

create function document_words(title text, number text) returns tsvector
    language sql immutable parallel safe
    return mentorbank_words(title || ' ' || coalesce(number, ''));
