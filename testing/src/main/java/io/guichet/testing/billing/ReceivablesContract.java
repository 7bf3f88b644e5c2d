package io.guichet.testing.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceStatus;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.billing.Reopening;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.money.Money;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What every {@link io.guichet.application.billing.port.Receivables} promises. */
public abstract class ReceivablesContract extends Contract {

    @Test
    void what_is_open_is_found_as_it_was_added() {
        Invoice invoice = invoice();

        assertThat(find(invoice.reference())).isEqualTo(Receivable.of(invoice));
    }

    @Test
    void an_unknown_invoice_has_nothing_open() {
        assertThat(in(() -> stores().receivables().find(new DocumentReference("NONE-2"))))
                .isEmpty();
    }

    @Test
    void a_change_counts_only_once_it_is_saved() {
        Receivable found = find(invoice().reference());

        found.pay(Money.euros("1"));

        assertThat(find(found.invoice())).isEqualTo(found);
    }

    @Test
    void every_part_is_kept() {
        Receivable found = find(invoice().reference());

        save(found.pay(Money.euros("10")).reserve(Money.euros("30")));

        Receivable saved = find(found.invoice());
        assertThat(saved.paid()).isEqualTo(Money.euros("10"));
        assertThat(saved.credited()).isEqualTo(Money.euros("0"));
        assertThat(saved.reserved()).isEqualTo(Money.euros("30"));
        assertThat(saved.version()).isGreaterThan(found.version());
    }

    @Test
    void what_a_customer_owes_is_found_the_longest_due_first() {
        Customer customer = given().customer();
        Receivable second = receivable(customer, Given.NOON);
        Receivable first = receivable(customer, Given.NOON.minus(Duration.ofDays(3)));
        Receivable partly = receivable(customer, Given.NOON.plus(Duration.ofDays(3)));
        Receivable paid = receivable(customer, Given.NOON);
        save(partly.pay(Money.euros("1")));
        save(paid.pay(paid.total()));
        receivable(given().customer(), Given.NOON);

        assertThat(in(() -> stores().receivables().openOf(customer.number())))
                .extracting(Receivable::invoice)
                .containsExactly(first.invoice(), second.invoice(), partly.invoice());
    }

    @Test
    void a_credited_invoice_stays_credited() {
        Receivable found = find(invoice().reference());

        save(found.credit(found.total()));

        assertThat(find(found.invoice()).credited()).isEqualTo(found.total());
        assertThat(find(found.invoice()).status()).isEqualTo(InvoiceStatus.CREDITED);
    }

    @Test
    void what_is_owed_again_says_since_when_and_how_often() {
        LocalDate day = LocalDate.parse("2026-03-09");
        DocumentReference invoice = invoice().reference();
        assertThat(find(invoice).reopening()).isEqualTo(Reopening.NEVER);

        save(find(invoice).pay(find(invoice).total()));
        save(find(invoice).unpay(Money.euros("5"), day));
        save(find(invoice).unpay(Money.euros("5"), day.plusDays(1)));
        assertThat(find(invoice).reopening())
                .isEqualTo(new Reopening(1, Optional.of(day), false, false));

        save(find(invoice).pay(find(invoice).open()));
        save(find(invoice).chargeBack(Money.euros("5"), day.plusDays(2)));
        assertThat(find(invoice).reopening())
                .isEqualTo(new Reopening(2, Optional.of(day.plusDays(2)), true, true));

        save(find(invoice).pay(find(invoice).open()));
        save(find(invoice).unpay(Money.euros("5"), day.plusDays(3)));
        assertThat(find(invoice).reopening())
                .isEqualTo(new Reopening(3, Optional.of(day.plusDays(3)), true, false));
    }

    @Test
    void the_second_of_two_savers_is_refused() {
        Receivable first = find(invoice().reference());
        Receivable second = find(first.invoice());

        save(first.pay(Money.euros("10")));

        assertLost(() -> stores().receivables().save(second.pay(Money.euros("20"))));
        assertThat(find(first.invoice()).paid()).isEqualTo(Money.euros("10"));
    }

    @Test
    void one_transaction_may_change_it_step_by_step() {
        DocumentReference reference = invoice().reference();

        done(
                () -> {
                    stores().receivables().save(found(reference).reserve(Money.euros("5")));
                    stores().receivables().save(found(reference).payReserved(Money.euros("5")));
                });

        assertThat(find(reference).paid()).isEqualTo(Money.euros("5"));
        assertThat(find(reference).reserved()).isEqualTo(Money.euros("0"));
    }

    private Invoice invoice() {
        return given().invoiceOf(given().customer()).document();
    }

    private Receivable receivable(Customer customer, Instant at) {
        return find(given().invoiceOf(customer, at).document().reference());
    }

    private Receivable find(DocumentReference reference) {
        return in(() -> found(reference));
    }

    private Receivable found(DocumentReference reference) {
        return stores().receivables().find(reference).orElseThrow();
    }

    private void save(Receivable receivable) {
        done(() -> stores().receivables().save(receivable));
    }
}
