package io.guichet.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;

/** A domain name that renews by hand, around the end of its time, over REST and by the clock. */
class DomainTimelineIT extends SystemTest {

    @Test
    void a_domain_name_is_told_of_expires_is_restored_for_a_fee_or_forgotten_and_deleted() {
        Hoster hoster = Hoster.opens("prepaid", "ITD");
        hoster.sellsDomains();
        Client careful = hoster.client();
        careful.transfers("100.00", "");
        careful.registers("careful.example");
        Client careless = hoster.client();
        careless.transfers("100.00", "");
        careless.registers("careless.example");
        LocalDate end = careful.paidUntil();
        assertThat(careful.stage()).isEqualTo("paid");
        refused(careful, "not-expired");
        careful.isTold("Payment", "Invoice", "Payment");
        hoster.playsUpTo(end.minusDays(7), careful);
        careful.isTold("Payment", "Invoice", "Payment", "Your");
        hoster.playsUpTo(end, careful);
        careful.isTold("Payment", "Invoice", "Payment", "Your", "Your");
        assertThat(careful.serviceState()).isEqualTo("expired");
        assertThat(careful.stage()).isEqualTo("late");
        assertThat(quote(careful)).isEqualTo("1.20");
        hoster.playsUpTo(end.plusDays(5), careful);
        careful.isTold("Payment", "Invoice", "Payment", "Your", "Your", "Your");
        assertThat(careful.stage()).isEqualTo("restorable");
        assertThat(quote(careful)).isEqualTo("73.20");
        JsonObject restored = Hoster.answered(careful.renewsLate("{}"), 201);
        assertThat(restored.getString("paid_until")).isEqualTo(end.plusMonths(1).toString());
        assertThat(careful.serviceState()).isEqualTo("active");

        careless.isTold("Payment", "Invoice", "Payment", "Your", "Your", "Your");
        hoster.playsUpTo(end.plusDays(9), careless);
        assertThat(careless.stage()).isEqualTo("closed");
        refused(careless, "too-late-to-renew");
        hoster.playsUpTo(end.plusDays(12), careless);
        careless.isTold("Payment", "Invoice", "Payment", "Your", "Your", "Your", "Your");
        assertThat(careless.serviceState()).isEqualTo("deleted");
        refused(careless, "service-ended");
        assertThat(hoster.tells(careful.serviceId()))
                .containsExactly("opened", "expired", "renewed", "revived");
        assertThat(hoster.tells(careless.serviceId()))
                .containsExactly("opened", "expired", "data_deleted");
    }

    private static String quote(Client client) {
        return Hoster.answered(client.renewsLate("{\"dry_run\":true}"), 200)
                .getJsonObject("totals")
                .getJsonObject("gross")
                .getString("amount");
    }

    private static void refused(Client client, String code) {
        assertThat(Json.object(client.renewsLate("{}")).getString("code")).isEqualTo(code);
    }
}
