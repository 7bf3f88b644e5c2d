package io.guichet.vies.tax;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.tax.port.VatIdRegistry.Reply;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PartyKind;
import io.guichet.domain.identity.PostalAddress;
import io.guichet.domain.tax.VatId;
import io.guichet.testing.shared.ScriptedServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

class HttpVatIdRegistryTest {

    private static final VatId ID = new VatId("BE0428759497");
    private static final String VALID =
            """
            {"countryCode":"BE","vatNumber":"0428759497","requestDate":"2026-11-21T10:00:00.000Z",\
            "valid":true,"requestIdentifier":"WAPIAAAAZ1","name":"ACME « NV »",\
            "address":"Rue Haute 1\\n1000 Bruxelles","traderName":"---"}""";

    private final ScriptedServer vies = new ScriptedServer("/vies/rest-api");
    private final HttpVatIdRegistry registry = new HttpVatIdRegistry(vies.api());

    @AfterEach
    void close() {
        registry.close();
        vies.close();
    }

    @Test
    void an_id_is_asked_about_in_the_name_of_whoever_asks() {
        vies.answers(200, VALID);

        Reply reply = registry.check(ID, seller("FR 61 552100554"));

        assertThat(reply)
                .isEqualTo(
                        new Reply.Valid(
                                "WAPIAAAAZ1", "ACME « NV »", "Rue Haute 1\n1000 Bruxelles"));
        assertThat(vies.asked()).hasSize(1);
        ScriptedServer.Asked asked = vies.asked().getFirst();
        assertThat(asked.call()).isEqualTo("POST /vies/rest-api/check-vat-number");
        assertThat(asked.authorization()).isEmpty();
        assertThat(asked.body())
                .isEqualTo(
                        """
                        {"countryCode":"BE","vatNumber":"0428759497",\
                        "requesterMemberStateCode":"FR",\
                        "requesterNumber":"61552100554"}""");
    }

    @Test
    void whoever_has_no_id_of_his_own_asks_without_one() {
        vies.answers(200, VALID.replace("WAPIAAAAZ1", ""));

        assertThat(registry.check(ID, seller("")))
                .isEqualTo(new Reply.Valid("", "ACME « NV »", "Rue Haute 1\n1000 Bruxelles"));
        assertThat(vies.asked().getFirst().body())
                .isEqualTo("{\"countryCode\":\"BE\",\"vatNumber\":\"0428759497\"}");
    }

    @Test
    void what_a_state_keeps_to_itself_is_empty() {
        vies.answers(
                200,
                "{\"valid\":true,\"name\":\"---\",\"address\":\"---\",\"userError\":\"VALID\"}");

        assertThat(check()).isEqualTo(new Reply.Valid("", "", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"countryCode\":\"BE\",\"vatNumber\":\"0428759497\",\"valid\":false}",
                "{\"valid\":false,\"userError\":\"INVALID\",\"name\":\"---\"}",
                "{\"actionSucceed\":false,\"errorWrappers\":[{\"error\":\"INVALID_INPUT\"}]}"
            })
    void an_id_that_does_not_exist_is_invalid(String body) {
        vies.answers(200, body);

        assertThat(check()).isEqualTo(new Reply.Invalid());
    }

    @ParameterizedTest
    @CsvSource({
        "200, MS_UNAVAILABLE",
        "200, GLOBAL_MAX_CONCURRENT_REQ",
        "500, MS_MAX_CONCURRENT_REQ",
        "503, SERVICE_UNAVAILABLE",
        "500, TIMEOUT",
        "400, INVALID_REQUESTER_INFO",
        "403, IP_BLOCKED"
    })
    void trouble_of_the_register_says_nothing_of_the_id(int status, String error) {
        vies.answers(
                status,
                "{\"actionSucceed\":false,\"errorWrappers\":[{\"error\":\"%s\"}]}"
                        .formatted(error));
        vies.answers(status, "{\"valid\":false,\"userError\":\"%s\"}".formatted(error));

        assertThat(check()).isEqualTo(new Reply.Unavailable(error));
        assertThat(check()).isEqualTo(new Reply.Unavailable(error));
    }

    @Test
    void an_impossible_id_is_invalid_with_any_status() {
        vies.answers(400, "{\"errorWrappers\":[{\"error\":\"INVALID_INPUT\"}]}");

        assertThat(check()).isEqualTo(new Reply.Invalid());
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 403, 404, 429, 500, 502})
    void a_status_without_a_word_is_no_answer(int status) {
        vies.answers(status, "<html>Sorry</html>");

        assertThat(check()).isEqualTo(new Reply.Unavailable("answered " + status));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>It works!</html>",
                "[]",
                "{",
                "{}",
                "{\"valid\":\"true\"}",
                "{\"valid\":null}",
                "{\"errorWrappers\":[{}]}",
                "{\"userError\":\"<script>\",\"valid\":true}",
                "{\"countryCode\":\"DE\",\"vatNumber\":\"0428759497\",\"valid\":true}",
                "{\"countryCode\":\"BE\",\"vatNumber\":\"1\",\"valid\":false}"
            })
    void garbage_is_neither_valid_nor_invalid(String garbage) {
        vies.answers(200, garbage);

        assertThat(check()).isEqualTo(new Reply.Unavailable("unreadable answer"));
    }

    @Test
    void silence_is_waited_for_so_long_and_no_longer() {
        vies.staysSilent();
        vies.startsAndFallsSilent();
        Duration hasty = Duration.ofMillis(300);

        try (HttpVatIdRegistry impatient = new HttpVatIdRegistry(vies.api(), hasty, hasty)) {
            assertThat(impatient.check(ID, seller("")))
                    .isIn(
                            new Reply.Unavailable("no answer in time"),
                            new Reply.Unavailable("no connection"));
            assertThat(impatient.check(ID, seller("")))
                    .isEqualTo(new Reply.Unavailable("no answer in time"));
        }
    }

    @Test
    void a_line_that_goes_dead_is_no_answer() {
        vies.hangsUp();

        assertThat(check()).isEqualTo(new Reply.Unavailable("no connection"));
    }

    @Test
    void nobody_there_is_no_answer() {
        URI gone = vies.api();
        vies.close();

        try (HttpVatIdRegistry lonely = new HttpVatIdRegistry(gone)) {
            assertThat(lonely.check(ID, seller("")))
                    .isEqualTo(new Reply.Unavailable("no connection"));
        }
    }

    @Test
    void what_is_too_long_to_be_kept_is_cut() {
        vies.answers(200, VALID.replace("WAPIAAAAZ1", "W".repeat(300)));

        Reply.Valid valid = (Reply.Valid) check();

        assertThat(valid.consultationNumber()).hasSize(100);
    }

    private Reply check() {
        return registry.check(ID, seller("FR96552100554"));
    }

    private static Party seller(String vatId) {
        PostalAddress address = new PostalAddress("91 rue du Faubourg", "", "75008", "Paris", "FR");
        return new Party(
                PartyKind.COMPANY, "Hébergeur", address, "", "", vatId, "", Optional.empty());
    }
}
