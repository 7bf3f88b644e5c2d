package io.guichet.rest.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.access.RequestLimits;
import io.guichet.application.notification.Notice;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.domain.access.Permission;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.factor.Entrance;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.DatedPolicy;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.subscription.Ending;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.testing.run.BillingOffice;
import io.guichet.testing.session.SignInDesk;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Whoever has a contract cancels it in the steps and words of the law (C. conso. L215-1-1). */
class CancellationPageTest {

    private static final String PATH = "/cancellation";

    private final HostingCompany company = new HostingCompany();
    private final CustomerNumber consumer = company.consumer();
    private final CustomerNumber bakery = company.company();
    private final Browser browser =
            new Browser(
                    new SignInDesk(company.stores(), company.clock()),
                    new RequestLimits(0, 0, 0),
                    this::pages);

    private List<WebPage> pages(Browser with) {
        return List.of(
                new CancellationPage(
                        MoneyPagesTest.customers(with),
                        company.stores().listServices(),
                        new BillingOffice(company.stores(), company.does(), company.clock())
                                .cancelService()),
                new StepUpPage(with.factor().confirmFactor()));
    }

    @Test
    void a_consumer_cancels_in_the_words_of_the_law_and_gives_no_reason() {
        follows(Preset.ORDER);
        String about = holds(consumer, "site");
        owns(consumer);
        browser.speaking(Language.FR);

        assertThat(browser.opens("/account").html()).contains("Résilier votre contrat", PATH);
        assertThat(browser.opens(PATH).html())
                .contains("Résilier votre contrat", "site (", "Payé jusqu’au 1er avril 2026");
        assertThat(presses("choose", about).html())
                .contains("Contrat de Anna Petit", "Numéro de client\u00a0: " + consumer)
                .contains("La confirmation est envoyée à anna@example.com.")
                .contains("Vous n’avez pas à donner de motif.")
                .doesNotContain("value=\"now\"");
        assertThat(presses("check", about).html())
                .contains(
                        "Vérifiez ce que vous nous notifiez",
                        "Fin du contrat\u00a0: 1er avril 2026")
                .contains(">Notification de la résiliation<", ">Modifier<");
        assertThat(serviceOf(consumer).ending()).isEmpty();
        assertThat(told()).isEmpty();

        assertThat(presses("notify", about).html())
                .contains(
                        "Nous avons reçu votre résiliation", "Fin du contrat\u00a0: 1er avril 2026")
                .contains("la confirmation par e-mail");
        assertThat(serviceOf(consumer).ending().map(Ending::askedFor)).contains(true);
        assertThat(told()).hasSize(1);
    }

    @Test
    void what_was_said_is_seen_once_more_and_can_be_changed() {
        follows(Preset.INVOICE);
        String about = holds(consumer, "site");
        owns(consumer);
        Map<String, String> wish = Map.of("when", "now", "reason", "We move <b>");

        assertThat(presses("check", about, wish).html())
                .contains("End of the contract: 1 March 2026", "Reason: We move &lt;b&gt;")
                .contains("It stops at once, and this cannot be taken back");
        assertThat(presses("choose", about, wish).html())
                .contains("value=\"now\" checked", "value=\"We move &lt;b&gt;\"");

        presses("notify", about, wish);
        assertThat(serviceOf(consumer).state()).isEqualTo(ServiceState.TERMINATED);
        assertThat(serviceOf(consumer).ending().orElseThrow().reason()).isEqualTo("We move <b>");
    }

    @Test
    void notifying_again_answers_the_same_and_confirms_once() {
        String about = holds(consumer, "site");
        owns(consumer);
        presses("notify", about);

        assertThat(presses("notify", about).html()).contains("We have received your cancellation");
        assertThat(told()).hasSize(1);
        assertThat(browser.opens(PATH).html())
                .contains("Cancelled: it ends on 1 April 2026.")
                .doesNotContain("<form");
        assertThat(presses("choose", about).status()).isEqualTo(409);
        assertThat(presses("choose", about).html()).contains("This contract is cancelled already.");
    }

    @Test
    void whoever_has_nothing_or_comes_too_late_is_told_so() {
        owns(consumer);
        assertThat(browser.opens(PATH).html())
                .contains("There is no contract you can cancel here.");

        follows(Preset.INVOICE);
        String about = holds(consumer, "site");
        presses("notify", about, Map.of("when", "now"));
        for (String action : List.of("choose", "check", "notify")) {
            assertThat(presses(action, about).html()).contains("This contract has ended already.");
        }
        assertThat(browser.opens(PATH).html())
                .contains("There is no contract you can cancel here.");
    }

    @Test
    void wrong_data_and_the_contracts_of_others_change_nothing() {
        String theirs = holds(bakery, "theirs");
        String about = holds(consumer, "site");
        owns(consumer);

        assertThat(browser.opens(PATH).html()).contains("site").doesNotContain("theirs");
        String foreign = consumer + theirs.substring(theirs.indexOf(' '));
        for (String wrong : List.of(theirs, foreign, "x", "", consumer + " x", consumer + " <b>")) {
            for (String action : List.of("choose", "check", "notify")) {
                assertThat(presses(action, wrong).status()).as(wrong).isEqualTo(404);
            }
        }
        for (String reason : List.of("x".repeat(201), "one\ntwo")) {
            Page page = presses("notify", about, Map.of("reason", reason));
            assertThat(page.status()).isEqualTo(400);
            assertThat(page.html()).contains("at most 200 characters");
        }
        assertThat(presses("", about).status()).isEqualTo(400);
        assertThat(presses("notify", about, Map.of("when", "now")).html())
                .contains("Your contract does not let it end at once.");
        assertThat(serviceOf(consumer).ending()).isEmpty();
        assertThat(serviceOf(bakery).ending()).isEmpty();
    }

