-- Search over a whole region reads the papers that have one of the words, not all of them. An issued paper may get no column
-- of words (V92), so the index keeps them.
create index document_search on document using gin (document_words(title, number));

-- Any of the words: what a paper needs of its own where its organisation has the others.
create function search_any(text text) returns tsquery
    language sql immutable parallel safe
    return (select coalesce(string_agg('''' || replace(replace(word, '\', '\\'), '''', '''''') || '''', ' | '), '')::tsquery
            from unnest(tsvector_to_array(mentorbank_words(text))) word);
