package io.guichet.persistence.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.VerifySeals.SeriesReport;
import io.guichet.domain.identity.Customer;
import io.guichet.persistence.shared.JpaStores;
import io.guichet.persistence.shared.TestDatabase;
import io.guichet.testing.billing.OneSellersSeals;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.TestClock;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;

/** Whoever has the owner's password can switch the guards off; the seals still tell. */
class AlteredRowsAreNamedTest {

    private final Clock clock = new TestClock("2026-03-01T09:00:00Z");
    private final JpaStores stores = new JpaStores(clock);
    private final Given given = new Given(stores);
    private final Customer customer = given.customer();
    private String second;
    private String third;

    @BeforeEach
    void three_invoices_are_issued() {
        given.invoiceOf(customer);
        second = given.invoiceOfTwoRates(customer).document().reference().value();
        third = given.invoiceOf(customer).document().reference().value();
    }

    @Test
    void untouched_rows_are_whole() {
        assertThat(verified().isWhole()).isTrue();
        assertThat(verified().documents()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update guichet.invoice set due_on = due_on + 1 where reference = '%s'",
                "update guichet.invoice set gross_minor = gross_minor + 100,"
                        + " net_minor = net_minor + 100 where reference = '%s'",
                "update guichet.invoice_line set net_minor = net_minor + 1 where document = '%s'",
                "update guichet.invoice_line set description = 'x' where document = '%s'",
                "delete from guichet.invoice_line where document = '%s'",
                "update guichet.invoice_tax set tax_minor = 0 where document = '%s'",
                "delete from guichet.invoice_tax where document = '%s'",
                """
                with another as (
                    insert into guichet.mention_list values (repeat('0', 64), '{}', '{}')
                    returning mention_list.hash)
                update guichet.invoice set mention_list = another.hash from another
                where reference = '%s'
                """,
                """
                with another as (
                    insert into guichet.party (hash, kind, name, line1, line2, postal_code, city,
                        country, siren, siret, vat_id, registration,
                        billing_line1, billing_city, billing_country)
                    select repeat('0', 64), kind, name, line1, line2, postal_code, city,
                        country, siren, siret, vat_id, registration, '1 rue A', 'Gent', 'BE'
                    from guichet.party
                    where hash =
                        (select buyer_party from guichet.invoice where reference = '%1$s')
                    returning hash)
                update guichet.invoice set buyer_party = another.hash from another
                where reference = '%1$s'
                """
            })
    void the_first_broken_link_is_named(String change) throws SQLException {
        changeWithoutGuards(change.formatted(second));

        assertThat(verified().brokenAt()).isEqualTo(second);
        assertThat(verified().documents()).isEqualTo(1);
    }

    /** Its VAT stands nowhere but in its own row. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update guichet.invoice set tax_minor = tax_minor + 1, gross_minor = gross_minor + 1"
                        + " where reference = '%s'",
                "update guichet.invoice_line set vat_percent = 10 where document = '%s'",
                "insert into guichet.invoice_tax values ('%s', 0, 'S', 20, 10000, 1999)"
            })
    void so_is_one_of_one_rate(String change) throws SQLException {
        changeWithoutGuards(change.formatted(third));

        assertThat(verified().brokenAt()).isEqualTo(third);
        assertThat(verified().documents()).isEqualTo(2);
    }

    private SeriesReport verified() {
        return OneSellersSeals.verify(stores, clock, customer.seller()).stream()
                .filter(report -> report.kind().equals("INVOICE"))
                .findFirst()
                .orElseThrow();
    }

    private static void changeWithoutGuards(String change) throws SQLException {
        String table =
                change.replaceFirst(
                        "(?s).*(update|delete from|insert into) (guichet\\.\\w+).*", "$2");
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("alter table " + table + " disable trigger user");
            assertThat(statement.executeUpdate(change)).isPositive();
            statement.execute("alter table " + table + " enable trigger user");
            owner.commit();
        }
    }
}
