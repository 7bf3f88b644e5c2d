package io.guichet.testing.change;

import static io.guichet.testing.change.ChangeShop.APRIL_FIRST;
import static io.guichet.testing.change.ChangeShop.SMALL;
import static io.guichet.testing.change.ChangeShop.to;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.change.AlignBillingDay;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.account.TransferMode;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.PlanRules;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.Service;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A registry sells years and deletes the name on its own day. Nothing but a renewal moves that:
 * what is paid here beyond it would be paid for a name that is gone.
 */
class TimeOfDomainNamesTest {

    private static final PlanCode DOMAIN = new PlanCode("domain-fr");
    private static final BillingPeriod TWO_YEARS = new BillingPeriod(24);
    private static final LocalDate END = APRIL_FIRST.plusYears(1);
    private static final LocalDate JULY_FIRST = LocalDate.of(2026, 7, 1);

    private final ChangeShop shop = new ChangeShop(Preset.PREPAID);
    private final CustomerNumber anna;

    TimeOfDomainNamesTest() {
        shop.company.sells(
                Samples.plan(
                                shop.company.seller(),
                                DOMAIN,
                                List.of(
                                        price(BillingPeriod.YEAR, "36.50"),
                                        price(TWO_YEARS, "70.00")))
                        .with(PlanRules.of(PlanFamily.DOMAIN_NAME)));
        anna = shop.company.company();
        shop.company.orders(anna, new OrderedItem(DOMAIN, BillingPeriod.YEAR, 1, "anna.fr"));
        shop.pays(anna);
    }

    @AfterEach
    void the_books_agree() {
        assertThat(shop.booksDiffer()).isEmpty();
    }

    @Test
    void aligning_leaves_it_out() {
        AlignBillingDay aligning = shop.desk.alignBillingDay();
        assertThat(aligning.quote(aligned()))
                .isEqualTo(new AlignBillingDay.Outcome.NothingToAlign());

        shop.orders(anna, SMALL, 1);
        AlignBillingDay.Outcome.Quoted quoted =
                (AlignBillingDay.Outcome.Quoted) aligning.quote(aligned());
        assertThat(quoted.leftOut()).containsExactly(name(anna).id());
        aligning.align(aligned());

        assertThat(name(anna).paidUntil()).isEqualTo(END);
        assertThat(name(anna).billingDay()).isEqualTo(1);
    }

    @Test
    void another_period_begins_when_what_is_paid_is_over() {
        shop.passUntil(JULY_FIRST);

        shop.changes(anna, to(TWO_YEARS));

        assertThat(name(anna).period()).isEqualTo(TWO_YEARS);
        assertThat(name(anna).paidUntil()).isEqualTo(END);
        assertThat(name(anna).changing()).isEmpty();
    }

    @Test
    void who_takes_it_over_is_invoiced_the_days_left_and_the_sender_credited_them() {
        shop.passUntil(JULY_FIRST);
        CustomerNumber boris = shop.company.company();
        AccountName account = new AccountName("names");
        shop.desk.keepAccounts().open(anna, account, List.of(name(anna).id()));
        shop.desk
                .transferAccount()
                .offer(anna, account, boris, TransferMode.BILL_ON_ACCEPTANCE, UUID.randomUUID());
        var offer = shop.desk.transferAccount().incoming(boris).getFirst();

        // 36.50 x 274 / 365 is 27.40, with VAT 32.88.
        assertThat(offer.due()).isEqualTo(Money.euros("32.88"));
        shop.desk.transferAccount().accept(boris, offer.transfer().id(), Optional.of(offer.due()));

        assertThat(shop.creditOf(anna)).isEqualTo("32.88");
        assertThat(shop.owedBy(boris)).containsExactly("32.88");
        assertThat(name(boris).paidUntil()).isEqualTo(END);
        shop.pays(boris);
        assertThat(shop.quotes(boris, to(TWO_YEARS)).until()).isEqualTo(END);
    }

    private AlignBillingDay.Command aligned() {
        return new AlignBillingDay.Command(anna, UUID.randomUUID(), 20, Set.of(), Optional.empty());
    }

    private Service name(CustomerNumber customer) {
        return shop.company.stores().services().of(customer).stream()
                .filter(service -> service.plan().equals(DOMAIN))
                .findFirst()
                .orElseThrow();
    }

    private static PlanPrice price(BillingPeriod period, String amount) {
        return new PlanPrice(
                DOMAIN,
                period,
                Money.euros(amount),
                TaxBasis.NET,
                LocalDate.of(2026, 1, 1),
                LocalDate.MAX);
    }
}
