-- Of which day somebody who stays away was told: nothing happens to him before, whatever is set meanwhile. Whoever was
-- told before this is told again.

alter table inactivity_warning add column until_on date check (until_on >= warned_on);
