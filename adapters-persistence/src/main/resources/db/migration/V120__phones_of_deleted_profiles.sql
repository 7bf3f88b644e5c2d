-- The row of a deleted profile stays, so that its telephone did not go with it.
delete from profile_phone
where profile in (select id from profile where erased_at is not null);
