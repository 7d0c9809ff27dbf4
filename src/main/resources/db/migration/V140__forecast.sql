-- Forecasts look at when each programme reached its stages, and at the programmes that have ended.
create index shared_audit_stage on shared_audit (programme_id, detail, at) where action = 'programme.stage';
create index programme_closed on programme (municipality_id, ended_at) where stage = 'CLOSED';
