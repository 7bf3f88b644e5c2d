-- The code of the account's bank: outside the European Economic Area banks want it beside the number. What was
-- signed before has none.
alter table ${flyway:defaultSchema}.mandate add column bic varchar(11)
    check (bic ~ '^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$');
