-- A key is made for the factor it was asked for. What was asked before is asked anew.
delete from passkey_challenge where purpose = 'ENROL';
alter table passkey_challenge
    add column factor uuid,
    add check ((purpose = 'ENROL') = (factor is not null));
