package io.guichet.rest.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.access.RequestLimits;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.run.RunBilling;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.debit.CollectionId;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.money.Money;
import io.guichet.domain.subscription.Service;
import io.guichet.testing.debit.DebitDesk;
import io.guichet.testing.run.BillingOffice;
import io.guichet.testing.session.SignInDesk;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who was not told that his contract renews sees what ending it gives back, before and after. */
class GivenBackPageTest {

    private static final String PATH = "/cancellation";

    private final HostingCompany company = new HostingCompany();
    private final CustomerNumber consumer = company.consumer();
    private final BillingOffice office =
            new BillingOffice(company.stores(), company.does(), company.clock());
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
                        office.cancelService()),
                new StepUpPage(with.factor().confirmFactor()));
    }

    @Test
    void how_much_where_to_and_by_when_is_said_in_both_languages() {
        renewedUntold();
        browser.signedIn();
        browser.desk.in(() -> company.stores().profiles().grant(browser.anna(), consumer));
        Map<String, String> now = Map.of("when", "now");

        browser.speaking(Language.FR);
        assertThat(presses("check", now).html())
                .contains("Vous n’avez pas été prévenu à temps de son renouvellement")
                .contains("Avoir pour les jours restants\u00a0: 144,00", "carte\u00a0: 0,00")
                .contains("sur votre crédit\u00a0: 144,00", "au plus tard le 31 mars 2027", "IBAN");
        browser.speaking(Language.EN);
        assertThat(presses("notify", now).html())
                .contains("We have received your cancellation", "Credited for the days left: ")
                .contains("144.00", "You are to have it by 31 March 2027");
        assertThat(company.creditOf(consumer)).isEqualTo(Money.euros("144.00"));
    }

    @Test
    void and_what_a_bank_is_collecting_of_it() {
        DebitDesk debits = new DebitDesk(company.does());
        debits.collectsAs(company.seller().code(), DebitDesk.CREDITOR);
        renewed();
        debits.signs(consumer);
        Debit debit = debits.debits(unpaid().getFirst().invoice());
        company.clock().advance(Duration.ofDays(20));
        CollectionId file = new CollectionId(UUID.randomUUID());
        debits.makes(file, company.seller().code(), debit.collectOn());
        browser.signedIn();
        browser.desk.in(() -> company.stores().profiles().grant(browser.anna(), consumer));
        Map<String, String> now = Map.of("when", "now");

        browser.speaking(Language.EN);
        assertThat(presses("check", now).html())
                .contains("Your bank is already collecting ", "of what is credited");
        browser.speaking(Language.FR);
        assertThat(presses("notify", now).html())
                .contains("Votre banque prélève déjà ", "de ce qui fait l’objet d’un avoir");
        assertThat(debits.find(debit.id()).excess().isPositive()).isTrue();
    }

    private void renewedUntold() {
        renewed();
        unpaid().forEach(owed -> company.transfers(consumer, "144.00", List.of(owed.invoice())));
    }

    private List<Receivable> unpaid() {
        return company.given().in(() -> company.stores().receivables().openOf(consumer));
    }

    /** The run stood still until its end, a year after. */
    private void renewed() {
        PlanCode code = new PlanCode("year");
        PlanPrice price =
                new PlanPrice(
                        code,
                        BillingPeriod.YEAR,
                        Money.euros("120.00"),
                        TaxBasis.NET,
                        LocalDate.EPOCH,
                        LocalDate.MAX);
        company.sells(Samples.plan(company.seller(), code, List.of(price)));
        DocumentReference first =
                company.orders(consumer, new OrderedItem(code, BillingPeriod.YEAR, 1, "site"));
        company.transfers(consumer, "144.00", List.of(first));
        company.clock().advance(Duration.ofDays(365));
        RunBilling.Started started = office.runBilling().start(company.seller().code());
        office.runBilling().work(((RunBilling.Started.Running) started).run().id(), 100);
    }

    private Page presses(String action, Map<String, String> more) {
        Service service = company.stores().services().of(consumer).getFirst();
        Map<String, String> form = new HashMap<>(more);
        form.put("action", action);
        form.put("about", consumer + " " + service.id().value());
        form.put("form", Browser.tokenOn(browser.opens("/account")));
        return browser.sends(
                PATH, new Pages.Sent(form, "same-origin", "https://guichet.example", ""));
    }
}
