package io.guichet.testing.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.notification.Notice;
import io.guichet.application.payment.TopUpByCard;
import io.guichet.application.payment.TopUpByCard.Limits;
import io.guichet.application.payment.TopUpByCard.Outcome;
import io.guichet.application.payment.TopUpByCard.Outcome.AmountOutOfRange;
import io.guichet.application.payment.TopUpByCard.Outcome.CreditFull;
import io.guichet.application.payment.TopUpByCard.Outcome.NoSuchCustomer;
import io.guichet.application.payment.TopUpByCard.Outcome.PaymentIdReused;
import io.guichet.application.payment.TopUpByCard.Outcome.ProviderUnavailable;
import io.guichet.application.payment.TopUpByCard.Outcome.Started;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ledger.EntryKind;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.CardPayment.State;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.DatedPolicy;
import io.guichet.domain.policy.Setting;
import io.guichet.testing.payment.FakeCardProvider.Health;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.Together;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

class ToppingUpTest {

    private static final Limits LIMITS = new Limits(Money.euros("5.00"), Money.euros("5000.00"));

    private final HostingCompany company = new HostingCompany();
    private final Cards cards = new Cards(company);
    private final CustomerNumber anna = company.consumer();
    private final PaymentId id = HostingCompany.newPayment();

    @Test
    void a_captured_top_up_is_added_to_the_credit() {
        cards.topsUp(anna, "20.00", id);
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("0"));

