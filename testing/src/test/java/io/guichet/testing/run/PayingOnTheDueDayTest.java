package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.correction.ReissueInvoice;
import io.guichet.application.notification.Notice.Kind;
import io.guichet.application.run.port.Dunning.Played;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.PaymentTerm;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PartyKind;
import io.guichet.domain.policy.Act;
import io.guichet.domain.policy.Anchor;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.DatedPolicy;
import io.guichet.domain.policy.DunningStep;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.testing.billing.CorrectionDesk;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whoever pays on the day until which he may has paid in time, whatever the run did at midnight.
 */
class PayingOnTheDueDayTest {

    private final BillingDays days = new BillingDays();
    private final CustomerNumber customer = days.company.company();

    @ParameterizedTest
    @EnumSource
    void whoever_pays_on_it_is_late_with_nothing_and_loses_nothing(Preset preset) {
        days.follows(preset);
        DocumentReference invoice = days.orders(customer);

        days.passUntil(days.dueOn(invoice));
        assertThat(hard(invoice)).isEmpty();
        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.ACTIVE);
        days.company.transfers(customer, "12.00", List.of(invoice));
        days.passUntil(days.today().plusDays(7));

        assertThat(hard(invoice)).isEmpty();
        assertThat(days.told(customer)).doesNotContain(Kind.SERVICE_SUSPENDED);
    }

    @ParameterizedTest
    @CsvSource({"PREPAID, 1", "ORDER, 1", "INVOICE, 5"})
    void whoever_does_not_is_suspended_once_it_is_over(Preset preset, int after) {
        days.follows(preset);
        DocumentReference invoice = days.orders(customer);
        LocalDate due = days.dueOn(invoice);

        days.passUntil(due.plusDays(after).minusDays(1));
        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.ACTIVE);
        days.passUntil(due.plusDays(after));

        assertThat(days.serviceOf(customer).isSuspendedFor(invoice)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0", "7", "31"})
    void so_it_is_with_whatever_was_agreed(int term) {
        days.follows(Preset.ORDER);
        days.agrees(customer, new PaymentTerm(term, false));
        DocumentReference invoice = days.orders(customer);
        LocalDate after = days.dueOn(invoice).plusDays(1);
        LocalDate suspended =
                after.isBefore(days.today().plusDays(7)) ? days.today().plusDays(7) : after;

        days.passUntil(suspended.minusDays(1));
        assertThat(hard(invoice)).isEmpty();
        days.passUntil(suspended);

        assertThat(days.serviceOf(customer).isSuspendedFor(invoice)).isTrue();
    }

    @Test
    void a_public_body_has_the_thirty_days_of_the_law_to_their_end() {
        days.follows(Preset.ORDER, Map.of(Setting.TERM, "60"));
        CustomerNumber town = days.company.customer(town());
        DocumentReference invoice = days.orders(town);
        LocalDate due = days.today().plusDays(30);
        assertThat(days.dueOn(invoice)).isEqualTo(due);

        days.passUntil(due);
        assertThat(hard(invoice)).isEmpty();
        days.passUntil(due.plusDays(1));

        assertThat(days.serviceOf(town).isSuspendedFor(invoice)).isTrue();
    }

    @Test
    void what_was_suspended_ends_after_the_due_day_of_an_invoice_that_is_issued_anew() {
        days.follows(Preset.ORDER);
        DocumentReference invoice = days.orders(customer);
        days.passUntil(days.dueOn(invoice).plusDays(3));
        LocalDate suspended = days.serviceOf(customer).suspension().orElseThrow().since();
        days.agrees(customer, new PaymentTerm(20, false));

        DocumentReference next = reissued(invoice);
        LocalDate due = days.dueOn(next);
        assertThat(due).isAfter(suspended.plusDays(7));
        days.passUntil(due);
        assertThat(days.serviceOf(customer).isSuspendedFor(next)).isTrue();
        days.passUntil(due.plusDays(1));

        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.DELETED);
    }

    @Test
    void a_card_that_is_charged_on_it_lets_nothing_be_suspended() {
        follows(
                new DunningStep("capture", Anchor.DUE, 0, Act.CAPTURE),
                new DunningStep("suspend", Anchor.ISSUE, 30, Act.SUSPEND));
        days.cards().saves(customer);
        DocumentReference invoice = days.orders(customer);

        days.passUntil(days.dueOn(invoice).plusDays(2));

        assertThat(days.company.openOn(invoice).isZero()).isTrue();
        assertThat(days.told(customer)).doesNotContain(Kind.SERVICE_SUSPENDED);
    }

    @Test
    void steps_that_staff_set_earlier_wait_for_it() {
        follows(
                new DunningStep("restrict", Anchor.ISSUE, 0, Act.RESTRICT),
                new DunningStep("suspend", Anchor.DUE, -5, Act.SUSPEND),
                new DunningStep("delete", Anchor.SUSPENSION, 0, Act.DELETE));
        DocumentReference invoice = days.orders(customer);
        LocalDate due = days.dueOn(invoice);

        days.passUntil(due);
        assertThat(hard(invoice)).isEmpty();
        days.passUntil(due.plusDays(2));

        assertThat(hard(invoice)).containsExactly(Act.RESTRICT, Act.SUSPEND, Act.DELETE);
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

    private DocumentReference reissued(DocumentReference invoice) {
        ReissueInvoice.Changes name =
                new ReissueInvoice.Changes(Optional.empty(), Optional.empty(), List.of());
        ReissueInvoice.Outcome outcome =
                new CorrectionDesk(days.company.stores(), days.company.does(), days.company.clock())
                        .reissueInvoice()
                        .reissue(new ReissueInvoice.Command(invoice, "name", name));
        return ((ReissueInvoice.Outcome.Reissued) outcome).invoice();
    }

    private List<Act> hard(DocumentReference invoice) {
        return days
                .company
                .given()
                .in(() -> days.company.stores().runs().dunning().playedOn(invoice))
                .stream()
                .map(Played::act)
                .filter(Act::isHard)
                .toList();
    }

    private void follows(DunningStep... steps) {
        days.follows(Preset.PREPAID);
        BillingPolicy policy =
                Preset.PREPAID
                        .policy()
                        .with(Map.of(Setting.PAID_FIRST, "off"))
                        .with(List.of(steps));
        DatedPolicy today =
                new DatedPolicy(
                        days.company.seller().code(),
                        days.today(),
                        policy,
                        "staff",
                        days.company.clock().instant());
        days.company.given().done(() -> days.company.stores().policy().add(today));
    }
}
