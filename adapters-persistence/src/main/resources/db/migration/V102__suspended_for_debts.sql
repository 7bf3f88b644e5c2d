-- Every few seconds it is asked which services are suspended for an invoice that was paid since.
create index service_suspended_for_debt on service (id) where suspended_for is not null and suspension_reason is null;
