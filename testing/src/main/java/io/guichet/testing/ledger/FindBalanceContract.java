package io.guichet.testing.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.ledger.CustomerBalance;
import io.guichet.domain.money.Money;
import io.guichet.testing.shared.Contract;

import org.junit.jupiter.api.Test;

/** What every {@link io.guichet.application.ledger.query.FindBalance} promises. */
public abstract class FindBalanceContract extends Contract {

    @Test
    void at_the_start_it_is_zero_in_the_sellers_currency() {
        Customer customer = given().customer();

        CustomerBalance balance = stores().findBalance().find(customer.number());

        assertThat(balance.prepaid()).isEqualTo(Money.euros("0"));
        assertThat(balance.owed()).isEqualTo(Money.euros("0"));
    }

    @Test
    void an_invoice_is_unpaid_as_long_as_something_is_open() {
        Customer customer = given().customer();
        given().invoiceOf(customer);
        DocumentReference partly = given().invoiceOf(customer).document().reference();
        DocumentReference fully = given().invoiceOf(customer).document().reference();

        pay(partly, "119.99");
        pay(fully, "120.00");

        assertThat(stores().findBalance().countUnpaid(customer.number())).isEqualTo(2);
    }

    @Test
    void the_invoices_of_somebody_else_do_not_count() {
        given().invoiceOf(given().customer());

        assertThat(stores().findBalance().countUnpaid(given().customer().number())).isZero();
    }

    private void pay(DocumentReference invoice, String amount) {
        done(
                () -> {
                    Receivable found = stores().receivables().find(invoice).orElseThrow();
                    stores().receivables().save(found.pay(Money.euros(amount)));
                });
    }
}
