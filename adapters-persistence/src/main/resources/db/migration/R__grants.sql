-- What the application may do. Run again whenever this file or the role's name changes.

grant usage on schema ${flyway:defaultSchema} to "${appUser}";

-- Everything may be read and added to. Issued tables allow nothing more.
grant select, insert on
    party, seller, customer, replaced_identity, profile, profile_customer, access_token, chat_link, audit_entry, audit_head, invitation, handover, contact_change,
    credential, web_session, sign_in_attempt, letter, mailed_link,
    ip_rules, profile_phone, second_factor, factor_attempts, backup_code, factor_confirmation, factor_challenge,
    passkey, passkey_challenge,
    recovery_case, recovery_check, customer_hold,
    plan, plan_price, plan_link, price_announcement, service, option_host, placed_order,
    pending_order, pending_order_line, contract, accepted_contract,
    order_consent, withdrawal_right, withdrawal,
    charge, charge_line, usage_report, plan_change, planned_alignment, account, account_transfer,
    series, invoice, invoice_line, invoice_tax, mention_list, receivable, receipt,
    receipt_allocation, rendered_document, legal_mention,
    payment, payment_allocation, card_payment, customer_balance, journal_entry,
    settlement, payment_reversal, refund, stored_card, expiring_card_told, credit_switch, credit_threshold, buyer_reference, write_off,
    reissue, credit_request, capture_decision, period_closing, open_books,
    notice, idempotent_request, provisioning_event, webhook, webhook_waiting, expiry_terms, expiry_step,
    billed_period, credited_period, dunning_step, billing_run, billing_turn, billing_policy, vat_rate, one_stop_shop, exchange_rate, vat_id_check, vat_id_answer,
    chat_update, chat_message, chat_memory, pending_action, lease, export_turn, sent_file
    to "${appUser}";

grant update on
    access_token, audit_head, customer, profile, profile_customer, invitation, handover, contact_change, pending_order,
    credential, web_session, sign_in_attempt, letter, mailed_link,
    ip_rules, profile_phone, second_factor, factor_attempts, factor_confirmation, recovery_case, customer_hold,
    passkey, passkey_challenge,
    refund, stored_card, credit_switch, credit_threshold, buyer_reference,
    plan, charge, usage_report, plan_change, account, account_transfer,
    chat_link, service, series, receivable, card_payment, customer_balance, notice,
    billing_run, billing_turn, provisioning_event, webhook, webhook_waiting, open_books, one_stop_shop, exchange_rate, vat_id_check,
    idempotent_request, chat_update, chat_message, chat_memory, pending_action, lease, export_turn, sent_file
    to "${appUser}";

grant delete on
    access_token, profile_customer, invitation, handover, contact_change, web_session, profile_phone, sign_in_attempt, mailed_link,
    second_factor, backup_code, factor_confirmation, factor_challenge, passkey_challenge,
    plan_price, plan_link, billed_period, billing_turn, credit_threshold,
    provisioning_event, webhook, webhook_waiting, notice,
    idempotent_request, chat_update, chat_message, pending_action, lease, export_turn
    to "${appUser}";

-- What is about persons who had their profiles deleted.
grant delete on
    letter, credential, ip_rules, factor_attempts, chat_link, chat_memory, recovery_case, recovery_check
    to "${appUser}";
grant update (email) on replaced_identity to "${appUser}";
-- Documents that need not be kept any longer are erased by functions of the tables' owner.
grant execute on function erase_invoice(varchar, varchar, varchar) to "${appUser}";
grant execute on function erase_receipt(varchar, varchar, varchar) to "${appUser}";
grant execute on function forget_identities(integer) to "${appUser}";
grant execute on function forget_customer(bigint, varchar) to "${appUser}";

grant usage on sequence order_number, customer_number to "${appUser}";

-- By which bank accounts are debited.
grant select, insert, update on creditor_id, mandate, debit to "${appUser}";
grant select, insert, update (file, refused_at, refused_by, refused_because) on collection to "${appUser}";

-- Who plans a run has its turns looked over.
grant maintain on billing_turn to "${appUser}";

-- The sides of entries, which stand in the entries.
grant select on posting, invoice_vat to "${appUser}";

-- What is told by way of the platform.
grant select, insert on transmission, collection_told to "${appUser}";
grant update on transmission to "${appUser}";

-- What belongs to deposits on Chorus Pro.
grant select, insert on service_code, engagement_number, deposit_status to "${appUser}";
grant update on service_code, engagement_number to "${appUser}";
grant delete on service_code to "${appUser}";

-- On which day people came in.
grant select, insert, update, delete on presence to "${appUser}";
grant select, insert, update on inactivity_warning to "${appUser}";

-- Staff that signs in at the operator's OpenID provider.
grant select, insert on provider_identity, provider_sign_in to "${appUser}";
grant delete on provider_identity, provider_sign_in to "${appUser}";

-- Who is restricted until he pays or keeps a card.
grant select, insert, delete on restricted_mode to "${appUser}";

-- How long customers have to pay.
grant select, insert on payment_term to "${appUser}";
