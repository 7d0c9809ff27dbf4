-- The card's content of support as annex 1 of order 25/1 asks for it: up to three sub-topics, each with the way of working.

create table mentorbank_card_topic (
    card_id    bigint        not null references mentorbank_card on delete cascade,
    position   integer       not null check (position between 1 and 3),
    topic      varchar(2000) not null,
    work       varchar(20)   not null check (work in ('LESSON', 'CONSULTATION', 'TALK', 'TRAINING', 'MASTER_CLASS', 'SEMINAR', 'OTHER')),
    -- which other way of working
    other_work varchar(200),
    primary key (card_id, position),
    check ((work = 'OTHER') = (other_work is not null))
);

-- What was one text becomes its lines; the way of working is the one that the line names, and nothing is left out: lines
-- beyond the third, which old cards may have, are put to the third.
with line as (
    select c.id as card_id, btrim(l.text) as text, row_number() over (partition by c.id order by l.number) as number
    from mentorbank_card c
    cross join lateral regexp_split_to_table(c.support_content, E'[\\r\\n]+') with ordinality as l (text, number)
    where btrim(l.text) <> ''
),
topic as (
    select card_id, least(number, 3) as position, string_agg(text, '; ' order by number) as text
    from line
    group by card_id, least(number, 3)
),
worked as (
    select card_id, position, text,
           case when text ~ '[Мм]астер.?класс' then 'MASTER_CLASS'
                when text ~ '[Сс]еминар' then 'SEMINAR'
                when text ~ '[Тт]ренинг' then 'TRAINING'
                when text ~ '[Кк]онсультац' then 'CONSULTATION'
                when text ~ '[Бб]есед' then 'TALK'
                when text ~ '[Уу]рок|[Уу]рочн|[Зз]аняти' then 'LESSON'
                else 'OTHER' end as work
    from topic
)
insert into mentorbank_card_topic (card_id, position, topic, work, other_work)
select card_id, position, text, work, case when work = 'OTHER' then 'не указана' end
from worked;

alter table mentorbank_card drop column support_content;
