-- The words that were signed never change; and which consents were given on which version is found by an index.

create function participant_consent_text_is_final() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and shared_privacy_deed() = 'erasure'
        and to_jsonb(new) - array ['added_by'] = to_jsonb(old) - array ['added_by'] then
        return new;
    end if;
    raise exception 'A version of a consent text never changes';
end
$$;
create trigger participant_consent_text_is_final before update or delete on participant_consent_text
    for each row execute function participant_consent_text_is_final();

create index participant_consent_by_text on participant_consent (text_id, person_id);
