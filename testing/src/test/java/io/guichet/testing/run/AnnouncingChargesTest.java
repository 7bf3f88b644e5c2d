package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.DocumentFormat;
import io.guichet.application.run.DrawCaptureNotice.Command;
import io.guichet.application.run.DrawCaptureNotice.Outcome;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.Slip;
import io.guichet.domain.policy.Act;
import io.guichet.domain.policy.Anchor;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.DatedPolicy;
import io.guichet.domain.policy.DunningStep;
import io.guichet.testing.ordering.SlipDesk;
import io.guichet.testing.payment.KeptCards;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What the timetable will charge to a card, told before it does. */
class AnnouncingChargesTest {

    private final HostingCompany company = new HostingCompany();
    private final SlipDesk slips = new SlipDesk(company.does());
    private final KeptCards cards = new KeptCards(company.does());
    private final CustomerNumber anna = company.consumer();

    AnnouncingChargesTest() {
        BillingPolicy policy =
                new BillingPolicy(
                        Map.of(), List.of(new DunningStep("capture", Anchor.DUE, -1, Act.CAPTURE)));
        company.given()
                .done(
                        () ->
                                company.stores()
                                        .policy()
                                        .policies()
                                        .add(
                                                new DatedPolicy(
                                                        company.seller().code(),
                                                        LocalDate.of(2026, 1, 1),
                                                        policy,
                                                        "staff",
                                                        company.clock().instant())));
    }

    @Test
    void it_names_the_day_the_amount_and_the_card() {
        cards.chooses(anna, cards.saves(anna).id());
        DocumentReference invoice = company.invoices(anna, "34.80");
        LocalDate dueOn = company.shows(anna, invoice).summary().dueOn();

        assertThat(draws(anna, invoice)).isInstanceOf(Outcome.Drawn.class);

        Slip.ToCapture content = (Slip.ToCapture) slips.last().content();
        assertThat(slips.last().day()).isEqualTo(dueOn.minusDays(1));
        assertThat(content.amount()).isEqualTo(Money.euros("34.80"));
        assertThat(content.card()).isEqualTo(cards.of(anna).getFirst().face());
    }

    @Test
    void what_is_overdue_is_charged_today() {
        cards.chooses(anna, cards.saves(anna).id());
        DocumentReference invoice = company.invoices(anna, "34.80");
        company.clock().advance(Duration.ofDays(90));

        draws(anna, invoice);

        assertThat(slips.last().day()).isEqualTo(company.seller().dayOf(company.clock().instant()));
    }

    @Test
    void without_a_card_or_a_debt_nothing_is_announced() {
        DocumentReference invoice = company.invoices(anna, "34.80");

        assertThat(draws(anna, invoice)).isEqualTo(new Outcome.NoneAnnounced());

        cards.chooses(anna, cards.saves(anna).id());
        company.transfers(anna, "34.80", List.of(invoice));
        assertThat(draws(anna, invoice)).isEqualTo(new Outcome.NoneAnnounced());
    }

    @Test
    void the_invoice_of_somebody_else_is_none() {
        DocumentReference invoice = company.invoices(anna, "34.80");

        assertThat(draws(company.consumer(), invoice)).isEqualTo(new Outcome.NoSuchInvoice());
    }

    private Outcome draws(CustomerNumber customer, DocumentReference invoice) {
        return slips.drawCaptureNotice().draw(new Command(customer, invoice, DocumentFormat.PDF));
    }
}
