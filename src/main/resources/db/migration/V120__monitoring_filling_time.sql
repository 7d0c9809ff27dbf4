-- How long curators work on a report: the time between their looks at it, a long break counted as a short one. Beside the
-- report and without a reference to it: the row is written while a form is shown, and the same submission locks the report
-- in another transaction afterwards.
create table monitoring_filling (
    report_id      bigint      primary key,
    worked_seconds integer     not null default 0 check (worked_seconds >= 0),
    -- the last time that somebody who fills it in had it in hand
    seen_at        timestamptz not null
);

-- The first look, from which a whole night counted.
alter table monitoring_school_report drop column begun_at;
