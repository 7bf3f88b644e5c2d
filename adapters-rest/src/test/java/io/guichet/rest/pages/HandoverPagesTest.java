package io.guichet.rest.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.handover.HandoverDesk;
import io.guichet.testing.shared.Given;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class HandoverPagesTest {

    private final Browser browser =
            new Browser(
                    here -> {
                        HandoverDesk desk = new HandoverDesk(here.desk);
                        return List.of(
                                new HandoverConfirmPage(desk.handOver()),
                                new HandoverPage(desk.takeOver()));
                    });
    private final HandoverDesk desk = new HandoverDesk(browser.desk);
    private final Customer customer = new Given(browser.desk.stores()).customer();
    private final ProfileId paul = browser.desk.somebody("paul@example.org").id();

    HandoverPagesTest() {
        browser.desk.in(() -> browser.desk.stores().profiles().grant(paul, customer.number()));
    }

    @Test
    void the_owner_confirms_and_whoever_is_signed_in_takes_it_over() {
        Map<String, String> pauls = asked(Browser.EMAIL);
        assertThat(browser.opens("/handover/confirm", pauls).html())
                .contains("as soon as that person accepts");
        assertThat(browser.presses("/handover/confirm", "confirm", pauls).html())
                .contains("You have confirmed");
        assertThat(browser.presses("/handover/confirm", "confirm", pauls).status()).isEqualTo(410);

        browser.signedIn();
        Map<String, String> annas = code();
        assertThat(browser.opens("/handover", annas).html())
                .contains("Take it over", customer.number().toString());
        assertThat(browser.presses("/handover", "accept", annas).html())
                .contains("The customer is yours");
        assertThat(browser.presses("/handover", "accept", annas).status()).isEqualTo(410);
        assertThat(browser.desk.stores().profiles().customersOf(browser.anna()))
                .containsExactly(customer.number());
        assertThat(browser.desk.stores().profiles().customersOf(paul)).isEmpty();
    }

    @Test
    void whoever_has_a_profile_signs_in_first() {
        browser.signedIn();
        Map<String, String> link = confirmed(Browser.EMAIL);
        browser.presses("/account", "sign-out", Map.of());

        assertThat(browser.opens("/handover", link).html())
                .contains("/sign-in?next=", "Refuse")
                .doesNotContain("Take it over");
        assertThat(browser.presses("/handover", "accept", link).status()).isEqualTo(403);
        assertThat(browser.desk.stores().profiles().customersOf(paul)).isNotEmpty();
    }

    @Test
    void whoever_has_none_makes_one() {
        Map<String, String> link = confirmed("new@example.org");
        assertThat(browser.presses("/handover", "join", named(link, "short")).status())
                .isEqualTo(422);

        assertThat(browser.presses("/handover", "join", named(link, "a lake by the plum")).html())
                .contains("The customer is yours");
    }

    @Test
    void whoever_does_not_want_it_refuses() {
        Map<String, String> link = confirmed("new@example.org");

        assertThat(browser.presses("/handover", "refuse", link).html())
                .contains("You have refused");
        assertThat(browser.opens("/handover", link).status()).isEqualTo(410);
    }

    @Test
    void the_owner_is_told_what_is_to_be_settled_first() {
        Map<String, String> pauls = asked("new@example.org");
        new Given(browser.desk.stores()).invoiceOf(customer);

        Page refused = browser.presses("/handover/confirm", "confirm", pauls);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.html()).contains("Invoices that are not paid");
    }

    @Test
    void whoever_takes_it_over_is_told_what_stands_in_the_way() {
        Map<String, String> link = confirmed("new@example.org");
        new Given(browser.desk.stores()).invoiceOf(customer);

        Page refused = browser.presses("/handover", "join", named(link, "a lake by the plum"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.html()).contains("Invoices that are not paid");
    }

    @Test
    void they_speak_french() {
        assertThat(
                        browser.speaking(Language.FR)
                                .opens("/handover", confirmed("new@example.org"))
                                .html())
                .contains("Créer mon profil et accepter ce client");
    }

    private static Map<String, String> named(Map<String, String> link, String password) {
        return Map.of("code", link.get("code"), "name", "Nora New", "password", password);
    }

    private Map<String, String> asked(String email) {
        desk.handOver().ask(customer.number(), paul, new EmailAddress(email));
        return code();
    }

    private Map<String, String> confirmed(String email) {
        desk.handOver().confirm(asked(email).get("code"));
        return code();
    }

    private Map<String, String> code() {
        return Map.of("code", desk.profiles().code());
    }
}
