package io.guichet.sandbox.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.sandbox.card.Session.Status;

import jakarta.json.Json;
import jakarta.json.JsonObject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class CardProviderTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir Path folder;

    private final List<String> events = new ArrayList<>();
    private CardProvider provider;

    @BeforeEach
    void open() {
        provider = at(NOON);
    }

    @Test
    void a_session_waits_on_a_page_of_its_own() {
        Answer answer = provider.open("key-1", wanted(1234));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.session().status()).isEqualTo(Status.OPEN);
        assertThat(SessionJson.shown(answer.session()).getString("url"))
                .isEqualTo("http://127.0.0.1:8090/card/checkout/" + answer.session().id());
    }

    @Test
    void the_same_key_gives_the_same_session() {
        String id = opened();

        Answer again = provider.open("key-1", wanted(1234));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.session().id()).isEqualTo(id);
    }

    @Test
    void what_is_malformed_opens_nothing() {
        JsonObject nothing = Json.createObjectBuilder().build();

        assertThat(provider.open("key-1", nothing).error()).isEqualTo("missing_field");
        assertThat(provider.open("", wanted(1234)).error()).isEqualTo("missing_idempotency_key");
        assertThat(provider.open("key-1", wanted(0)).error()).isEqualTo("invalid_amount");
    }

    @Test
    void paying_authorises_and_only_capturing_takes_the_money() {
        String id = opened();

        assertThat(provider.pay(id, "4242 4242 4242 4242")).isEqualTo(Paid.AUTHORIZED);

        assertThat(provider.find(id).session().status()).isEqualTo(Status.AUTHORIZED);
        assertThat(provider.capture(id).session().status()).isEqualTo(Status.CAPTURED);
        assertThat(provider.capture(id).session().status()).isEqualTo(Status.CAPTURED);
        assertThat(provider.cancel(id).error()).isEqualTo("already_captured");
        assertThat(events).containsExactly("checkout.authorized");
    }

    @Test
    void a_refused_card_leaves_the_page_open_for_another() {
        String id = opened();

        assertThat(provider.pay(id, "4000000000009995")).isEqualTo(Paid.REFUSED);

        assertThat(provider.find(id).session().refusal()).isEqualTo("insufficient_funds");
        assertThat(provider.pay(id, "4242424242424242")).isEqualTo(Paid.AUTHORIZED);
        assertThat(events).containsExactly("checkout.refused", "checkout.authorized");
    }

    @Test
    void secure_cards_ask_first() {
        String id = opened();

        assertThat(provider.pay(id, "4000002500003155")).isEqualTo(Paid.MUST_AUTHENTICATE);
        assertThat(provider.authenticate(id, false)).isEqualTo(Paid.REFUSED);
        assertThat(provider.pay(id, "4000002500003155")).isEqualTo(Paid.MUST_AUTHENTICATE);
        assertThat(provider.authenticate(id, true)).isEqualTo(Paid.AUTHORIZED);
    }

    @Test
    void nobody_authenticates_without_a_card() {
        String id = opened();

        assertThat(provider.authenticate(id, true)).isEqualTo(Paid.NOT_OPEN);
        assertThat(provider.find(id).session().status()).isEqualTo(Status.OPEN);
    }

    @Test
    void a_session_expires_though_nobody_asks_for_it() {
        opened();

        at(NOON.plusSeconds(1800)).expire();

        assertThat(events).containsExactly("checkout.expired");
    }

    @Test
    void a_broken_file_is_no_reason_not_to_start() throws Exception {
        Files.writeString(folder.resolve("sessions.json"), "[{\"id\":");

        assertThat(at(NOON).find("cs_1").status()).isEqualTo(404);
    }

    @Test
    void what_nobody_authorised_cannot_be_captured() {
        String id = opened();

        assertThat(provider.capture(id).error()).isEqualTo("not_authorized");
        assertThat(provider.capture("cs_unknown").status()).isEqualTo(404);
    }

    @Test
    void an_authorised_session_can_be_given_up() {
        String id = opened();
        provider.pay(id, "4242424242424242");

        assertThat(provider.cancel(id).session().status()).isEqualTo(Status.CANCELED);
        assertThat(provider.capture(id).error()).isEqualTo("not_authorized");
    }

    @Test
    void taken_money_goes_back_once_for_each_key_and_never_more_than_all() {
        String id = captured("4242424242424242");

        assertThat(provider.refund(id, "r-1", amount(1000)).status()).isEqualTo(201);
        assertThat(provider.refund(id, "r-1", amount(1000)).status()).isEqualTo(200);
        assertThat(provider.refund(id, "r-2", amount(235)).error()).isEqualTo("amount_too_large");
        assertThat(provider.refund(id, "", amount(1)).status()).isEqualTo(400);
        assertThat(provider.refund(id, "r-3", amount(0)).status()).isEqualTo(400);

        assertThat(at(NOON).find(id).session().amountRefunded()).isEqualTo(1000);
    }

    @Test
    void a_bank_takes_back_what_was_captured_and_nothing_else() {
        String id = opened();
        assertThat(provider.chargeBack(id)).isFalse();
        provider.pay(id, "4242424242424242");
        provider.capture(id);

        assertThat(provider.chargeBack(id)).isTrue();
        assertThat(provider.chargeBack(id)).isFalse();

        assertThat(events).containsExactly("checkout.authorized", "checkout.charged_back");
        assertThat(provider.refund(id, "r-1", amount(1)).error()).isEqualTo("not_captured");
        assertThat(provider.capture(id).session().status()).isEqualTo(Status.CHARGED_BACK);
    }

    @Test
    void a_bank_gives_up_what_it_took_back_and_nothing_else() {
        String id = captured("4242424242424242");
        assertThat(provider.reinstate(id)).isFalse();
        provider.chargeBack(id);
        events.clear();

        assertThat(provider.reinstate(id)).isTrue();
        assertThat(provider.reinstate(id)).isFalse();

        assertThat(events).containsExactly("checkout.reinstated");
        assertThat(provider.capture(id).session().status()).isEqualTo(Status.REINSTATED);
        assertThat(provider.cancel(id).error()).isEqualTo("already_captured");
        assertThat(provider.refund(id, "r-1", amount(1)).error()).isEmpty();
        assertThat(provider.chargeBack(id)).isTrue();
    }

    @Test
    void a_bank_takes_what_is_left() {
        String partly = captured("4242424242424242");
        provider.refund(partly, "r-1", amount(1000));
        assertThat(provider.find(partly).session().amountChargedBack()).isZero();
        provider.chargeBack(partly);
        assertThat(provider.find(partly).session().amountChargedBack()).isEqualTo(234);
    }

    @Test
    void a_bank_that_did_not_notice_takes_all_once_more() {
        String wholly = captured("4242424242424242");
        provider.refund(wholly, "r-2", amount(1234));
        provider.chargeBack(wholly);
        assertThat(provider.find(wholly).session().amountChargedBack()).isEqualTo(1234);
    }

    @Test
    void one_card_takes_nothing_back() {
        String id = captured("4000000000005126");

        assertThat(provider.refund(id, "r-1", amount(1)).error()).isEqualTo("refund_declined");
    }

    @Test
    void whoever_goes_away_ends_the_session() {
        String id = opened();

        assertThat(provider.abandon(id)).isTrue();

        assertThat(provider.pay(id, "4242424242424242")).isEqualTo(Paid.NOT_OPEN);
        assertThat(events).containsExactly("checkout.abandoned");
    }

    @Test
    void an_old_page_expires_and_the_file_remembers_it() {
        String id = opened();

        CardProvider later = at(NOON.plusSeconds(1800));

        assertThat(later.find(id).session().status()).isEqualTo(Status.EXPIRED);
        assertThat(events).containsExactly("checkout.expired");
    }

    @Test
    void sixteen_people_paying_at_once_authorise_once() throws Exception {
        String id = opened();
        Callable<Paid> pay = () -> provider.pay(id, "4242424242424242");

        List<Paid> all = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(16)) {
            for (Future<Paid> one : people.invokeAll(Collections.nCopies(16, pay))) {
                all.add(one.get());
            }
        }

        assertThat(all).containsOnlyOnce(Paid.AUTHORIZED);
        assertThat(events).containsExactly("checkout.authorized");
    }

    private String captured(String number) {
        String id = opened();
        provider.pay(id, number);
        provider.capture(id);
        return id;
    }

    private static JsonObject amount(long amount) {
        return Json.createObjectBuilder().add("amount", amount).build();
    }

    private String opened() {
        return provider.open("key-1", wanted(1234)).session().id();
    }

    private CardProvider at(Instant now) {
        return new CardProvider(
                "http://127.0.0.1:8090",
                Clock.fixed(now, ZoneOffset.UTC),
                (type, session) -> events.add(type),
                new SessionFile(folder.resolve("sessions.json")));
    }

    private static JsonObject wanted(long amount) {
        return Json.createObjectBuilder()
                .add("amount", amount)
                .add("currency", "EUR")
                .add("client_reference_id", "8b7d6c58-0000-4000-8000-000000000001")
                .add("description", "FR00000001")
                .add("success_url", "http://127.0.0.1:8080/paid")
                .add("cancel_url", "http://127.0.0.1:8080/cancelled")
                .add("locale", "fr")
                .add("expires_at", NOON.plusSeconds(1800).getEpochSecond())
                .build();
    }
}
