-- Whoever was let in on a server: what was given there ends with it, looked for every minute.

create index profile_customer_on_servers on ${flyway:defaultSchema}.profile_customer (customer)
    where permissions like '%server/%';
create index invitation_on_servers on ${flyway:defaultSchema}.invitation (customer)
    where accepted_at is null and permissions like '%server/%';
