-- Our projection of the engine's open tasks, and of the done ones: written by listeners in the transaction of the
-- engine itself, read by every list, count and watcher. No foreign keys to the engine's tables.

create table engine_open_task (
    task_id         varchar(64) primary key,
    task_key        varchar(255) not null,
    name            varchar(255) not null,
    process_key     varchar(255) not null,
    business_key    varchar(255),
    programme_id    bigint,
    -- code of the municipality, which is the engine's tenant id
    municipality    varchar(64),
    organization_id bigint,
    assignee        varchar(64),
    candidate_group varchar(64),
    created_at      timestamptz  not null,
    due_at          timestamptz,
    -- milliseconds of due_at, tasks without a due date last: the one order of all lists, overdue tasks first
    urgency         bigint       not null,
    -- when the deadline watcher has to do what next; both null when there is nothing left to do
    remind_at       timestamptz,
    next_step       varchar(12) check (next_step in ('REMINDER', 'OVERDUE', 'ESCALATION')),
    check ((remind_at is null) = (next_step is null))
);
create index on engine_open_task (assignee, urgency, task_id);
create index on engine_open_task (candidate_group, urgency, task_id) where assignee is null;
create index on engine_open_task (candidate_group, assignee);
create index on engine_open_task (organization_id, urgency, task_id);
create index on engine_open_task (municipality, urgency, task_id);
create index on engine_open_task (programme_id, urgency, task_id);
create index on engine_open_task (business_key);
create index on engine_open_task (remind_at) where remind_at is not null;

create table engine_done_task (
    task_id         varchar(64) primary key,
    task_key        varchar(255) not null,
    name            varchar(255) not null,
    process_key     varchar(255) not null,
    business_key    varchar(255),
    programme_id    bigint,
    municipality    varchar(64),
    organization_id bigint,
    created_at      timestamptz  not null,
    due_at          timestamptz,
    done_by         varchar(64)  not null,
    done_at         timestamptz  not null
);
create index on engine_done_task (done_by, done_at desc, task_id desc);
create index on engine_done_task (programme_id, done_at desc);