        cards.payOnPage(id);

        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("20.00"));
        assertThat(company.statementOf(anna).getFirst().kind()).isEqualTo(EntryKind.TOP_UP);
        assertThat(company.stores().payments().find(id).orElseThrow().allocations()).isEmpty();
    }

    @Test
    void told_twice_adds_once() {
        cards.topsUp(anna, "20.00", id);

        String event = cards.payOnPage(id);
        cards.tell(event);

        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("20.00"));
    }

    @Test
    void a_policy_lets_only_those_top_up_who_have_had_something_delivered() {
        decides(Setting.TOP_UP_NEEDS_ORDER, "on");

        assertThat(cards.topsUp(anna, "20.00", id)).isEqualTo(new Outcome.OrderNeeded());
        company.invoices(anna, "12.00");

        assertThat(cards.topsUp(anna, "20.00", id)).isInstanceOf(Started.class);
    }

    @Test
    void limits_are_five_and_five_thousand_both_allowed() {
        Outcome refused = new AmountOutOfRange(LIMITS);

        assertThat(company.does().topUpByCard().limits(anna)).isEqualTo(LIMITS);
        assertThat(topUp("4.99")).isEqualTo(refused);
        assertThat(topUp("5.00")).isInstanceOf(Started.class);
        assertThat(topUp("5000.00")).isInstanceOf(Started.class);
        assertThat(topUp("5000.01")).isEqualTo(refused);
        assertThat(topUp("-20.00")).isEqualTo(refused);
    }

    @Test
    void no_more_can_be_added_than_the_highest_credit_leaves() {
        decides(Setting.HIGHEST_CREDIT, "100.00");
        company.transfers(anna, "70.00", List.of());

        Limits left = new Limits(Money.euros("5.00"), Money.euros("30.00"));
        assertThat(company.does().topUpByCard().limits(anna)).isEqualTo(left);
        assertThat(topUp("30.01")).isEqualTo(new AmountOutOfRange(left));
        assertThat(topUp("30.00")).isInstanceOf(Started.class);
    }

    @Test
    void of_several_pages_that_are_open_none_brings_more_than_the_highest_credit() {
        decides(Setting.HIGHEST_CREDIT, "100.00");
        PaymentId other = HostingCompany.newPayment();
        cards.topsUp(anna, "60.00", id);
        cards.topsUp(anna, "60.00", other);

        cards.payOnPage(id);
        cards.payOnPage(other);

        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("60.00"));
        assertThat(cards.find(other).state()).isEqualTo(State.RELEASED);
        assertThat(released()).containsExactly("released:" + other);
    }

    @Test
    void nor_do_two_that_are_told_of_at_once() {
        decides(Setting.HIGHEST_CREDIT, "100.00");
        PaymentId other = HostingCompany.newPayment();
        cards.topsUp(anna, "60.00", id);
        cards.topsUp(anna, "60.00", other);
        Iterator<String> events =
                List.of(cards.provider().authorize(id), cards.provider().authorize(other))
                        .iterator();

        Together.run(2, () -> cards.tell(next(events)));

        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("60.00"));
    }

    @Test
    void what_came_by_transfer_meanwhile_counts_and_is_never_sent_back() {
        decides(Setting.HIGHEST_CREDIT, "100.00");
        cards.topsUp(anna, "60.00", id);
        company.transfers(anna, "120.00", List.of());

        cards.payOnPage(id);

        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("120.00"));
        assertThat(cards.find(id).state()).isEqualTo(State.RELEASED);
    }

    @Test
    void up_to_the_highest_credit_is_allowed() {
        decides(Setting.HIGHEST_CREDIT, "100.00");
        PaymentId other = HostingCompany.newPayment();
        cards.topsUp(anna, "60.00", id);
        cards.topsUp(anna, "40.00", other);

        cards.payOnPage(id);
        cards.payOnPage(other);

        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("100.00"));
    }

    @Test
    void whoever_has_as_much_credit_as_may_be_had_is_told_so() {
        decides(Setting.HIGHEST_CREDIT, "100.00");
        company.transfers(anna, "95.01", List.of());
        assertThat(company.does().topUpByCard().limits(anna).leaveNothing()).isTrue();
        assertThat(topUp("5.00")).isEqualTo(new CreditFull());

        company.transfers(anna, "50.00", List.of());

        assertThat(company.does().topUpByCard().limits(anna).most()).isEqualTo(Money.euros("0"));
        assertThat(topUp("5.00")).isEqualTo(new CreditFull());
    }

    @Test
    void nothing_is_no_top_up_whatever_the_policy_says() {
        decides(Setting.TOP_UP_MINIMUM, "0.00");

        assertThat(topUp("0.00")).isInstanceOf(AmountOutOfRange.class);
        assertThat(topUp("0.01")).isInstanceOf(Started.class);
    }

    @Test
    void another_currency_is_out_of_range() {
        TopUpByCard.Command command =
                new TopUpByCard.Command(anna, Money.parse("20.00", "USD"), id);

        assertThat(company.does().topUpByCard().start(command))
                .isEqualTo(new AmountOutOfRange(LIMITS));
    }

    @Test
    void asking_twice_opens_one_page() {
        Outcome first = cards.topsUp(anna, "20.00", id);

        assertThat(cards.topsUp(anna, "20.00", id)).isInstanceOf(Started.class);
        assertThat(first).isInstanceOf(Started.class);
        assertThat(cards.provider().pages()).isEqualTo(1);
    }

    @Test
    void sixteen_at_once_open_one_page() {
        List<Outcome> outcomes = Together.run(16, () -> cards.topsUp(anna, "20.00", id));

        assertThat(outcomes).allMatch(Started.class::isInstance);
        assertThat(cards.provider().pages()).isEqualTo(1);
    }

    @Test
    void a_payment_id_stands_for_one_top_up_only() {
        cards.topsUp(anna, "20.00", id);

        assertThat(cards.topsUp(anna, "30.00", id)).isEqualTo(new PaymentIdReused());
        assertThat(cards.topsUp(company.consumer(), "20.00", id)).isEqualTo(new PaymentIdReused());
    }

    @Test
    void a_provider_that_is_away_takes_nothing_and_can_be_tried_again() {
        cards.provider().becomes(Health.DOWN);
        assertThat(cards.topsUp(anna, "20.00", id)).isEqualTo(new ProviderUnavailable());

        cards.provider().becomes(Health.UP);
        assertThat(cards.topsUp(anna, "20.00", id)).isInstanceOf(Started.class);
    }

    @Test
    void nobody_tops_up_for_a_customer_who_does_not_exist() {
        assertThat(cards.topsUp(new CustomerNumber(999), "20.00", id))
                .isEqualTo(new NoSuchCustomer());
    }

    private void decides(Setting setting, String value) {
        DatedPolicy policy =
                new DatedPolicy(
                        company.seller().code(),
                        LocalDate.of(2026, 1, 1),
                        new BillingPolicy(Map.of(setting, value), List.of()),
                        "staff",
                        company.clock().instant());
        company.given().done(() -> company.stores().policy().policies().add(policy));
    }

    private static synchronized String next(Iterator<String> events) {
        return events.next();
    }

    private List<String> released() {
        return company.stores().outbox().notices().stream()
                .filter(notice -> notice.kind() == Notice.Kind.PAYMENT_RELEASED)
                .map(Notice::key)
                .toList();
    }

    private Outcome topUp(String amount) {
        return cards.topsUp(anna, amount, HostingCompany.newPayment());
    }
}
