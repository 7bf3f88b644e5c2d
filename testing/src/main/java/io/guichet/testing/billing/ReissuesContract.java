package io.guichet.testing.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guichet.application.billing.port.Reissues;
import io.guichet.application.billing.query.FindInvoice.Reissued;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Reissue;
import io.guichet.domain.identity.Customer;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What every {@link Reissues} promises. */
public abstract class ReissuesContract extends Contract {

    @Test
    void a_reissue_is_found_as_it_was_noted() {
        Customer customer = given().customer();
        Reissue reissue = add(invoice(customer), invoice(customer), List.of(0, 2));

        assertThat(in(() -> reissues().of(reissue.invoice()))).contains(reissue);
        assertThat(in(() -> reissues().of(reissue.next()))).isEmpty();
        assertThat(in(() -> reissues().by(reissue.next()))).contains(reissue);
        assertThat(in(() -> reissues().by(reissue.invoice()))).isEmpty();
    }

    @Test
    void where_the_new_one_cancels_it_there_is_no_credit_note() {
        Customer customer = given().customer();
        Reissue reissue =
                new Reissue(invoice(customer), none(), invoice(customer), List.of(1), Given.NOON);
        done(() -> reissues().add(reissue));

        assertThat(in(() -> reissues().of(reissue.invoice()))).contains(reissue);
        assertThat(reissue.cancelledBy()).isEqualTo(reissue.next());
    }

    @Test
    void an_invoice_is_followed_to_the_one_that_stands() {
        Customer customer = given().customer();
        DocumentReference first = invoice(customer);
        DocumentReference second = invoice(customer);
        DocumentReference third = invoice(customer);
        add(first, second, List.of());
        add(second, third, List.of());

        assertThat(in(() -> reissues().current(first))).isEqualTo(third);
        assertThat(in(() -> reissues().current(third))).isEqualTo(third);
        assertThat(in(() -> reissues().nextOf(Set.of(first, third))))
                .isEqualTo(Map.of(first, List.of(second, third)));
        assertThat(in(() -> reissues().original(third))).isEqualTo(first);
        assertThat(in(() -> reissues().original(first))).isEqualTo(first);
        assertThat(in(() -> reissues().currentOf(Set.of(first, second, third))))
                .isEqualTo(Map.of(first, third, second, third));
        assertThat(reissued(customer, first)).isEqualTo(new Reissued(none(), Optional.of(second)));
        assertThat(reissued(customer, second))
                .isEqualTo(new Reissued(Optional.of(first), Optional.of(third)));
        assertThat(reissued(customer, third)).isEqualTo(new Reissued(Optional.of(second), none()));
        assertThat(in(() -> reissues().currentOf(Set.of()))).isEmpty();
    }

    @Test
    void an_invoice_is_reissued_once() {
        Customer customer = given().customer();
        DocumentReference old = invoice(customer);
        add(old, invoice(customer), List.of());

        assertThatThrownBy(() -> add(old, invoice(customer), List.of()))
                .isInstanceOf(ConcurrentUpdateException.class);
    }

    private Reissues reissues() {
        return stores().reissues();
    }

    private Reissued reissued(Customer customer, DocumentReference invoice) {
        return in(() -> stores().findInvoice().find(customer.number(), invoice))
                .orElseThrow()
                .reissued();
    }

    private static Optional<DocumentReference> none() {
        return Optional.empty();
    }

    private DocumentReference invoice(Customer customer) {
        return given().invoiceOf(customer).document().reference();
    }

    private Reissue add(DocumentReference old, DocumentReference next, List<Integer> dropped) {
        DocumentReference note = invoice(given().customer());
        Reissue reissue = new Reissue(old, Optional.of(note), next, dropped, Given.NOON);
        done(() -> reissues().add(reissue));
        return reissue;
    }
}
