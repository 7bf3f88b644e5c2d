package io.guichet.persistence.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.query.InvoiceFilter;
import io.guichet.application.billing.query.InvoicePosition;
import io.guichet.application.billing.query.ListInvoices;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.persistence.shared.JpaStores;
import io.guichet.persistence.shared.Trips;
import io.guichet.testing.billing.ListInvoicesContract;
import io.guichet.testing.shared.Stores;

import org.junit.jupiter.api.Test;

import java.time.Clock;

class JpaListInvoicesTest extends ListInvoicesContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }

    @Test
    void what_a_buyer_is_is_asked_once() {
        Customer customer = given().customer();
        given().invoiceOf(customer);
        ListInvoices lists = stores.listInvoices();

        assertThat(Trips.of(() -> page(lists, customer.number()))).isEqualTo(2);
        assertThat(Trips.of(() -> page(lists, customer.number()))).isEqualTo(1);
    }

    private static Object page(ListInvoices lists, CustomerNumber customer) {
        return lists.list(customer, InvoiceFilter.all(), InvoicePosition.START, 10);
    }
}
