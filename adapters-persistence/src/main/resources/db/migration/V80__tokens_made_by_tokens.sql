-- By which token a token was made: it is disabled with it. The maker may be removed before.

alter table access_token add column made_by uuid;

create index access_token_made_by on access_token (made_by) where made_by is not null;
