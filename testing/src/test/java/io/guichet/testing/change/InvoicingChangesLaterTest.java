package io.guichet.testing.change;

import static io.guichet.testing.change.ChangeShop.APRIL_FIRST;
import static io.guichet.testing.change.ChangeShop.LARGE;
import static io.guichet.testing.change.ChangeShop.MEDIUM;
import static io.guichet.testing.change.ChangeShop.to;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.change.ChangeRefusal;
import io.guichet.application.change.ChangeService.Outcome;
import io.guichet.application.payment.RecordTransfer.Outcome.Recorded;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.ReversalReason;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.subscription.ChangeQuote;
import io.guichet.testing.payment.MoneyBack;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A change that begins a period is invoiced so many days later as the policy of its day says. */
class InvoicingChangesLaterTest {

    private static final LocalDate APRIL_11 = LocalDate.of(2026, 4, 11);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 14})
    void the_new_period_is_invoiced_on_its_day_from_the_day_of_the_change(int days) {
        ChangeShop shop = shop(days);
        CustomerNumber customer = shop.holds(MEDIUM);
        shop.passUntil(APRIL_11);
        assertThat(shop.quotes(customer, to(LARGE)).invoicedOn()).contains(APRIL_11.plusDays(days));
        shop.changes(customer, to(LARGE));

        for (int day = 0; day < days; day++) {
            shop.passUntil(APRIL_11.plusDays(day));
            shop.runs();
            assertThat(shop.owedBy(customer)).isEmpty();
        }
        shop.passUntil(APRIL_11.plusDays(days));
        shop.runs();

        // 66.00 with VAT less the credit of 17.60 for 20 of 30 days.
        assertThat(shop.owedBy(customer)).containsExactly("48.40");
        Invoice invoice = shop.invoice(shop.unpaid(customer).getFirst().invoice());
        assertThat(invoice.issuedOn()).isEqualTo(APRIL_11.plusDays(days));
        assertThat(invoice.lines().getFirst().from()).isEqualTo(APRIL_11);
        assertThat(shop.serviceOf(customer).paidUntil()).isEqualTo(APRIL_11.plusMonths(1));
        shop.passUntil(APRIL_11.plusMonths(1));
        assertThat(shop.unpaid(customer)).hasSize(2);
        assertThat(shop.booksDiffer()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 14})
    void a_change_every_day_pays_each_day_once(int days) {
        ChangeShop shop = shop(days);
        CustomerNumber customer = shop.holds(ChangeShop.SMALL);
        for (int day = 0; day < 6; day++) {
            shop.passUntil(APRIL_FIRST.plusDays(day));
            shop.changes(customer, to(day % 2 == 0 ? MEDIUM : LARGE));
        }
        shop.passUntil(APRIL_FIRST.plusDays(6 + days));

        assertThat(shop.serviceOf(customer).paidUntil()).isEqualTo(LocalDate.of(2026, 5, 6));
        // Three days of 0.88, two of 2.20, the last period whole, less the 7.20 paid at first.
        Money credit = shop.company.balanceOf(customer).prepaid();
        Money owed = shop.company.balanceOf(customer).owed();
        assertThat(owed.minus(credit)).isEqualTo(Money.euros("65.84"));
        assertThat(shop.booksDiffer()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void up_then_down_on_one_day_costs_nothing(int days) {
        ChangeShop shop = shop(days);
        CustomerNumber customer = shop.holds(MEDIUM);

        shop.changes(customer, to(LARGE));
        shop.runs();
        shop.changes(customer, to(MEDIUM));
        shop.passUntil(APRIL_FIRST.plusDays(days));
        shop.runs();

        Money credit = shop.company.balanceOf(customer).prepaid();
        assertThat(shop.company.balanceOf(customer).owed().minus(credit))
                .isEqualTo(Money.euros("0"));
        assertThat(shop.serviceOf(customer).paidUntil()).isEqualTo(APRIL_FIRST.plusMonths(1));
        assertThat(shop.booksDiffer()).isEmpty();
    }

    @Test
    void whoever_changes_again_before_is_quoted_what_he_is_charged_after_the_first() {
        ChangeShop shop = shop(3);
        CustomerNumber customer = shop.holds(MEDIUM);
        shop.passUntil(APRIL_11);
        shop.changes(customer, to(LARGE));
        shop.passUntil(APRIL_11.plusDays(1));
        PlanCode next = ChangeShop.SMALL;

        ChangeQuote quote = shop.quotes(customer, to(next));

        // 7.20 less 29 of 30 days of the 66.00 that are invoiced first.
        assertThat(quote.credited()).isEqualTo(Money.euros("63.80"));
        assertThat(quote.invoicedFirst()).contains(Money.euros("66.00"));
        assertThat(shop.owedBy(customer)).isEmpty();
        assertThat(shop.serviceOf(customer).changing()).isPresent();
        assertThat(shop.quotes(customer, to(next))).isEqualTo(quote);
        assertThat(changed(shop, customer, next, quote)).isInstanceOf(Outcome.Changed.class);
        assertThat(shop.booksDiffer()).isEmpty();
    }

    @Test
    void where_all_is_to_be_paid_first_the_quote_is_what_it_costs_once_it_is() {
        ChangeShop shop = strict();
        CustomerNumber customer = shop.holds(MEDIUM);
        shop.passUntil(APRIL_11);
        shop.changes(customer, to(LARGE));
        assertThat(shop.quotes(customer, to(ChangeShop.SMALL)).invoicedFirst()).isEmpty();
        shop.passUntil(APRIL_11.plusDays(1));
        PlanCode next = ChangeShop.SMALL;

        ChangeQuote quote = shop.quotes(customer, to(next));
        assertThat(shop.owedBy(customer)).isEmpty();

        DocumentReference unpaid = unpaid(changed(shop, customer, next, quote));
        assertThat(shop.invoice(unpaid).lines().getFirst().from()).isEqualTo(APRIL_11);
        assertThat(shop.invoice(unpaid).totals().gross()).isEqualTo(Money.euros("66.00"));
        assertThat(quote.invoicedFirst()).contains(Money.euros("66.00"));
        assertThat(quote.credited()).isEqualTo(Money.euros("63.80"));
        assertThat(unpaid(asksForQuote(shop, customer, next))).isEqualTo(unpaid);
        shop.pays(customer);
        assertThat(changed(shop, customer, next, quote)).isInstanceOf(Outcome.Changed.class);
        assertThat(shop.booksDiffer()).isEmpty();
    }

    @Test
    void what_is_unpaid_already_stands_in_the_way_of_a_quote_too() {
        ChangeShop shop = strict();
        CustomerNumber customer = shop.owes(MEDIUM, 1);
        DocumentReference first = shop.unpaid(customer).getFirst().invoice();
        Payment payment =
                ((Recorded) shop.company.transfers(customer, "26.40", List.of(first))).payment();
        shop.passUntil(APRIL_11);
        shop.changes(customer, to(LARGE));
        new MoneyBack(shop.company.does()).reverses(payment.id(), ReversalReason.BOUNCED);
        shop.passUntil(APRIL_11.plusDays(1));

        assertThat(unpaid(asksForQuote(shop, customer, ChangeShop.SMALL))).isEqualTo(first);
        assertThat(unpaid(shop.asks(customer, to(ChangeShop.SMALL)))).isEqualTo(first);
        assertThat(shop.unpaid(customer)).extracting(Receivable::invoice).containsExactly(first);
    }

    private static ChangeShop strict() {
        return new ChangeShop(
                Preset.PREPAID,
                Map.of(Setting.CHANGE_INVOICED, "3", Setting.CHANGE_NEEDS_PAID, "on"));
    }

    private static Outcome asksForQuote(ChangeShop shop, CustomerNumber customer, PlanCode plan) {
        return shop.desk.changeService().quote(shop.command(customer, to(plan), ""));
    }

    private static DocumentReference unpaid(Outcome outcome) {
        ChangeRefusal refusal = ((Outcome.Refused) outcome).reason();
        return ((ChangeRefusal.InvoiceUnpaid) refusal).invoice();
    }

    @Test
    void whoever_was_quoted_the_day_before_is_asked_again_and_invoiced_nothing() {
        ChangeShop shop = shop(3);
        CustomerNumber customer = shop.holds(MEDIUM);
        shop.passUntil(APRIL_11);
        shop.changes(customer, to(LARGE));
        ChangeQuote early = shop.quotes(customer, to(ChangeShop.SMALL));
        shop.passUntil(APRIL_11.plusDays(1));

        Outcome asked = changed(shop, customer, ChangeShop.SMALL, early);
        Outcome refused = shop.asks(customer, to(LARGE));

        assertThat(refused).isEqualTo(new Outcome.Refused(new ChangeRefusal.NothingToChange()));
        assertThat(shop.owedBy(customer)).isEmpty();
        assertThat(shop.serviceOf(customer).changing()).isPresent();
        ChangeQuote late = shop.quotes(customer, to(ChangeShop.SMALL));
        assertThat(asked).isEqualTo(new Outcome.QuoteChanged(early.total(), late.total()));
    }

    @Test
    void what_was_changed_already_is_invoiced_as_it_was_said() {
        ChangeShop shop = shop(3);
        CustomerNumber customer = shop.holds(MEDIUM);
        shop.passUntil(APRIL_11);
        shop.changes(customer, to(LARGE));

        shop.sets(APRIL_11.plusDays(1), Map.of(Setting.CHANGE_INVOICED, "14"));
        shop.passUntil(APRIL_11.plusDays(3));

        assertThat(shop.owedBy(customer)).containsExactly("48.40");
    }

    private static Outcome changed(
            ChangeShop shop, CustomerNumber customer, PlanCode plan, ChangeQuote quote) {
        String agreed = quote.total().toDecimal().toPlainString();
        return shop.desk.changeService().change(shop.command(customer, to(plan), agreed));
    }

    private static ChangeShop shop(int days) {
        return new ChangeShop(
                Preset.PREPAID, Map.of(Setting.CHANGE_INVOICED, Integer.toString(days)));
    }
}
