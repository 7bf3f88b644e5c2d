package io.guichet.payments.card;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.guichet.application.payment.port.CardProvider.Session;
import io.guichet.application.payment.port.CardProvider.Status;
import io.guichet.domain.money.Money;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

class CardEventTest {

    private static final long NOON = Instant.parse("2026-03-01T12:00:00Z").getEpochSecond();
    private static final String BODY =
            """
            {"id":"evt_1","type":"checkout.authorized","created":1772366400,"data":\
            {"id":"cs_1","url":"https://pay.example/cs_1","status":"authorized","amount":1234,\
            "currency":"EUR","client_reference_id":"0191d2a4-5b6c-7d8e-9f00-112233445566",\
            "card":{"brand":"visa","last4":"4242"},"refusal":null}}""";

    private final HttpCardProvider provider =
            new HttpCardProvider(
                    new CardSettings(
                            URI.create("https://pay.example"),
                            "sk_test",
                            "whsec",
                            URI.create("https://guichet.example")),
                    Clock.fixed(Instant.ofEpochSecond(NOON), ZoneOffset.UTC));

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void an_authentic_event_tells_how_its_session_stands() {
        var session = provider.readEvent(BODY, signed(BODY, NOON, "whsec")).orElseThrow();

        assertThat(session.status()).isEqualTo(Status.AUTHORIZED);
        assertThat(session.amount()).isEqualTo(Money.euros("12.34"));
    }

    @Test
    void what_a_bank_took_back_is_told_or_not_known() {
        assertThat(chargedBack("").orElseThrow().disputed()).isEmpty();
        assertThat(chargedBack(",\"amount_charged_back\":null").orElseThrow().disputed()).isEmpty();
        assertThat(chargedBack(",\"amount_charged_back\":1000").orElseThrow().disputed())
                .contains(Money.euros("10.00"));
        assertThat(chargedBack(",\"amount_charged_back\":\"all\"")).isEmpty();
    }

    @Test
    void so_is_what_it_gave_up_of_that() {
        assertThat(disputed("reinstated", "").orElseThrow().status()).isEqualTo(Status.REINSTATED);
        assertThat(disputed("reinstated", "").orElseThrow().disputed()).isEmpty();
        assertThat(disputed("reinstated", ",\"amount_reinstated\":500").orElseThrow().disputed())
                .contains(Money.euros("5.00"));
        assertThat(disputed("reinstated", ",\"amount_reinstated\":0.5")).isEmpty();
    }

    private Optional<Session> chargedBack(String more) {
        return disputed("charged_back", more);
    }

    private Optional<Session> disputed(String status, String more) {
        String body =
                BODY.replace("authorized", status)
                        .replace("\"refusal\":null", "\"refusal\":null" + more);
        return provider.readEvent(body, signed(body, NOON, "whsec"));
    }

    @Test
    void a_signature_of_another_hand_is_forged() {
        assertThat(provider.readEvent(BODY, signed(BODY, NOON, "guessed"))).isEmpty();
    }

    @Test
    void a_changed_body_is_not_what_was_signed() {
        String cheaper = BODY.replace("1234", "1");

        assertThat(provider.readEvent(cheaper, signed(BODY, NOON, "whsec"))).isEmpty();
    }

    @Test
    void a_changed_time_is_not_what_was_signed() {
        String later = signed(BODY, NOON - 600, "whsec").replace("t=" + (NOON - 600), "t=" + NOON);

        assertThat(provider.readEvent(BODY, later)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, -86_400})
    void an_event_of_another_time_is_replayed(long seconds) {
        assertThat(provider.readEvent(BODY, signed(BODY, NOON + seconds, "whsec"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, 300})
    void clocks_may_differ_by_five_minutes(long seconds) {
        assertThat(provider.readEvent(BODY, signed(BODY, NOON + seconds, "whsec"))).isPresent();
    }

    @Test
    void while_a_secret_is_changed_either_signature_will_do() {
        String both = signed(BODY, NOON, "old") + "," + signed(BODY, NOON, "whsec").split(",")[1];

        assertThat(provider.readEvent(BODY, both)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "t=,v1=",
                "t=1772366400",
                "v1=00",
                "t=x,v1=00",
                "t=99999999999999999999,v1=00",
                "t=1772366400,v1=zz",
                "t=1772366400,t=1,v1=00"
            })
    void no_other_header_is_taken_for_a_signature(String header) {
        assertThat(provider.readEvent(BODY, header)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{}", "{\"data\":1}", "{\"data\":{}}"})
    void an_event_about_no_session_is_none(String body) {
        assertThat(provider.readEvent(body, signed(body, NOON, "whsec"))).isEmpty();
    }

    private static String signed(String body, long time, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            byte[] digest = mac.doFinal((time + "." + body).getBytes(UTF_8));
            return "t=" + time + ",v1=" + HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
