-- What a mailed link is about: the case that it stops. It stops no other.

alter table mailed_link add column about uuid;
