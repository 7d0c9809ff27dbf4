-- When the figures of a report were taken from the register: head counts told later make them stale.
alter table monitoring_school_report add column figures_at timestamptz not null default now();
create index monitoring_school_report_submit on monitoring_school_report (id) where state = 'SUBMIT';
