-- The erasure of an account takes its login out of the sets that it made; nothing else of a stored set changes.
create or replace function monitoring_is_final() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and tg_table_name = 'monitoring_set' and shared_privacy_deed() = 'erasure'
        and to_jsonb(new) - array ['created_by', 'reason'] = to_jsonb(old) - array ['created_by', 'reason'] then
        return new;
    end if;
    raise exception 'A stored set of indicators never changes';
end
$$;
