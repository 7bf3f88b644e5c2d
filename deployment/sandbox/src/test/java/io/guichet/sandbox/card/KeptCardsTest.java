package io.guichet.sandbox.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.sandbox.card.Session.Status;

import jakarta.json.Json;
import jakarta.json.JsonObject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

class KeptCardsTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir Path folder;

    private CardProvider provider;

    @BeforeEach
    void open() {
        provider = at(NOON);
    }

    @Test
    void a_card_is_kept_if_wanted_and_charged_once_for_each_key() {
        String token = kept("4242424242424242");

        Answer charge = provider.charge("charge-1", charge(token));

        assertThat(charge.session().status()).isEqualTo(Status.AUTHORIZED);
        assertThat(provider.charge("charge-1", charge(token)).session().id())
                .isEqualTo(charge.session().id());
        assertThat(provider.capture(charge.session().id()).session().status())
                .isEqualTo(Status.CAPTURED);
        assertThat(at(NOON).charge("charge-2", charge(token)).status()).isEqualTo(201);
    }

    @Test
    void kept_cards_can_be_declined_or_need_their_holder() {
        assertThat(provider.charge("c-1", charge(kept("4000000000000341"))).error())
                .isEqualTo("card_declined");
        provider = at(NOON);
        String id = provider.open("key-2", saving()).session().id();
        provider.pay(id, "4000002500003155");
        provider.authenticate(id, true);
        String token = provider.find(id).session().token();

        assertThat(provider.charge("c-2", charge(token)).error())
                .isEqualTo("authentication_required");
    }

    @Test
    void a_forgotten_card_is_not_known_any_more() {
        String token = kept("4242424242424242");

        assertThat(provider.forget(token).status()).isEqualTo(200);
        assertThat(provider.forget(token).status()).isEqualTo(404);
        assertThat(provider.forget("").status()).isEqualTo(404);

        assertThat(provider.charge("c-1", charge(token)).error()).isEqualTo("unknown_card");
    }

    private String kept(String number) {
        String id = provider.open("key-1", saving()).session().id();
        provider.pay(id, number);
        return provider.find(id).session().token();
    }

    private static JsonObject saving() {
        return Json.createObjectBuilder(wanted(1234)).add("save_card", true).build();
    }

    private static JsonObject charge(String token) {
        return Json.createObjectBuilder(wanted(500)).add("card", token).build();
    }

    private CardProvider at(Instant now) {
        return new CardProvider(
                "http://127.0.0.1:8090",
                Clock.fixed(now, ZoneOffset.UTC),
                (type, session) -> {},
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
