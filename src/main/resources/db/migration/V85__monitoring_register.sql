-- Registers of a cycle (order 25/1 of Komsomolsk, item 7): mentors, mentees, partner enterprises, best practices as of the
-- cycle's last day. Formed by the operator until the cycle is approved, each summing up has its own; then they never change.
create table monitoring_register (
    cycle_id    bigint      not null references monitoring_cycle,
    round       int         not null,
    kind        varchar(10) not null check (kind in ('MENTORS', 'MENTEES', 'PARTNERS', 'PRACTICES')),
    rows        int         not null check (rows >= 0),
    -- of the rows as they were formed
    sha256      char(64)    not null,
    formed_by   varchar(64) not null,
    formed_at   timestamptz not null,
    -- a person was erased since: the hash is of the rows before
    redacted_on date,
    primary key (cycle_id, round, kind)
);

create table monitoring_register_row (
    cycle_id        bigint      not null,
    round           int         not null,
    kind            varchar(10) not null,
    number          int         not null,
    organization_id bigint references organization,
    person_id       bigint references participant_person,
    -- a learner, whose name only the operator sees
    learner         boolean     not null,
    -- texts in the order of the register's columns
    cells           jsonb       not null,
    primary key (cycle_id, round, kind, number),
    foreign key (cycle_id, round, kind) references monitoring_register on delete cascade
);
create index on monitoring_register_row (person_id) where person_id is not null;

create function monitoring_register_is_frozen() returns trigger language plpgsql as $$
declare
    summed_up text;
begin
    if tg_op = 'UPDATE' and tg_table_name = 'monitoring_register_row' then
        -- erasure takes what identifies out of a row; a row follows its person when two rows of the register turn out to be one
        if shared_privacy_deed() = 'erasure'
            or to_jsonb(new) - array ['person_id'] = to_jsonb(old) - array ['person_id'] then
            return new;
        end if;
        raise exception 'A formed register never changes';
    end if;
    if tg_op = 'UPDATE' then
        if shared_privacy_deed() = 'erasure'
            and to_jsonb(new) - array ['formed_by', 'redacted_on'] = to_jsonb(old) - array ['formed_by', 'redacted_on'] then
            return new;
        end if;
        raise exception 'A formed register never changes';
    end if;
    -- formed anew while the cycle still sums up in this round
    select c.state into summed_up from monitoring_cycle c where c.id = old.cycle_id and c.round = old.round;
    if summed_up is null or summed_up not in ('REGISTERS', 'NOTE') then
        raise exception 'A formed register never changes';
    end if;
    return old;
end
$$;
create trigger monitoring_register_is_frozen before update or delete on monitoring_register
    for each row execute function monitoring_register_is_frozen();
create trigger monitoring_register_is_frozen before update or delete on monitoring_register_row
    for each row execute function monitoring_register_is_frozen();
