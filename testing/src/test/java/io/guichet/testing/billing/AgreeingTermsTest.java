package io.guichet.testing.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.AgreeTerm;
import io.guichet.application.billing.AgreeTerm.Outcome.Agreed;
import io.guichet.application.billing.AgreeTerm.Outcome.TooLong;
import io.guichet.application.billing.AgreeTermHandler;
import io.guichet.application.moving.ChangeCustomer;
import io.guichet.application.moving.ChangeCustomer.By;
import io.guichet.application.moving.ChangeCustomer.Details;
import io.guichet.domain.billing.AgreedTerm;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Mention;
import io.guichet.domain.billing.PaymentTerm;
import io.guichet.domain.billing.PublicPayer;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PartyKind;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.DatedPolicy;
import io.guichet.domain.policy.Setting;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was agreed on how long somebody has to pay holds from its day on. */
class AgreeingTermsTest {

    private static final Optional<PaymentTerm> THIRTY = Optional.of(new PaymentTerm(30, false));
    private static final Optional<PaymentTerm> SIXTY = Optional.of(new PaymentTerm(60, false));
    private static final Optional<PaymentTerm> END_OF_MONTH =
            Optional.of(new PaymentTerm(45, true));

    private final HostingCompany company = new HostingCompany();
    private final CustomerNumber acme = company.company();
    private final LocalDate today = today();

    @Test
    void an_invoice_is_due_when_it_was_agreed_and_says_so() {
        agrees(acme, today, END_OF_MONTH);

        Invoice invoice = invoices(acme);

        assertThat(invoice.dueOn()).isEqualTo(new PaymentTerm(45, true).dueOn(today));
        assertThat(invoice.mentions())
                .extracting(Mention::text)
                .contains("Agreed term: 45 days, end of month");
        assertThat(company.shows(acme, invoice.reference()).summary().dueOn())
                .isEqualTo(invoice.dueOn());
    }

    @Test
    void without_an_agreement_the_policy_says_when_and_nothing_is_mentioned() {
        Invoice invoice = invoices(acme);

        assertThat(invoice.dueOn()).isEqualTo(today.plusDays(30));
        assertThat(invoice.mentions()).noneMatch(mention -> mention.text().contains("Agreed"));
    }

    @Test
    void what_was_issued_before_its_day_keeps_its_due_date() {
        agrees(acme, today.plusDays(10), SIXTY);
        Invoice before = invoices(acme);
        company.clock().advance(Duration.ofDays(10));

        Invoice after = invoices(acme);

        assertThat(before.dueOn()).isEqualTo(today.plusDays(30));
        assertThat(after.dueOn()).isEqualTo(today.plusDays(70));
    }

    @Test
    void of_two_of_a_day_the_later_holds_and_without_a_term_the_policy_does_again() {
        agrees(acme, today, SIXTY);
        company.clock().advance(Duration.ofMinutes(1));
        agrees(acme, today, Optional.of(new PaymentTerm(45, false)));
        agrees(acme, today.plusDays(5), Optional.empty());

        assertThat(invoices(acme).dueOn()).isEqualTo(today.plusDays(45));
        company.clock().advance(Duration.ofDays(5));

        assertThat(invoices(acme).dueOn()).isEqualTo(today.plusDays(35));
        assertThat(agreeTerm().list(acme).orElseThrow())
                .extracting(AgreedTerm::term)
                .containsExactly(SIXTY, Optional.of(new PaymentTerm(45, false)), Optional.empty());
    }

    @Test
    void a_public_body_has_one_too_and_a_consumer_has_not() {
        CustomerNumber town = company.customer(town());
        CustomerNumber anna = company.consumer();

        assertThat(agrees(town, today, THIRTY)).isInstanceOf(Agreed.class);
        assertThat(agrees(anna, today, SIXTY)).isEqualTo(new AgreeTerm.Outcome.OfConsumer());

        assertThat(invoices(town).dueOn()).isEqualTo(today.plusDays(30));
        assertThat(invoices(anna).dueOn()).isEqualTo(today.plusDays(30));
    }

    @Test
    void a_public_body_never_has_longer_than_the_law_gives_its_kind() {
        CustomerNumber town = company.customer(town());

        assertThat(agrees(town, 31, PublicPayer.ADMINISTRATION)).isEqualTo(new TooLong(30));
        assertThat(agrees(town, 51, PublicPayer.HEALTH)).isEqualTo(new TooLong(50));
        assertThat(agrees(town, today, Optional.of(new PaymentTerm(1, true))))
                .isEqualTo(new TooLong(30));
        assertThat(agreeTerm().list(town).orElseThrow()).isEmpty();

        assertThat(agrees(town, 30, PublicPayer.ADMINISTRATION)).isInstanceOf(Agreed.class);
        assertThat(agrees(town, 50, PublicPayer.HEALTH)).isInstanceOf(Agreed.class);
        assertThat(agrees(town, 60, PublicPayer.UNDERTAKING)).isInstanceOf(Agreed.class);
        assertThat(agrees(town, today, Optional.of(new PaymentTerm(0, true))))
                .isInstanceOf(Agreed.class);
        assertThat(agrees(acme, 60, PublicPayer.ADMINISTRATION)).isInstanceOf(Agreed.class);
    }

