package io.guichet.testing.run;

import static io.guichet.application.notification.Notice.Kind.DEBIT_ANNOUNCED;
import static io.guichet.application.notification.Notice.Kind.PAYMENT_REMINDER;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.notification.Notice;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.debit.BankDays;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.debit.Mandate;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.testing.debit.DebitDesk;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Where cards are charged the day before an invoice is due, an account is told so long before that
 * it is debited by then: the notice of a debit is the company's to keep, not the customer's to be
 * late for.
 */
class DebitingBeforeTheDueDateTest {

    private final BillingDays days = new BillingDays().follows(Preset.INVOICE);
    private final DebitDesk desk = new DebitDesk(days.company.does());
    private final CustomerNumber anna = days.customerWithService();
    private final LocalDate end = days.serviceOf(anna).paidUntil();
    private final LocalDate issuedOn = end.minusDays(14);

    DebitingBeforeTheDueDateTest() {
        desk.collectsAs(days.company.seller().code(), DebitDesk.CREDITOR);
    }

    @Test
    void it_is_announced_with_the_invoice_and_collected_on_the_due_date() {
        desk.signs(anna);

        days.passUntil(issuedOn);

        assertThat(debit().collectOn()).isEqualTo(BankDays.onOrAfter(renewal().dueOn()));
        days.passUntil(end.plusDays(5));
        assertThat(days.told(anna)).containsOnlyOnce(DEBIT_ANNOUNCED);
        assertThat(days.told(anna)).doesNotContain(PAYMENT_REMINDER);
    }

    @Test
    void by_a_mandate_of_later_it_is_debited_as_soon_as_the_notice_allows() {
        days.passUntil(end.minusDays(6));
        assertThat(days.told(anna)).doesNotContain(DEBIT_ANNOUNCED);
        desk.signs(anna);

        days.passUntil(end.minusDays(5));

        assertThat(debit().collectOn())
                .isEqualTo(BankDays.onOrAfter(end.minusDays(5).plusDays(14)));
    }

    @Test
    void with_a_shorter_notice_it_waits_until_it_has_to_be_announced() {
        days.follows(Preset.INVOICE, Map.of(Setting.DEBIT_NOTICE, "4"));
        desk.signs(anna);

        days.passUntil(end.minusDays(6));
        assertThat(days.told(anna)).doesNotContain(DEBIT_ANNOUNCED);
        days.passUntil(end.minusDays(5));

        assertThat(days.told(anna)).containsOnlyOnce(DEBIT_ANNOUNCED);
        assertThat(debit().collectOn()).isBeforeOrEqualTo(BankDays.onOrAfter(end));
    }

    @Test
    void whoever_has_a_card_is_charged_the_day_before_as_ever() {
        desk.signs(anna);
        days.cards().chooses(anna, days.cards().saves(anna).id());

        days.passUntil(end.minusDays(2));
        assertThat(days.unpaid(anna)).hasSize(1);
        days.passUntil(end.minusDays(1));

        assertThat(days.unpaid(anna)).isEmpty();
        assertThat(days.told(anna)).doesNotContain(DEBIT_ANNOUNCED);
    }

    @Test
    void who_is_charged_by_himself_is_reminded_of_that_and_not_to_pay() {
        days.cards().saves(anna);

        days.passUntil(end.minusDays(4));

        assertThat(reminder().facts())
                .containsEntry("chargedOn", end.minusDays(1).toString())
                .containsEntry("card", days.cards().of(anna).getFirst().face().last4());
    }

    @Test
    void who_is_debited_later_is_reminded_of_the_day_on_which_he_is_told() {
        days.follows(Preset.INVOICE, Map.of(Setting.DEBIT_NOTICE, "1"));
        desk.signs(anna);

        days.passUntil(end.minusDays(4));

        assertThat(reminder().facts())
                .containsEntry("announcedOn", end.minusDays(2).toString())
                .doesNotContainKey("chargedOn");
        days.passUntil(end.minusDays(2));
        assertThat(days.told(anna)).containsOnlyOnce(PAYMENT_REMINDER, DEBIT_ANNOUNCED);
    }

    @Test
    void who_has_to_pay_himself_is_reminded_to() {
        days.passUntil(end.minusDays(4));

        assertThat(reminder().facts()).doesNotContainKeys("chargedOn", "announcedOn");
    }

    private Notice reminder() {
        return days.company.stores().outbox().notices().stream()
                .filter(notice -> notice.customer().equals(anna))
                .filter(notice -> notice.kind() == PAYMENT_REMINDER)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whose_mandate_ends_before_it_is_collected_is_charged_by_his_card_on_its_day() {
        Mandate mandate = desk.signs(anna);
        days.passUntil(issuedOn);
        desk.ends(anna, mandate.id(), false);
        days.cards().saves(anna);

        days.passUntil(end.minusDays(2));
        assertThat(days.unpaid(anna)).hasSize(1);
        days.passUntil(end.minusDays(1));

        assertThat(days.unpaid(anna)).isEmpty();
    }

    private Receivable renewal() {
        return days.unpaid(anna).getLast();
    }

    private Debit debit() {
        List<Debit> debits =
                days.company
                        .given()
                        .in(() -> days.company.stores().debits().debits().of(renewal().invoice()));
        return debits.getLast();
    }
}
