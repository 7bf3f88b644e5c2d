package io.guichet.testing.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ledger.query.ListStatement.StatementLine;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ledger.EntryKind;
import io.guichet.domain.money.Money;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

class StatementTest {

    private final HostingCompany company = new HostingCompany();
    private final CustomerNumber anna = company.consumer();

    @Test
    void each_line_says_when_what_and_what_it_came_to() {
        company.transfers(anna, "50.00", List.of());
        company.clock().advance(Duration.ofDays(1));
        DocumentReference invoice = company.invoices(anna, "30.00");

        List<StatementLine> statement = company.statementOf(anna);

        assertThat(statement)
                .containsExactly(
                        new StatementLine(
                                2,
                                LocalDate.of(2026, 3, 2),
                                EntryKind.INVOICE_ISSUED,
                                invoice.value(),
                                Money.euros("30.00"),
                                Money.euros("0"),
                                Money.euros("20.00")),
                        new StatementLine(
                                1,
                                LocalDate.of(2026, 3, 1),
                                EntryKind.TRANSFER_RECEIVED,
                                "FRR00000001",
                                Money.euros("0"),
                                Money.euros("50.00"),
                                Money.euros("50.00")));
    }

    @Test
    void the_last_total_is_the_balance() {
        company.transfers(anna, "10.00", List.of());
        company.invoices(anna, "30.00");

        assertThat(company.statementOf(anna).getFirst().total())
                .isEqualTo(company.balanceOf(anna).balance())
                .isEqualTo(Money.euros("-20.00"));
    }

    @Test
    void spending_credit_changes_no_balance_and_is_no_line() {
        company.transfers(anna, "50.00", List.of());
        DocumentReference invoice = company.invoices(anna, "30.00");

        company.paysFromCredit(anna, invoice);

        assertThat(company.statementOf(anna)).hasSize(2);
        assertThat(company.balanceOf(anna).balance()).isEqualTo(Money.euros("20.00"));
    }

    @Test
    void an_invoice_over_nothing_is_no_line() {
        company.invoices(anna, "0");

        assertThat(company.statementOf(anna)).isEmpty();
    }

    @Test
    void prepaid_and_owed_stand_side_by_side() {
        company.transfers(anna, "50.00", List.of());
        company.invoices(anna, "30.00");

        assertThat(company.balanceOf(anna).prepaid()).isEqualTo(Money.euros("50.00"));
        assertThat(company.balanceOf(anna).owed()).isEqualTo(Money.euros("30.00"));
        assertThat(company.balanceOf(anna).balance()).isEqualTo(Money.euros("20.00"));
        assertThat(company.stores().findBalance().countUnpaid(anna)).isEqualTo(1);
    }
}
