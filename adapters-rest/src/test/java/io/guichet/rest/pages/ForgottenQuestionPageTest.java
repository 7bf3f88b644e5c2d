package io.guichet.rest.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.FindExportUnderWay;
import io.guichet.application.permit.Actors;
import io.guichet.application.permit.Gate;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A page that asks nothing about whoever comes to it gives nothing away all the same. */
class ForgottenQuestionPageTest {

    private static final Logger LOG = Logger.getLogger(Gate.class.getName());

    private final List<CustomerNumber> looked = new ArrayList<>();
    private final Browser browser =
            new Browser(
                            here ->
                                    List.of(
                                            new Forgetful(
                                                    customer -> {
                                                        looked.add(customer);
                                                        return Optional.empty();
                                                    })))
                    .signedIn();

    @BeforeEach
    void refusalsAreMeant() {
        LOG.setLevel(Level.OFF);
    }

    @AfterEach
    void logAgain() {
        LOG.setLevel(null);
    }

    @Test
    void it_is_not_open_to_whoever_was_not_asked_about() {
        Page page = browser.opens("/forgetful", Map.of("look", "yes"));

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.html()).contains("This is not open to you.");
        assertThat(looked).isEmpty();
        assertThat(Actors.current()).isEmpty();
    }

    @Test
    void what_takes_a_second_factor_takes_it_although_the_page_does_not_ask() {
        Page page = browser.opens("/forgetful", Map.of("look", "yes", "let", "in"));

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.html()).contains("This is not open to you.");
        assertThat(looked).isEmpty();
    }

    @Test
    void neither_is_what_is_sent_there() {
        Page page = browser.speaking(Language.FR).presses("/forgetful", "look", Map.of());

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.html()).contains("Ceci ne vous est pas ouvert.");
        assertThat(looked).isEmpty();
    }

    /** Looks at a customer whom nobody found to be his, or before a second factor. */
    private static final class Forgetful implements WebPage {

        private final FindExportUnderWay underWay;

        private Forgetful(FindExportUnderWay underWay) {
            this.underWay = underWay;
        }

        @Override
        public String path() {
            return "/forgetful";
        }

        @Override
        public Access access() {
            return Access.SIGNED_IN;
        }

        @Override
        public Page show(PageRequest request) {
            if (!request.field("look").isEmpty()) {
                return submit(request);
            }
            Html html = request.begin("account.title", "");
            request.form(html).act("look", "", "account.sign-out", "plain");
            return Page.of(200, Layout.page(html, "account.title", path()));
        }

        @Override
        public Page submit(PageRequest request) {
            CustomerNumber customer = new CustomerNumber(10001);
            if (!request.field("let").isEmpty()) {
                Actors.letIn(customer, Permissions.read("billing", true));
            }
            Optional<?> ignored = underWay.find(customer);
            return Page.of(200, "");
        }
    }
}
