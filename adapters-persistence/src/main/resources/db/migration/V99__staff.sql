-- The few profiles that are staff, found among all.

create index profile_staff on profile (name, id) where role = 'STAFF';
