-- Looked through without keeping anybody from reading or writing.
alter table ${flyway:defaultSchema}.audit_entry
    validate constraint audit_entry_previous_check,
    validate constraint audit_entry_seal_check;
