-- A person is found in a municipality's register by the beginnings of the words of the name, in any order.
create index participant_person_words on participant_person using gin (to_tsvector('simple', search_name))
    where merged_into_id is null;
