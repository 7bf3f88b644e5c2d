-- Of which kept cards their holders were told that they expire; of each once.
create table expiring_card_told (
    card    uuid        primary key references stored_card,
    told_at timestamptz not null
);
create index stored_card_expiry on stored_card (expiry, id) where state <> 'REMOVED';
