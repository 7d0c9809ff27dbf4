-- Search in the municipal bank of mentors by words: one row of words to a card, kept by triggers, ё as е.

create table mentorbank_search (
    card_id bigint   primary key references mentorbank_card on delete cascade,
    words   tsvector not null
);
create index mentorbank_search_words on mentorbank_search using gin (words);

create function mentorbank_words(text text) returns tsvector
    language sql immutable parallel safe
    return to_tsvector('pg_catalog.russian', translate(coalesce(text, ''), 'ёЁ', 'еЕ'));

create function mentorbank_asked(text text) returns tsquery
    language sql immutable parallel safe
    return websearch_to_tsquery('pg_catalog.russian', translate(coalesce(text, ''), 'ёЁ', 'еЕ'));

create function mentorbank_index(card bigint) returns void
    language sql set search_path = nastavnik, pg_catalog
    as $$
    insert into mentorbank_search (card_id, words)
    select c.id,
           setweight(mentorbank_words(c.subject), 'A')
           || setweight(mentorbank_words(concat_ws(' ', p.last_name, p.first_name, p.middle_name)), 'B')
           || setweight(mentorbank_words((select string_agg(concat_ws(' ', t.topic, t.other_work), '. ')
                                          from mentorbank_card_topic t where t.card_id = c.id)), 'B')
           || setweight(mentorbank_words(c.technologies), 'C')
           || setweight(mentorbank_words(concat_ws('. ', c.position, c.workplace, c.category)), 'D')
    from mentorbank_card c join participant_person p on p.id = c.person_id
    where c.id = card
    on conflict (card_id) do update set words = excluded.words
    $$;

create function mentorbank_card_changed() returns trigger
    language plpgsql set search_path = nastavnik, pg_catalog
    as $$
    begin
        perform mentorbank_index(new.id);
        return null;
    end
    $$;
create trigger mentorbank_card_changed
    after insert or update of person_id, workplace, position, subject, category, technologies on mentorbank_card
    for each row execute function mentorbank_card_changed();

create function mentorbank_topic_changed() returns trigger
    language plpgsql set search_path = nastavnik, pg_catalog
    as $$
    begin
        perform mentorbank_index(coalesce(new.card_id, old.card_id));
        return null;
    end
    $$;
create trigger mentorbank_topic_changed
    after insert or update or delete on mentorbank_card_topic
    for each row execute function mentorbank_topic_changed();

create function mentorbank_name_changed() returns trigger
    language plpgsql set search_path = nastavnik, pg_catalog
    as $$
    begin
        perform mentorbank_index(c.id) from mentorbank_card c where c.person_id = new.id;
        return null;
    end
    $$;
create trigger mentorbank_name_changed
    after update of last_name, first_name, middle_name on participant_person
    for each row execute function mentorbank_name_changed();

select mentorbank_index(id) from mentorbank_card;

-- A mentor of another organisation of the municipality has passed the selection at home: in the asking programme the
-- places promised are kept, and they are not free at home any longer.
alter table mentorbank_selection add column kind varchar(8) not null default 'OWN' check (kind in ('OWN', 'NETWORK'));

-- How many mentees a mentor may have in the running programmes of the own organisation, how many (s)he has there, and
-- how many places are promised to other organisations.
create view mentorbank_load as
select s.person_id,
       coalesce(sum(s.capacity) filter (where s.kind = 'OWN'), 0)::int as places,
       coalesce(sum(b.mentees) filter (where s.kind = 'OWN'), 0)::int as busy,
       coalesce(sum(s.capacity) filter (where s.kind = 'NETWORK'), 0)::int as lent
from mentorbank_selection s
join programme g on g.id = s.programme_id and g.ended_at is null
left join (select r.programme_id, r.mentor_id, count(*) as mentees
           from pairing r join pairing_mentee m on m.pairing_id = r.id and m.left_on is null
           where r.state = 'OPEN'
           group by r.programme_id, r.mentor_id) b on b.programme_id = s.programme_id and b.mentor_id = s.person_id
where s.state = 'CONFIRMED'
group by s.person_id;

-- Published cards of a municipality, and consents by person
create index mentorbank_bank_card_shown on mentorbank_bank_card (municipality_id, person_id) where state = 'PUBLISHED';
create index mentorbank_consent on participant_consent (person_id, purpose) where ended_on is null;
