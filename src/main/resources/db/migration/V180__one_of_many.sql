-- What is kept about one person is found without reading the country's tables through.
create index award_nomination_person on award_nomination (person_id);
create index document_subject on document (subject) where subject is not null;
create index organization_absence_by on organization_absence (deputised_by);
create index organization_role_holder on organization_role (login);
create index pairing_calendar_link_of on pairing_calendar_link (login);
create index practice_by on practice (described_by);
create index programme_by on programme (created_by);
create index roadmap_decision_by on roadmap_decision (login);
create index roadmap_evidence_by on roadmap_evidence (uploaded_by);
create index shared_audit_by on shared_audit (actor, id desc);
