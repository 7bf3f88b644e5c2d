-- What a service would be suspended for if staff had not suspended it as well.

alter table service add column owed_since date;
update service set owed_since = suspended_on where suspended_for is not null;

do $$
declare
    one_reason text;
begin
    select conname into strict one_reason from pg_constraint
        where conrelid = 'service'::regclass and pg_get_constraintdef(oid) like '%num_nonnulls%';
    execute format('alter table service drop constraint %I', one_reason);
end
$$;

alter table service
    add check ((suspended_for is null) = (owed_since is null)),
    add check ((suspended_on is null) = (suspended_for is null and suspension_reason is null));
