package io.guichet.rest.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.notification.Letter;
import io.guichet.domain.factor.Entrance;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Language;
import io.guichet.testing.erasure.ErasureDesk;
import io.guichet.testing.session.SignInDesk;
import io.guichet.testing.shared.Given;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class DeletionPagesTest {

    private static final Map<String, String> PASSWORD = Map.of("password", SignInDesk.PASSWORD);

    private final Browser browser =
            new Browser(
                    here -> {
                        ErasureDesk desk = new ErasureDesk(here.desk);
                        return List.of(
                                new DeletionPage(desk.deleteProfile()),
                                new DeletionConfirmPage(desk.deleteProfile()));
                    });
    private final ErasureDesk desk = new ErasureDesk(browser.desk);
    private final Customer customer = new Given(browser.desk.stores()).customer();

    @Test
    void somebody_asks_with_his_password_and_confirms_by_the_link() {
        browser.signedIn();
        owns();
        assertThat(browser.opens("/account").html()).contains("Delete my profile");
        assertThat(browser.opens("/deletion").html())
                .contains(customer.number() + " has no other owner", "/api/v1/me/export");
        assertThat(browser.presses("/deletion", "delete", Map.of("password", "wrong")).status())
                .isEqualTo(403);
        assertThat(browser.presses("/deletion", "delete", PASSWORD).html())
                .contains("Look into your mailbox");

        Map<String, String> link = Map.of("code", desk.profiles().code());
        assertThat(browser.opens("/deletion/confirm", link).html())
                .contains("cannot be taken back");
        assertThat(browser.presses("/deletion/confirm", "confirm", link).html())
                .contains("Your profile is deleted");
        assertThat(browser.presses("/deletion/confirm", "confirm", link).status()).isEqualTo(410);
        assertThat(browser.opens("/account").status()).isEqualTo(303);
    }

    @Test
    void what_is_to_be_settled_first_is_said_on_both_pages() {
        browser.signedIn();
        owns();
        browser.presses("/deletion", "delete", PASSWORD);
        Map<String, String> link = Map.of("code", desk.profiles().code());
        new Given(browser.desk.stores()).invoiceOf(customer);

        assertThat(browser.opens("/deletion").html())
                .contains(customer.number() + " · Invoices that are not paid")
                .doesNotContain("type=\"password\"");
        Page refused = browser.presses("/deletion/confirm", "confirm", link);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.html()).contains("Invoices that are not paid");
    }

    @Test
    void a_stolen_session_does_not_even_ask() {
        browser.signedIn();
        browser.factor().enrol(browser.anna(), Entrance.ofSession("elsewhere"));

        assertThat(browser.presses("/deletion", "delete", PASSWORD).status()).isEqualTo(303);
        assertThat(desk.profiles().letters())
                .extracting(Letter::kind)
                .doesNotContain(Letter.Kind.PROFILE_DELETION_ASKED);
    }

    @Test
    void it_speaks_french() {
        assertThat(browser.signedIn().speaking(Language.FR).opens("/deletion").html())
                .contains("Supprimer mon profil");
    }

    private void owns() {
        browser.desk.in(
                () -> browser.desk.stores().profiles().grant(browser.anna(), customer.number()));
    }
}
