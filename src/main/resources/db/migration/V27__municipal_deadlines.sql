-- Deadlines that a municipality has set for itself; what is not here comes from the configuration.
create table notification_deadline_rule (
    municipality_id bigint primary key references organization_municipality,
    remind_before   int         not null check (remind_before between 1 and 30),
    escalate_after  int         not null check (escalate_after between 1 and 30),
    changed_by      varchar(64) not null,
    changed_at      timestamptz not null,
    version         bigint      not null
);

create table notification_deadline_days (
    municipality_id bigint       not null references notification_deadline_rule,
    task_key        varchar(100) not null,
    days            int          not null check (days between 1 and 120),
    primary key (municipality_id, task_key)
);
