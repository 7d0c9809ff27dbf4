-- The analytical note of a cycle (order 25/1 of Komsomolsk, item 6; Sayansky road map, 3.5): drafted from the figures, edited
-- by the municipal curator, approved with the cycle. What was approved is issued as a paper, which never changes.
create table monitoring_note (
    cycle_id   bigint      primary key references monitoring_cycle,
    -- the summing up whose figures the draft says
    round      int         not null,
    drafted_at timestamptz not null,
    changed_by varchar(64),
    changed_at timestamptz,
    -- the summing up whose note was issued as papers
    issued_round int,
    document_id bigint references document,
    public_document_id bigint references document,
    version    bigint      not null default 0,
    check ((issued_round is null) = (document_id is null))
);

create table monitoring_note_section (
    cycle_id bigint      not null references monitoring_note,
    section  varchar(20) not null,
    -- as the figures say it now, and as it stands in the note
    draft    text        not null check (length(draft) <= 60000),
    body     text        not null check (length(body) <= 60000),
    primary key (cycle_id, section)
);
