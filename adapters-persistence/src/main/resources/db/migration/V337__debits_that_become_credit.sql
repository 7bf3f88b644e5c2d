-- Nobody leaves and no customer passes to another owner while a bank collects what will be his credit.
create index debit_excess on ${flyway:defaultSchema}.debit (customer)
    where state = 'SENT' and reserved_minor < amount_minor;
