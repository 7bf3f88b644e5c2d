-- The hashes of seals are 32 bytes, no longer 64 digits.

alter table invoice
    drop constraint invoice_previous_hash_check,
    drop constraint invoice_hash_check,
    alter column previous_hash type bytea using decode(previous_hash, 'hex'),
    alter column hash type bytea using decode(hash, 'hex'),
    add check (octet_length(previous_hash) = 32),
    add check (octet_length(hash) = 32);
alter table receipt
    drop constraint receipt_previous_hash_check,
    drop constraint receipt_hash_check,
    alter column previous_hash type bytea using decode(previous_hash, 'hex'),
    alter column hash type bytea using decode(hash, 'hex'),
    add check (octet_length(previous_hash) = 32),
    add check (octet_length(hash) = 32);
