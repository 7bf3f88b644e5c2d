-- Every ten minutes is asked for whom the last runs failed: these are few among all that wait while a run is under way.
create index billing_turn_parked on billing_turn (run) where state = 'PARKED';
