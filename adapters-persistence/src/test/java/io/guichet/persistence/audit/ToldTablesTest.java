package io.guichet.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.persistence.shared.TestDatabase;
import io.guichet.testing.audit.ToldEdits;

import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whatever the application may change or remove is told in the audit, or stands here with the
 * reason why not: a table that is forgotten fails the build.
 */
class ToldTablesTest {

    /** The words before the tables are the reason. */
    private static final List<List<String>> NOT_TOLD =
            List.of(
                    List.of(
                            "codes, secrets and what is tried with them",
                            "web_session",
                            "sign_in_attempt",
                            "mailed_link",
                            "provider_identity",
                            "provider_sign_in",
                            "factor_attempts",
                            "factor_confirmation",
                            "factor_challenge",
                            "passkey",
                            "passkey_challenge",
                            "backup_code"),
                    List.of("the audit itself", "audit_head"),
                    List.of(
                            "what nobody decides: the clock, the chat, queues and locks",
                            "presence",
                            "inactivity_warning",
                            "restricted_mode",
                            "letter",
                            "notice",
                            "chat_update",
                            "chat_message",
                            "chat_memory",
                            "pending_action",
                            "idempotent_request",
                            "lease",
                            "export_turn",
                            "sent_file",
                            "provisioning_event",
                            "webhook_waiting",
                            "billing_run",
                            "billing_turn",
                            "usage_report",
                            "vat_id_check"),
                    List.of(
                            "counts and sums, each of whose changes is an issued row of its own",
                            "series",
                            "customer_balance",
                            "open_books",
                            "card_payment",
                            "billed_period"),
                    List.of(
                            "what is kept beside for as long as identities are, and the notes of"
                                    + " cases of lost access, which go with them",
                            "replaced_identity",
                            "recovery_check"));

    /** Personal, secret, or never changed: it is told that they changed, and no more. */
    private static final String STARRED =
            """
            profile.name profile.email profile_phone.number credential.password_hash
            access_token.profile access_token.made_at access_token.made_by access_token.addresses
            ip_rules.rules second_factor.profile
            second_factor.added_at chat_link.profile chat_link.chat_user chat_link.chat_name
            recovery_case.profile recovery_case.new_email recovery_case.opened_by
            recovery_case.opened_at recovery_case.reason recovery_case.state_by
            recovery_case.state_reason invitation.email invitation.invited_by handover.from_owner
            handover.to_email handover.asked_at contact_change.by_profile
            contact_change.from_profile contact_change.to_email contact_change.asked_at
            customer.seller customer.email customer_hold.customer customer_hold.note
            customer_hold.held_by customer_hold.held_at buyer_reference.customer
            stored_card.customer stored_card.last4 stored_card.agreed_at mandate.customer
            mandate.creditor mandate.holder mandate.iban mandate.bic mandate.line1 mandate.line2
            mandate.postal_code mandate.city mandate.country mandate.signed_at mandate.signed_on
            mandate.signed_by mandate.signed_from mandate.language account.opened_at
            account_transfer.account account_transfer.from_customer account_transfer.to_customer
            account_transfer.mode account_transfer.asked_at account_transfer.expires_on
            account_transfer.to_email service.customer service.label service.started_on
            service.ending_reason service.suspension_reason plan_change.service
            plan_change.customer plan_change.from_plan plan_change.plan plan_change.period_months
            plan_change.price_minor plan_change.currency plan_change.price_basis
            plan_change.price_valid_from plan_change.price_valid_until plan_change.quantity
            plan_change.total_minor plan_change.invoice plan_change.asked_at plan_change.expires_on
            pending_order.request_id pending_order.customer pending_order.kind
            pending_order.currency pending_order.total_minor pending_order.placed_at
            pending_order.settles pending_order.renews charge.customer charge.origin
            charge.added_by charge.added_at receivable.customer receivable.currency
            receivable.total_minor refund.customer refund.kind refund.payment
            refund.account_holder refund.account_iban refund.currency refund.amount_minor
            refund.reason refund.started_at debit.seller debit.customer debit.invoice
            debit.mandate debit.currency debit.amount_minor debit.collect_on debit.announced_at
            collection.seller collection.made_at collection.made_by collection.debits
            collection.currency collection.total_minor collection.file
            transmission.transmission_key transmission.seller transmission.kind
            transmission.subject transmission.file_name transmission.content
            transmission.created_at webhook.made_at
            """;

