package io.guichet.rest.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.contact.ChangeContact;
import io.guichet.domain.access.Permission.Bundle;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.contact.ContactDesk;
import io.guichet.testing.session.SignInDesk;
import io.guichet.testing.shared.Given;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

class ContactPageTest {

    private static final String PATH = "/contact";

    private final Browser browser =
            new Browser(
                    here -> {
                        ContactDesk contacts = new ContactDesk(here.desk);
                        return List.of(new ContactPage(contacts.answer(), contacts.join()));
                    });
    private final ContactDesk desk = new ContactDesk(browser.desk);
    private final Customer customer = new Given(browser.desk.stores()).customer();
    private final ProfileId paul = browser.desk.somebody("paul@example.org").id();

    ContactPageTest() {
        browser.desk.in(() -> browser.desk.stores().profiles().grant(paul, customer.number()));
    }

    @Test
    void who_wants_it_confirms_and_whoever_is_signed_in_accepts() {
        Map<String, String> pauls = asked(Browser.EMAIL);
        assertThat(browser.opens(PATH, pauls).html())
                .contains("The technical contact of", "You want " + Browser.EMAIL)
                .doesNotContain("Accept");
        assertThat(browser.presses(PATH, "confirm", pauls).html()).contains("You have confirmed");
        assertThat(browser.presses(PATH, "confirm", pauls).status()).isEqualTo(410);

        browser.signedIn();
        Map<String, String> annas = code();
        assertThat(browser.opens(PATH, annas).html())
                .contains("wants you to be it", "Accept", "Refuse")
                .contains(customer.number().toString());
        assertThat(browser.presses(PATH, "accept", annas).html())
                .contains("The contact has changed");
        assertThat(browser.presses(PATH, "accept", annas).status()).isEqualTo(410);
        assertThat(browser.desk.stores().profiles().customersOf(browser.anna()))
                .containsExactly(customer.number());
    }

    @Test
    void whoever_has_a_profile_signs_in_first_and_whoever_has_none_makes_one() {
        Map<String, String> link = confirmed("new@example.org");
        assertThat(browser.opens(PATH, link).html())
                .contains("Make my profile and accept", "Refuse")
                .doesNotContain("Accept");

        browser.desk.somebody("new@example.org");
        assertThat(browser.opens(PATH, link).html()).contains("/sign-in?next=");
        assertThat(browser.presses(PATH, "accept", link).status()).isEqualTo(403);
    }

    @Test
    void whoever_has_no_profile_makes_one_and_is_the_contact() {
        Map<String, String> link = confirmed("new@example.org");
        Map<String, String> weak = with(link, "Nora Neu", "short");
        Map<String, String> good = with(link, "Nora Neu", SignInDesk.PASSWORD);

        assertThat(browser.presses(PATH, "join", weak).status()).isEqualTo(422);
        assertThat(browser.presses(PATH, "join", good).html()).contains("The contact has changed");
        assertThat(browser.presses(PATH, "join", good).status()).isEqualTo(410);
        ProfileId nora =
                browser.desk.stores().profiles().findByEmail("new@example.org").orElseThrow().id();
        assertThat(browser.desk.stores().profiles().permissions(nora, customer.number()))
                .contains(Permissions.of(Set.copyOf(Bundle.TECHNICAL.permissions()), false));
    }

    @Test
    void whoever_wants_it_makes_no_profile_by_his_own_link() {
        Map<String, String> own = with(asked("new@example.org"), "Eve", SignInDesk.PASSWORD);

        assertThat(browser.presses(PATH, "join", own).status()).isEqualTo(410);
    }

    @Test
    void whoever_has_a_profile_makes_no_other() {
        browser.desk.somebody("known@example.org");
        Map<String, String> known =
                with(confirmed("known@example.org"), "Eve", SignInDesk.PASSWORD);

        assertThat(browser.presses(PATH, "join", known).status()).isEqualTo(410);
    }

    @Test
    void an_unpaid_bill_lets_whoever_made_a_profile_accept_later() {
        Map<String, String> link = confirmed("new@example.org");
        new Given(browser.desk.stores()).invoiceOf(customer);

        Page told = browser.presses(PATH, "join", with(link, "Nora Neu", SignInDesk.PASSWORD));

        assertThat(told.status()).isEqualTo(409);
        assertThat(told.html()).contains("Invoices that are not paid");
        assertThat(browser.opens(PATH, link).html()).contains("/sign-in?next=");
    }

    private static Map<String, String> with(
            Map<String, String> link, String name, String password) {
        Map<String, String> fields = new HashMap<>(link);
        fields.put("name", name);
        fields.put("password", password);
        return fields;
    }

    @Test
    void whoever_does_not_want_it_refuses() {
        Map<String, String> link = confirmed("new@example.org");

        assertThat(browser.presses(PATH, "refuse", link).html()).contains("You have refused");
        assertThat(browser.opens(PATH, link).status()).isEqualTo(410);
    }

    @Test
    void both_are_told_what_is_to_be_settled_first() {
        Map<String, String> pauls = asked("new@example.org");
        new Given(browser.desk.stores()).invoiceOf(customer);

        Page refused = browser.presses(PATH, "confirm", pauls);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.html()).contains("Invoices that are not paid");
        assertThat(browser.presses(PATH, "dance", pauls).status()).isEqualTo(400);
    }

    @Test
    void an_address_that_was_written_to_too_often_waits() {
        Map<String, String> pauls = asked("new@example.org");
        for (int times = 0; times < 5; times++) {
            browser.desk.in(
                    () ->
                            desk.profiles()
                                    .mail()
                                    .mayBeWrittenTo(new EmailAddress("new@example.org")));
        }

        assertThat(browser.presses(PATH, "confirm", pauls).status()).isEqualTo(429);
    }

    @Test
    void it_speaks_french() {
        assertThat(browser.speaking(Language.FR).opens(PATH, confirmed("new@example.org")).html())
                .contains("contact technique");
    }

    private Map<String, String> asked(String email) {
        desk.change()
                .ask(
                        new ChangeContact.Command(
                                customer.number(),
                                paul,
                                Bundle.TECHNICAL,
                                new EmailAddress(email)));
        return code();
    }

    private Map<String, String> confirmed(String email) {
        desk.answer().confirm(asked(email).get("code"));
        return code();
    }

    private Map<String, String> code() {
        return Map.of("code", desk.profiles().code());
    }
}
