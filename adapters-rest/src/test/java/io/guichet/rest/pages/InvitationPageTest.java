package io.guichet.rest.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.access.RequestLimits;
import io.guichet.application.access.ShareAccess;
import io.guichet.application.access.ShareAccessHandler;
import io.guichet.domain.access.Permission;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.profile.ProfileDesk;
import io.guichet.testing.session.SignInDesk;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whoever is invited knows what to before he accepts, and that he did after. */
class InvitationPageTest {

    private static final String PATH = "/invitation";

    private final HostingCompany company = new HostingCompany();
    private final CustomerNumber bakery = company.company();
    private final ProfileId owner = company.given().profile();
    private final Browser browser =
            new Browser(
                    new SignInDesk(company.stores(), company.clock()),
                    new RequestLimits(0, 0, 0),
                    AllPages::of);
    private final ProfileDesk profiles = new ProfileDesk(browser.desk);

    @BeforeEach
    void he_may_invite() {
        company.given().done(() -> company.stores().profiles().grant(owner, bakery));
    }

    @Test
    void what_he_may_do_is_told_in_words_before_he_accepts() {
        String code =
                invited(
                        Permissions.of(
                                Stream.of("billing", "account/bakery/sites", "account/bakery/ssh")
                                        .map(Permission::parse)
                                        .collect(Collectors.toSet()),
                                true));

        assertThat(browser.opens(PATH, of(code)).html())
                .contains("act for Boulangerie Martin SARL", "Who accepts may see and do:")
                .contains("see, pay and export invoices", "account/bakery", "sites", "SSH")
                .contains("A second factor is asked of you");
        assertThat(browser.speaking(Language.FR).opens(PATH, of(code)).html())
                .contains("voir, payer et exporter les factures", "Un second facteur");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_permission_has_a_word(Language language) {
        Set<Permission> all =
                Stream.of(
                                Permission.GLOBAL.stream().map(Permission::toString),
                                Permission.OF_ACCOUNTS.stream().map("account/bakery/"::concat),
                                Permission.OF_SERVERS.stream().map("server/web1/"::concat))
                        .flatMap(written -> written)
                        .map(Permission::parse)
                        .collect(Collectors.toSet());

        assertThat(
                        browser.speaking(language)
                                .opens(PATH, of(invited(Permissions.of(all, false))))
                                .html())
                .contains("server/web1")
                .doesNotContain("invitation.may", "ssl_certificates", "http_configuration");
    }

    @Test
    void accepting_is_answered() {
        Map<String, String> code = of(invited(Permissions.of(Set.of(Permission.BILLING), false)));
        browser.signedIn();

        Page accepted = browser.presses(PATH, "accept", code);

        assertThat(accepted.html()).contains("You act for this customer from now on");
        assertThat(browser.opens(PATH, code).status()).isEqualTo(410);
    }

    private static Map<String, String> of(String code) {
        return Map.of("code", code);
    }

    private String invited(Permissions permissions) {
        new ShareAccessHandler(
                        new ShareAccessHandler.Stores(
                                company.stores().profiles(),
                                company.stores().invitations(),
                                profiles.lock(),
                                company.stores().signIn().letters()),
                        Samples::hash,
                        company.stores().transactions(),
                        company.clock())
                .invite(
                        new ShareAccess.Command(
                                bakery, owner, EmailAddress.parse(Browser.EMAIL), permissions));
        return profiles.code();
    }
}
