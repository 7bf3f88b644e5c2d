-- Two hundred permissions are given at most, of accounts and servers with names of up to 63 letters; and a longer name
-- makes longer what was given on it.

alter table profile_customer alter column permissions type text;
alter table invitation alter column permissions type text;