    @Test
    void a_professional_is_asked_for_what_the_policy_asks() {
        follows(Preset.ORDER);
        String about = holds(bakery, "shop");
        owns(bakery);

        assertThat(presses("choose", about).html()).doesNotContain("You need not give a reason.");
        assertThat(presses("check", about).html()).contains("Your contract asks for a reason.");
        assertThat(presses("notify", about, Map.of("reason", "too dear")).html())
                .contains("We have received your cancellation");

        String unpaid = orders(bakery, "unpaid", false);
        assertThat(presses("check", unpaid, Map.of("reason", "too dear")).html())
                .contains("nothing is unpaid for it");
    }

    @Test
    void who_has_a_second_factor_shows_it_for_what_is_gone_at_once_only() {
        follows(Preset.INVOICE);
        String about = holds(consumer, "site");
        owns(consumer);
        browser.factor().enrol(browser.anna(), Entrance.ofSession("elsewhere"));

        Page now = presses("check", about, Map.of("when", "now"));
        assertThat(now.location()).contains("/step-up?next=/cancellation");
        assertThat(presses("notify", about, Map.of("when", "now")).status()).isEqualTo(303);
        assertThat(serviceOf(consumer).ending()).isEmpty();
        assertThat(presses("notify", about).html()).contains("We have received your cancellation");
    }

    @Test
    void it_is_for_whoever_manages_services() {
        String about = holds(bakery, "shop");
        browser.signedIn();
        gives(Permission.BILLING);
        assertThat(browser.opens(PATH).html()).doesNotContain("shop");
        assertThat(presses("notify", about).status()).isEqualTo(404);

        gives(Permission.ACCOUNT_MANAGEMENT);
        assertThat(presses("notify", about).status()).isEqualTo(200);
        assertThat(browser.opens("/sign-in").status()).isEqualTo(303);
    }

    @Test
    void of_many_contracts_the_older_are_on_further_pages() {
        for (int number = 1; number <= 51; number++) {
            holds(consumer, "site-" + number);
        }
        owns(consumer);
        String first = browser.opens(PATH).html();
        String after = first.substring(first.indexOf("?after=") + 7);

        String second =
                browser.opens(PATH, Map.of("after", after.substring(0, after.indexOf('"')))).html();

        assertThat(first.split("<section", -1)).hasSize(51);
        assertThat(second.split("<section", -1)).hasSize(2);
        assertThat(second).doesNotContain("?after=");
        assertThat(browser.opens(PATH, Map.of("after", "x")).html()).isEqualTo(first);
    }

    private void follows(Preset preset) {
        Map<Setting, String> settings = new HashMap<>(preset.policy().settings());
        settings.put(Setting.PAID_FIRST, "off");
        DatedPolicy policy =
                new DatedPolicy(
                        company.seller().code(),
                        company.seller().dayOf(company.clock().instant()),
                        new BillingPolicy(settings, preset.policy().steps()),
                        "staff",
                        company.clock().instant());
        company.given().done(() -> company.stores().policy().policies().add(policy));
    }

    private String holds(CustomerNumber customer, String label) {
        return orders(customer, label, true);
    }

    /** By the month, at EUR 12 with VAT. */
    private String orders(CustomerNumber customer, String label, boolean isPaid) {
        PlanCode plan =
                company.sells("plan-" + UUID.randomUUID().toString().substring(0, 8), "10.00");
        var invoice =
                company.orders(customer, new OrderedItem(plan, BillingPeriod.MONTH, 1, label));
        if (isPaid) {
            company.transfers(customer, "12.00", List.of(invoice));
        }
        Service newest =
                company.stores().services().of(customer).stream()
                        .filter(service -> service.label().equals(label))
                        .findFirst()
                        .orElseThrow();
        return customer + " " + newest.id().value();
    }

    private Service serviceOf(CustomerNumber customer) {
        return company.stores().services().of(customer).getFirst();
    }

    private List<Notice> told() {
        return company.stores().outbox().notices().stream()
                .filter(notice -> notice.kind() == Notice.Kind.SERVICE_CANCELLED)
                .toList();
    }

    private void owns(CustomerNumber customer) {
        browser.signedIn();
        browser.desk.in(() -> company.stores().profiles().grant(browser.anna(), customer));
    }

    private void gives(Permission permission) {
        Permissions held = Permissions.of(Set.of(permission), false);
        browser.desk.in(() -> company.stores().profiles().permit(browser.anna(), bakery, held));
    }

    private Page presses(String action, String about) {
        return presses(action, about, Map.of());
    }

    private Page presses(String action, String about, Map<String, String> more) {
        Map<String, String> form = new HashMap<>(more);
        form.put("action", action);
        form.put("about", about);
        form.put("form", Browser.tokenOn(browser.opens("/account")));
        return browser.sends(
                PATH, new Pages.Sent(form, "same-origin", "https://guichet.example", ""));
    }
}
