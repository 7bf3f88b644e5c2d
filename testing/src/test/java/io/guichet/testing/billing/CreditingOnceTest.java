package io.guichet.testing.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guichet.application.billing.CreditInvoice.Command;
import io.guichet.application.billing.CreditInvoice.LinePart;
import io.guichet.application.billing.CreditInvoice.Outcome;
import io.guichet.application.billing.CreditInvoice.Outcome.Credited;
import io.guichet.application.billing.CreditInvoice.Outcome.RequestReused;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.Together;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Staff asks again since no answer came: nothing is credited a second time. */
class CreditingOnceTest {

    private final HostingCompany company = new HostingCompany();
    private final CustomerNumber anna = company.consumer();
    private final DocumentReference invoice = company.invoices(anna, "120.00");
    private final UUID request = UUID.randomUUID();

    @AfterEach
    void the_books_are_right() {
        assertThat(company.stores().checkLedger().check().differences()).isEmpty();
    }

    @Test
    void asked_again_a_part_is_credited_once() {
        Outcome first = credits(part(1, "25.00"));

        assertThat(credits(part(1, "25.00"))).isEqualTo(first).isInstanceOf(Credited.class);

        assertThat(creditNotes(invoice)).hasSize(1);
        assertThat(company.openOn(invoice)).isEqualTo(Money.euros("90.00"));
    }

    @Test
    void who_asks_anew_credits_a_further_part() {
        credits(part(1, "25.00"));

        asks(UUID.randomUUID(), invoice, "too much", part(1, "25.00"));

        assertThat(creditNotes(invoice)).hasSize(2);
        assertThat(company.openOn(invoice)).isEqualTo(Money.euros("60.00"));
    }

    @Test
    void what_became_credit_is_told_again_whatever_came_of_it() {
        company.transfers(anna, "120.00", List.of(invoice));
        Outcome first = credits(part(1, "25.00"));
        company.paysFromCredit(anna, company.invoices(anna, "20.00"));
        asks(UUID.randomUUID(), invoice, "more", part(1, "70.00"));

        assertThat(credits(part(1, "25.00"))).isEqualTo(first);

        assertThat(((Credited) first).toCredit()).isEqualTo(Money.euros("30.00"));
        assertThat(creditNotes(invoice)).hasSize(2);
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("94.00"));
    }

    @Test
    void all_that_is_left_is_answered_again_with_its_credit_note() {
        asks(UUID.randomUUID(), invoice, "more", part(1, "0.01"));
        Outcome first = credits();

        assertThat(credits()).isEqualTo(first).isInstanceOf(Credited.class);
        assertThat(credits(new LinePart(1, Optional.empty()))).isEqualTo(first);
        assertThat(creditNotes(invoice)).hasSize(2);
    }

    @Test
    void parts_of_several_lines_too() {
        PlanCode web = company.sells("web", "5.05");
        PlanCode mail = company.sells("mail", "3.33");
        DocumentReference ordered =
                company.orders(
                        anna,
                        new OrderedItem(web, BillingPeriod.MONTH, 3, "one"),
                        new OrderedItem(mail, BillingPeriod.MONTH, 1, "two"));
        LinePart[] parts = {new LinePart(2, Optional.empty()), part(1, "0.03")};
        Outcome first = asks(request, ordered, "down", parts);

        assertThat(asks(request, ordered, "down", parts))
                .isEqualTo(first)
                .isInstanceOf(Credited.class);
        assertThat(creditNotes(ordered)).hasSize(1);
    }

    @Test
    void the_same_request_over_something_else_is_refused() {
        credits(part(1, "25.00"));
        DocumentReference other = company.invoices(anna, "120.00");
        DocumentReference foreign = company.invoices(company.company(), "120.00");

        assertThat(credits(part(1, "25.01"))).isEqualTo(new RequestReused());
        assertThat(credits(part(1, "100.01"))).isEqualTo(new RequestReused());
        assertThat(credits(part(2, "25.00"))).isEqualTo(new RequestReused());
        assertThat(credits()).isEqualTo(new RequestReused());
        assertThat(asks(request, invoice, "wrong", part(1, "25.00")))
                .isEqualTo(new RequestReused());
        assertThat(asks(request, other, "too much", part(1, "25.00")))
                .isEqualTo(new RequestReused());
        assertThat(asks(request, foreign, "too much", part(1, "25.00")))
                .isEqualTo(new RequestReused());

        assertThat(creditNotes(invoice)).hasSize(1);
        assertThat(company.openOn(other)).isEqualTo(Money.euros("120.00"));
        assertThat(company.openOn(foreign)).isEqualTo(Money.euros("120.00"));
    }

    @Test
    void a_request_that_was_refused_or_undone_may_be_made_again() {
        assertThat(credits(part(2, "25.00"))).isEqualTo(new Outcome.NoSuchLine(2));
        assertThatThrownBy(
                        () ->
                                company.stores()
                                        .transactions()
                                        .required(
                                                () -> {
                                                    credits(part(1, "25.00"));
                                                    throw new IllegalStateException("killed");
                                                }))
                .hasMessage("killed");

        assertThat(credits(part(1, "25.00"))).isInstanceOf(Credited.class);
        assertThat(creditNotes(invoice)).hasSize(1);
    }

    @Test
    void sixteen_times_at_once_it_is_credited_once() {
        List<Outcome> outcomes = Together.run(16, () -> credits(part(1, "5.00")));

        assertThat(outcomes).containsOnly(outcomes.getFirst());
        assertThat(creditNotes(invoice)).hasSize(1);
    }

    private Outcome credits(LinePart... parts) {
        return asks(request, invoice, "too much", parts);
    }

    private Outcome asks(UUID id, DocumentReference of, String reason, LinePart... parts) {
        return company.does().creditInvoice().credit(new Command(id, of, reason, List.of(parts)));
    }

    private static LinePart part(int line, String net) {
        return new LinePart(line, Optional.of(Money.euros(net)));
    }

    private List<DocumentReference> creditNotes(DocumentReference of) {
        return company.stores().invoices().correctionsOf(of);
    }
}