    @Test
    void who_becomes_a_public_body_has_no_longer_than_the_law_gives_one_from_then_on() {
        agrees(acme, today, SIXTY);
        Invoice before = invoices(acme);

        becomes(acme, town());
        Invoice after = invoices(acme);

        assertThat(before.dueOn()).isEqualTo(today.plusDays(60));
        assertThat(after.dueOn()).isEqualTo(today.plusDays(30));
        assertThat(after.mentions()).noneMatch(mention -> mention.text().contains("Agreed"));
        assertThat(company.shows(acme, before.reference()).summary().dueOn())
                .isEqualTo(before.dueOn());

        becomes(acme, Samples.company());
        assertThat(invoices(acme).dueOn()).isEqualTo(today.plusDays(60));
    }

    @Test
    void the_policy_gives_a_public_body_no_longer_than_the_law_either() {
        policy(LocalDate.of(2026, 1, 1), "60");
        CustomerNumber town = company.customer(town());
        CustomerNumber hospital = company.customer(town());
        agrees(hospital, today, Optional.empty(), PublicPayer.HEALTH);

        assertThat(invoices(town).dueOn()).isEqualTo(today.plusDays(30));
        assertThat(invoices(hospital).dueOn()).isEqualTo(today.plusDays(50));
        assertThat(invoices(acme).dueOn()).isEqualTo(today.plusDays(60));

        policy(LocalDate.of(2026, 2, 1), "15");
        assertThat(invoices(town).dueOn()).isEqualTo(today.plusDays(15));
        assertThat(invoices(hospital).dueOn()).isEqualTo(today.plusDays(15));
    }

    private void policy(LocalDate from, String days) {
        DatedPolicy policy =
                new DatedPolicy(
                        company.seller().code(),
                        from,
                        new BillingPolicy(Map.of(Setting.TERM, days), List.of()),
                        "staff",
                        company.clock().instant());
        company.given().done(() -> company.stores().policy().policies().add(policy));
    }

    private void becomes(CustomerNumber customer, Party identity) {
        ChangeCustomer desk = company.does().changeCustomer();
        ChangeCustomer.Entry found = desk.find(customer).orElseThrow();
        Customer there = found.customer();
        Details details = new Details(identity, new EmailAddress(there.email()), there.language());
        assertThat(
                        desk.change(
                                new ChangeCustomer.Command(
                                        customer, found.version(), details, By.STAFF, "staff")))
                .isInstanceOf(ChangeCustomer.Outcome.Changed.class);
    }

    @Test
    void nothing_is_agreed_for_what_was_issued_or_for_nobody() {
        assertThat(agrees(acme, today.minusDays(1), SIXTY))
                .isEqualTo(new AgreeTerm.Outcome.TooEarly(today));
        CustomerNumber nobody = new CustomerNumber(424_242);
        assertThat(agrees(nobody, today, SIXTY)).isEqualTo(new AgreeTerm.Outcome.NoSuchCustomer());
        assertThat(agreeTerm().list(nobody)).isEmpty();
    }

    private static Party town() {
        Party like = Samples.company();
        return new Party(
                PartyKind.PUBLIC_BODY,
                "Commune de Ville",
                like.address(),
                like.siren(),
                like.siret(),
                "",
                "",
                Optional.empty());
    }

    private AgreeTerm.Outcome agrees(
            CustomerNumber customer, LocalDate from, Optional<PaymentTerm> term) {
        return agrees(customer, from, term, PublicPayer.ADMINISTRATION);
    }

    /** From a day of its own on: of one moment there is one. */
    private AgreeTerm.Outcome agrees(CustomerNumber customer, int days, PublicPayer payer) {
        LocalDate from = today.plusDays(days);
        return agrees(customer, from, Optional.of(new PaymentTerm(days, false)), payer);
    }

    private AgreeTerm.Outcome agrees(
            CustomerNumber customer,
            LocalDate from,
            Optional<PaymentTerm> term,
            PublicPayer payer) {
        return agreeTerm().agree(new AgreeTerm.Command(customer, from, term, payer, "staff"));
    }

    private AgreeTerm agreeTerm() {
        return new AgreeTermHandler(
                company.stores().wishes().terms(),
                company.does().parties(),
                company.stores().transactions(),
                company.clock());
    }

    private Invoice invoices(CustomerNumber customer) {
        DocumentReference reference = company.invoices(customer, "30.00");
        return company.stores().invoices().find(reference).orElseThrow().document();
    }

    private LocalDate today() {
        return company.seller().dayOf(company.clock().instant());
    }
}