    @Test
    void what_may_be_changed_or_removed_is_told_or_has_a_reason_why_not() throws SQLException {
        Set<String> reasoned = new TreeSet<>();
        NOT_TOLD.forEach(group -> reasoned.addAll(group.subList(1, group.size())));
        Set<String> told = triggers("edits_are_told");
        Set<String> known = new TreeSet<>(reasoned);
        known.addAll(told);

        assertThat(changeable()).isNotEmpty().isSubsetOf(known);
        assertThat(told).doesNotContainAnyElementsOf(reasoned);
    }

    @Test
    void what_operations_are_said_to_edit_is_told() throws SQLException {
        Set<String> told = triggers("edits_are_told");
        told.addAll(triggers("successions_are_told"));

        assertThat(ToldEdits.byOperation().values().stream().flatMap(Collection::stream).distinct())
                .isSubsetOf(told);
    }

    @Test
    void no_secret_and_no_part_of_an_identity_is_told() throws SQLException {
        List<String> columns =
                named(
                                "select encode(tgargs, 'escape') from pg_trigger where tgname like '%are_told'")
                        .stream()
                        .map(arguments -> arguments.split("\\\\000"))
                        .filter(arguments -> arguments.length > 1)
                        .map(arguments -> arguments[1])
                        .flatMap(told -> Arrays.stream(told.split(",")))
                        .toList();

        assertThat(columns)
                .isNotEmpty()
                .doesNotContain("email", "to_email", "new_email", "iban", "holder", "account_iban")
                .doesNotContain("account_holder", "password_hash", "secret", "code_hash", "party")
                .doesNotContain("line1", "city", "chat_name", "chat_user", "label", "note")
                .doesNotContain("rules", "addresses");
    }

    /** What is misspelt would be told as a star for ever, and a new table as nothing. */
    @Test
    void every_column_that_is_named_is_there() throws SQLException {
        Set<String> named =
                named(
                        "select c.relname || '.' || column_of from pg_trigger t"
                                + " join pg_class c on c.oid = t.tgrelid,"
                                + " unnest(string_to_array("
                                + "replace(encode(t.tgargs, 'escape'), '\\000', ','), ','))"
                                + " column_of"
                                + " where t.tgname in ('edits_are_told', 'successions_are_told')"
                                + " and column_of <> ''");
        Set<String> there =
                named(
                        "select table_name || '.' || column_name from information_schema.columns"
                                + " where table_schema = 'guichet'");

        assertThat(named).hasSizeGreaterThan(100);
        assertThat(there).containsAll(named);
    }

    /** What comes to a table later would be told as a star for ever. */
    @Test
    void every_other_column_has_a_reason_why_not() throws SQLException {
        Set<String> starred =
                named(
                        "select c.relname || '.' || a.attname from pg_trigger t"
                                + " join pg_class c on c.oid = t.tgrelid"
                                + " join pg_attribute a on a.attrelid = c.oid and a.attnum > 0"
                                + " and not a.attisdropped and a.attname <> all (string_to_array("
                                + "replace(encode(t.tgargs, 'escape'), '\\000', ','), ','))"
                                + " where t.tgname = 'edits_are_told'");

        assertThat(starred).containsExactlyInAnyOrder(STARRED.strip().split("\\s+"));
    }

    private static Set<String> changeable() throws SQLException {
        return named(
                "select table_name from information_schema.role_table_grants"
                        + " where grantee = 'guichet_app' and table_schema = 'guichet'"
                        + " and privilege_type in ('UPDATE', 'DELETE')"
                        + " union select table_name from information_schema.column_privileges"
                        + " where grantee = 'guichet_app' and table_schema = 'guichet'"
                        + " and privilege_type = 'UPDATE'");
    }

    private static Set<String> triggers(String name) throws SQLException {
        return named(
                "select c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid"
                        + " where t.tgname = '"
                        + name
                        + "'");
    }

    private static Set<String> named(String query) throws SQLException {
        try (Connection connection = TestDatabase.asOwner();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            Set<String> names = new TreeSet<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}
