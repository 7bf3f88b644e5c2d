-- Customers whom staff enters, and how staff finds them again.

-- Numbers up to 100100 stay free for who is brought along from another system.
create sequence customer_number start with 100101;
select setval('customer_number', max(number)) from customer having max(number) > 100100;

create index customer_email on customer (lower(email));
create index customer_seller on customer (seller, number);
create index party_name on party (lower(name) text_pattern_ops);
