-- What staff decided about captures that the provider does not know any more.
create table capture_decision (
    payment    uuid         primary key references card_payment,
    -- The provider's reference of the money; without one it was not paid.
    paid_under varchar(200) check (paid_under <> ''),
    decided_by varchar(100) not null,
    decided_at timestamptz  not null
);

do $$
begin
    execute 'create trigger capture_decision_never_changes before update or delete on ${flyway:defaultSchema}.capture_decision '
        'for each row execute function ${flyway:defaultSchema}.refuse_change()';
    execute 'create trigger capture_decision_never_emptied before truncate on ${flyway:defaultSchema}.capture_decision '
        'for each statement execute function ${flyway:defaultSchema}.refuse_change()';
end
$$;
