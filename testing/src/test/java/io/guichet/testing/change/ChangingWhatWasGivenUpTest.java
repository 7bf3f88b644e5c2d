package io.guichet.testing.change;

import static io.guichet.testing.change.ChangeShop.LARGE;
import static io.guichet.testing.change.ChangeShop.MEDIUM;
import static io.guichet.testing.change.ChangeShop.to;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.WriteOffInvoice;
import io.guichet.application.billing.WriteOffInvoice.Outcome;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.WriteOff.Reason;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.Preset;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/** Staff gave up what a customer owes for his period, and he changes his plan in it. */
class ChangingWhatWasGivenUpTest {

    private static final LocalDate MAY_FIRST = LocalDate.of(2026, 5, 1);

    private final ChangeShop shop = new ChangeShop(Preset.PREPAID);
    private final WriteOffInvoice office = shop.office.writeOffInvoice();
    private final CustomerNumber customer = shop.holds(MEDIUM);

    @Test
    void days_that_are_invoiced_anew_are_not_owed_again_when_he_pays_after_all() {
        shop.passUntil(MAY_FIRST);
        shop.runs();
        DocumentReference month = shop.unpaid(customer).getFirst().invoice();
        office.writeOff(month, Reason.INSOLVENT, "court of Lyon");
        shop.passUntil(MAY_FIRST.plusDays(10));

        assertThat(shop.quotes(customer, to(LARGE)).credited())
                .as("21 of 31 days of 26.40")
                .isEqualTo(Money.euros("17.88"));
        shop.changes(customer, to(LARGE));

        assertThat(shop.company.balanceOf(customer).prepaid())
                .as("nothing that was never paid is paid back")
                .isEqualTo(Money.euros("0"));
        assertThat(office.takeBack(month))
                .as("ten days are owed again")
                .isEqualTo(new Outcome.TakenBack(month, Money.euros("8.52")));
        assertThat(shop.booksDiffer()).isEmpty();
    }

    @Test
    void days_he_loses_are_of_what_he_never_paid_before_they_are_of_what_he_paid() {
        shop.passUntil(MAY_FIRST);
        shop.runs();
        DocumentReference month = shop.unpaid(customer).getFirst().invoice();
        shop.company.transfers(customer, "10.00", List.of(month));
        office.writeOff(month, Reason.INSOLVENT, "court of Lyon");
        shop.passUntil(MAY_FIRST.plusDays(10));

        shop.changes(customer, to(LARGE));

        assertThat(shop.creditOf(customer))
                .as("17.88 of 26.40, of which 16.40 was given up")
                .isEqualTo("1.48");
        assertThat(office.takeBack(month)).isEqualTo(new Outcome.NotWrittenOff());
        assertThat(shop.booksDiffer()).isEmpty();
    }
}
