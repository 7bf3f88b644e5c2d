package io.guichet.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.notification.Notice;
import io.guichet.application.notification.Notice.Kind;
import io.guichet.domain.identity.Customer;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;

/** Whoever cancels reads in his chat, too, from which day on. */
class ConfirmedCancellationTest {

    private static final Map<String, String> RECEIVED =
            Map.of("on", "2026-03-06", "time", "10:00:00", "zone", "Europe/Paris");

    private final Shop shop = new Shop();
    private final Customer anna = shop.customer(Samples.consumer());
    private final Chat chat = Chat.of(shop, "en", anna).writes("/menu");

    @Test
    void it_says_what_ends_when_and_when_it_was_asked_for() {
        chat.isTold(notice(Kind.SERVICE_CANCELLED, Map.of("endsOn", "2027-01-01")));

        assertThat(chat.reads())
                .contains("You cancelled shop, backup. We received it on 6 Mar 2026 at")
                .contains("10:00:00 (Europe/Paris). It takes effect on 1 Jan 2027.");
    }

    @Test
    void it_says_what_is_given_back_of_what_renewed_untold_and_how() {
        Map<String, String> facts =
                Map.of(
                        "endsOn", "2026-03-06",
                        "amount", "72.00",
                        "toCard", "60.00",
                        "toCredit", "12.00",
                        "currency", "EUR",
                        "refundBy", "2026-04-05");

        chat.isTold(notice(Kind.SERVICE_CANCELLED, facts));

        assertThat(chat.reads())
                .contains("You cancelled shop, backup.", "72.00", "60.00", "12.00")
                .contains("You are to have it by 5 Apr 2026", "IBAN");
    }

    @Test
    void it_says_what_a_bank_collects_of_a_period_that_was_cancelled() {
        Map<String, String> facts =
                Map.of("endsOn", "2027-01-01", "debited", "12.00", "currency", "EUR");

        chat.isTold(notice(Kind.SERVICE_CANCELLED, facts));

        assertThat(chat.reads())
                .contains("already collecting €12.00 of what is credited")
                .doesNotContain("IBAN");
    }

    @Test
    void what_staff_did_is_said_to_be_their_act() {
        Map<String, String> by = Map.of("endsOn", "2027-01-01", "byStaff", "true");
        chat.isTold(notice(Kind.SERVICE_CANCELLED, by));

        assertThat(chat.reads())
                .contains("Your service was cancelled: shop, backup.", "on 1 Jan 2027")
                .doesNotContain("You cancelled");
    }

    @Test
    void one_that_was_taken_back_is_told_as_well() {
        chat.isTold(notice(Kind.SERVICE_KEPT, Map.of()));

        assertThat(chat.reads())
                .contains("The cancellation of shop, backup was taken back on 6 Mar 2026");
    }

    @Test
    void what_staff_took_back_is_said_to_be_its_act_in_either_language() {
        chat.isTold(notice(Kind.SERVICE_KEPT, Map.of("byStaff", "true")));
        Chat french = Chat.of(shop, "fr", anna).writes("/menu");
        french.isTold(notice(Kind.SERVICE_KEPT, Map.of("byStaff", "true")));

        assertThat(chat.reads()).contains("We took the cancellation of shop, backup back for you");
        assertThat(french.reads())
                .contains("Nous avons annulé pour vous la résiliation de shop, backup");
    }

    @Test
    void a_withdrawal_is_acknowledged_with_its_day_and_hour_in_either_language() {
        Map<String, String> facts =
                Map.of(
                        "order", "2026017",
                        "amount", "7.20",
                        "toCard", "0.00",
                        "toCredit", "7.20",
                        "currency", "EUR",
                        "refundBy", "2026-03-20");
        chat.isTold(notice(Kind.ORDER_WITHDRAWN, facts));

        assertThat(chat.reads())
                .contains("You withdrew from order 2026017. We received it on 6 Mar 2026 at")
                .contains("10:00:00 (Europe/Paris). €7.20 is credited.");
        Chat french = Chat.of(shop, "fr", anna).writes("/menu");
        french.isTold(notice(Kind.ORDER_WITHDRAWN, facts));
        assertThat(french.reads())
                .contains("Nous l’avons reçu le 6 mars 2026 à 10:00:00 (Europe/Paris).");
    }

    @Test
    void a_consumer_reads_until_when_he_can_refuse_a_renewal() {
        Map<String, String> facts =
                Map.of("service", "anna.fr", "on", "2027-01-01", "refuseBy", "2026-12-31");

        chat.isTold(new Notice("expiry:1", Kind.SERVICE_RENEWS_SOON, anna.number(), facts));

        assertThat(chat.reads()).contains("renews tacitly on 1 Jan 2027", "until 31 Dec 2026");
    }

    @Test
    void whoever_withdraws_reads_what_goes_back_to_him_if_anything_does() {
        Map<String, String> back = Map.of("toCard", "5.00", "toCredit", "1.20");
        chat.isTold(withdrawn("1", back));
        assertThat(chat.reads()).contains("€5.00 goes back to your card, €1.20 is added");

        Map<String, String> nothing =
                Map.of("toCard", "0.00", "toCredit", "0.00", "unpaid", "true");
        chat.isTold(withdrawn("2", nothing));
        assertThat(chat.reads()).contains("€6.20").doesNotContain("€0.00", "goes back");
    }

    @Test
    void and_what_his_bank_collects_though_he_owes_it_no_more() {
        Map<String, String> collected =
                Map.of("toCard", "0.00", "toCredit", "0.00", "unpaid", "true", "debited", "4.10");
        chat.isTold(withdrawn("3", collected));

        assertThat(chat.reads())
                .contains("already collecting €4.10 of it: once it has, that is added")
                .doesNotContain("€0.00");
    }

    private Notice withdrawn(String order, Map<String, String> more) {
        Map<String, String> facts = new HashMap<>(more);
        facts.put("order", order);
        facts.putAll(RECEIVED);
        facts.put("amount", "6.20");
        facts.put("currency", "EUR");
        facts.put("refundBy", "2026-03-20");
        return new Notice("withdrawn:" + order, Kind.ORDER_WITHDRAWN, anna.number(), facts);
    }

    private Notice notice(Kind kind, Map<String, String> more) {
        Map<String, String> facts = new HashMap<>(more);
        facts.put("services", "shop, backup");
        facts.putAll(RECEIVED);
        return new Notice("cancelled:1", kind, anna.number(), facts);
    }
}
