package io.guichet.persistence.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.guichet.application.ledger.ClosePeriod;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.application.payment.PayFromCredit;
import io.guichet.application.payment.RecordTransfer;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.ledger.ClosingId;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;
import io.guichet.persistence.shared.JpaStores;
import io.guichet.persistence.shared.TestDatabase;
import io.guichet.testing.ledger.LedgerUseCases;
import io.guichet.testing.payment.FakeCardProvider;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.TestClock;
import io.guichet.testing.shared.UseCases;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** What was issued or booked stays as it is, whoever asks for a change. */
class IssuedRowsNeverChangeTest {

    private static final String NO_PRIVILEGE = "42501";
    private static final String REFUSED = "23001";

    @BeforeAll
    static void something_is_issued_and_booked() {
        TestClock clock = new TestClock("2026-03-01T09:00:00Z");
        JpaStores stores = new JpaStores(clock);
        Given given = new Given(stores);
        Seller seller = given.seller();
        Customer customer = given.customerOf(seller);
        Plan plan = given.planOf(seller);
        UseCases does =
                UseCases.over(
                        stores, new FakeCardProvider(new InMemoryTransactions(), clock), clock);
        does.recordTransfer()
                .record(
                        new RecordTransfer.Command(
                                customer.number(),
                                Money.euros("100"),
                                new RecordTransfer.Purpose.Credit(),
                                payment()));
        PlaceOrder.Outcome placed =
                does.placeOrder()
                        .place(
                                new PlaceOrder.Command(
                                        customer.number(),
                                        UUID.randomUUID(),
                                        List.of(
                                                new OrderedItem(
                                                        plan.code(), BillingPeriod.MONTH, 1, "")),
                                        new PlaceOrder.Agreement.ListPrice()));
        does.payFromCredit()
                .pay(
                        new PayFromCredit.Command(
                                customer.number(),
                                ((PlaceOrder.Outcome.Placed) placed).order().invoice(),
                                payment(),
                                new PayFromCredit.Share.Everything()));
        clock.advance(Duration.ofDays(1));
        new LedgerUseCases(stores, clock)
                .closePeriod()
                .close(new ClosePeriod.Command(ClosingId.parse(seller.code() + "-day-2026-03-01")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "party",
                "invoice",
                "invoice_line",
                "invoice_tax",
                "mention_list",
                "receipt",
                "receipt_allocation",
                "payment",
                "payment_allocation",
                "settlement",
                "journal_entry",
                "period_closing"
            })
    void neither_the_application_nor_the_owner_may(String table) throws SQLException {
        long rows = count(table);
        assertThat(rows).isPositive();

        for (String change : changesOf(table)) {
            try (Connection application = TestDatabase.asApplication();
                    Connection owner = TestDatabase.asOwner()) {
                assertRefused(application, change, NO_PRIVILEGE);
                assertRefused(owner, change, REFUSED);
            }
        }

        assertThat(count(table)).isEqualTo(rows);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"invoice_line", "invoice_tax", "receipt_allocation", "payment_allocation"})
    void nothing_joins_what_was_issued_before(String table) throws SQLException {
        long rows = count(table);
        String columns =
                ask(
                        "select string_agg(column_name, ', ' order by ordinal_position)"
                                + " from information_schema.columns"
                                + " where table_schema = 'guichet' and table_name = '"
                                + table
                                + "'");
        String further =
                "insert into guichet.%1$s (%2$s) select %3$s from guichet.%1$s"
                        .formatted(table, columns, columns.replace("position", "position + 1000"));

        try (Connection application = TestDatabase.asApplication();
                Connection owner = TestDatabase.asOwner()) {
            assertRefused(application, further, REFUSED);
            assertRefused(owner, further, REFUSED);
        }

        assertThat(count(table)).isEqualTo(rows);
    }

    private static List<String> changesOf(String table) throws SQLException {
        return List.of(
                "update guichet.%1$s set %2$s = %2$s".formatted(table, firstColumnOf(table)),
                "delete from guichet." + table,
                "truncate guichet.%s cascade".formatted(table));
    }

    private static void assertRefused(Connection connection, String change, String state) {
        assertThatExceptionOfType(SQLException.class)
                .as(change)
                .isThrownBy(
                        () -> {
                            try (Statement statement = connection.createStatement()) {
                                statement.execute(change);
                            }
                        })
                .returns(state, SQLException::getSQLState);
    }

    private static long count(String table) throws SQLException {
        return Long.parseLong(ask("select count(*) from guichet." + table));
    }

    private static String firstColumnOf(String table) throws SQLException {
        return ask(
                "select column_name from information_schema.columns where table_schema = 'guichet'"
                        + " and table_name = '"
                        + table
                        + "' order by ordinal_position limit 1");
    }

    private static String ask(String question) throws SQLException {
        try (Connection connection = TestDatabase.asOwner();
                Statement statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static PaymentId payment() {
        return new PaymentId(UUID.randomUUID());
    }
}
