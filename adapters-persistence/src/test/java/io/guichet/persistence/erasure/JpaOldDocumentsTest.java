package io.guichet.persistence.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.guichet.application.payment.query.ListRefunds.RefundPosition;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Retention;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Party;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.BankAccount;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.Receipt;
import io.guichet.domain.payment.Refund;
import io.guichet.domain.payment.RefundKind;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.DatedPolicy;
import io.guichet.domain.policy.Setting;
import io.guichet.persistence.shared.JpaStores;
import io.guichet.persistence.shared.TestDatabase;
import io.guichet.testing.erasure.OldDocumentsContract;
import io.guichet.testing.payment.MoneyBack;
import io.guichet.testing.payment.Paid;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Stores;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class JpaOldDocumentsTest extends OldDocumentsContract {

    private static final Instant LONG_AGO = Instant.parse("2010-03-01T12:00:00Z");
    private static final String NO_PRIVILEGE = "42501";
    private static final String REFUSED = "23001";

    private final JpaStores stores = new JpaStores(Clock.systemUTC());
    private final Given given = new Given(stores);

    @Override
    protected Stores stores() {
        return stores;
    }

    @Test
    void the_database_refuses_to_erase_what_has_to_be_kept() {
        Sealed<Invoice> young = given.invoiceOf(given.customer());

        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> erase(young))
                .havingRootCause()
                .withMessageContaining("issued rows never change");
        assertThat(find(young)).isEqualTo(young);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update guichet.invoice set gross_minor = 0, left_hash = encode(hash, 'hex') where reference = '%s'",
                "update guichet.invoice set left_hash = encode(hash, 'hex') where reference = '%s'",
                "update guichet.invoice_line set description = '', service_reference = ''"
                        + " where document = '%s'",
                "delete from guichet.invoice where reference = '%s'"
            })
    void nobody_changes_old_documents_otherwise(String change) throws SQLException {
        Sealed<Invoice> old = given.invoiceOf(given.customer(), LONG_AGO);
        String statement = change.formatted(old.document().reference());

        assertRefused(TestDatabase.asOwner(), statement, REFUSED);
        assertRefused(TestDatabase.asApplication(), statement, NO_PRIVILEGE);
        assertThat(find(old)).isEqualTo(old);
    }

    @Test
    void nobody_is_left_with_where_he_was_billed() throws SQLException {
        String nobody =
                """
                insert into guichet.party (hash, kind, name, line1, line2, postal_code, city,
                    country, siren, siret, vat_id, registration,
                    billing_line1, billing_city, billing_country)
                values (repeat('1', 64), 'COMPANY', '', '', '', '', '', 'FR', '', '', '', '',
                    '1 rue A', 'Gent', 'BE')
                """;

        assertRefused(TestDatabase.asApplication(), nobody, "23514");
    }

    @Test
    void what_was_erased_is_erased_for_good() throws SQLException {
        Sealed<Invoice> old = given.invoiceOf(given.customer(), LONG_AGO);
        erase(old);
        String back =
                "update guichet.invoice set left_hash = null where reference = '%s'"
                        .formatted(old.document().reference());

        assertRefused(TestDatabase.asOwner(), back, REFUSED);
    }

    @Test
    void an_identity_goes_with_the_last_that_names_it() throws SQLException {
        Customer customer = given.customer();
        String name = "Once and gone " + customer.number();
        Customer once =
                new Customer(
                        customer.number(),
                        customer.seller(),
                        named(customer, name),
                        customer.email(),
                        customer.language());
        Sealed<Invoice> old = given.invoiceOf(once, LONG_AGO);
        assertThat(countNamed(name)).isEqualTo(1);

        erase(old);
        given.done(() -> stores.erasing().old().forgetIdentities(100_000));

        assertThat(countNamed(name)).isZero();
    }

    @Test
    void what_was_typed_about_who_is_forgotten_goes_with_his_name() throws SQLException {
        Customer customer = given.customer();
        given.serviceOf(customer, LocalDate.of(2010, 3, 1));
        String labels =
                "select count(*) from guichet.service where label <> '' and customer = "
                        + customer.number();
        assertThat(count(labels)).isEqualTo(1);
        given.done(() -> stores.erasing().erasure().close(customer.number(), LONG_AGO));

        forgetClosed(customer);

        assertThat(count(labels)).isZero();
    }

    @Test
    void money_that_went_back_to_who_is_forgotten_is_still_listed() {
        Customer customer = given.customer();
        Payment payment = new Paid(stores).transfer(customer, "50.00", LONG_AGO, List.of());
        Sealed<Receipt> receipt =
                given.in(() -> stores.receipts().find(payment.receipt())).orElseThrow();
        Refund wanted = refund(payment, new RefundKind.ByTransfer(payment.id()), "He moved");
        Refund paidOut = refund(payment, new RefundKind.UnusedCredit(MoneyBack.ACCOUNT), "");
        given.done(
                () -> {
                    stores.refunds().add(wanted);
                    stores.refunds().add(paidOut);
                    stores.erasing().erasure().close(customer.number(), LONG_AGO);
                    Receipt left = receipt.document().withoutPerson();
                    stores.erasing().old().eraseReceipts(List.of(receipt.erasedTo(left)));
                });

        forgetClosed(customer);

        assertThat(stores.listRefunds().list(customer.number(), RefundPosition.START, 10).items())
                .extracting(Refund::amount)
                .containsExactly(wanted.amount(), paidOut.amount());
        Refund found = stores.listRefunds().find(customer.number(), paidOut.id()).orElseThrow();
        assertThat(found.kind()).isEqualTo(new RefundKind.UnusedCredit(BankAccount.FORGOTTEN));
        assertThat(stores.listRefunds().find(customer.number(), wanted.id()).orElseThrow().reason())
                .doesNotContain("moved");
        assertThat(
                        stores.showMoneyBack()
                                .of(customer.number(), List.of(payment.id()))
                                .get(payment.id())
                                .surplus())
                .isEqualTo(Money.euros("0"));
    }

    private void forgetClosed(Customer customer) {
        LocalDate before = LocalDate.of(2015, 1, 1);
        given.done(() -> stores.erasing().old().forgetClosed(customer.seller(), before, 1_000));
    }

    @Test
    void the_database_counts_ten_years_from_the_end_of_the_fiscal_year() throws SQLException {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        for (int month = 1; month <= 12; month++) {
            Customer customer = given.customer();
            closes(customer, today.minusDays(1), month);

            assertThat(firstDayKept(customer))
                    .isBetween(
                            Retention.firstDayKept(today, month).toString(),
                            Retention.firstDayKept(today.plusDays(1), month).toString());
        }
    }

    @Test
    void the_database_keeps_all_of_whoever_had_another_fiscal_year_in_eleven_years()
            throws SQLException {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Customer customer = given.customer();
        closes(customer, today.minusYears(12), 6);
        closes(customer, today.minusYears(11).minusDays(1), 12);
        assertThat(firstDayKept(customer)).isGreaterThan("2000-01-01");

        closes(customer, today.minusYears(1), 6);
        closes(customer, today.minusDays(1), 12);
        assertThat(firstDayKept(customer)).isEqualTo("0001-01-01");
        Sealed<Invoice> old = given.invoiceOf(customer, LONG_AGO);
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> erase(old));

        closes(customer, today.minusYears(1), 12);
        assertThat(firstDayKept(customer)).as("set right").isGreaterThan("2000-01-01");
    }

    private void closes(Customer customer, LocalDate from, int month) {
        Map<Setting, String> setting = Map.of(Setting.FISCAL_YEAR_END, "" + month);
        BillingPolicy policy = new BillingPolicy(setting, List.of());
        DatedPolicy dated = new DatedPolicy(customer.seller(), from, policy, "staff", Given.NOON);
        given.done(() -> stores.policy().policies().add(dated));
    }

    private static String firstDayKept(Customer customer) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement();
                var rows =
                        statement.executeQuery(
                                "select guichet.first_day_kept('" + customer.seller() + "')")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Refund refund(Payment payment, RefundKind kind, String reason) {
        return new Refund(
                MoneyBack.newRefund(),
                payment.customer(),
                kind,
                Money.euros("4.00"),
                reason,
                Refund.State.DONE,
                LONG_AGO,
                LONG_AGO,
                0);
    }

    private static Party named(Customer customer, String name) {
        return new Party(
                customer.identity().kind(),
                name,
                customer.identity().address(),
                "",
                "",
                "",
                "",
                Optional.empty());
    }

    private void erase(Sealed<Invoice> invoice) {
        given.done(
                () ->
                        stores.erasing()
                                .old()
                                .eraseInvoices(
                                        List.of(
                                                invoice.erasedTo(
                                                        invoice.document().withoutPerson()))));
    }

    private Sealed<Invoice> find(Sealed<Invoice> invoice) {
        return given.in(() -> stores.invoices().find(invoice.document().reference())).orElseThrow();
    }

    private static long countNamed(String name) throws SQLException {
        return count("select count(*) from guichet.party where name = '" + name + "'");
    }

    private static long count(String question) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void assertRefused(Connection connection, String change, String state)
            throws SQLException {
        try (connection;
                Statement statement = connection.createStatement()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute(change))
                    .returns(state, SQLException::getSQLState);
        }
    }
}
