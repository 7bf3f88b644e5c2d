package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.expiry.port.ExpirySteps.PlayedStep;
import io.guichet.application.payment.RecordTransfer;
import io.guichet.application.run.port.Dunning.Played;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.expiry.DatedTerms;
import io.guichet.domain.expiry.ExpiryScope;
import io.guichet.domain.expiry.ExpiryStages;
import io.guichet.domain.expiry.ExpiryTerms;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.policy.Act;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.subscription.Changing;
import io.guichet.domain.subscription.Ending;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceState;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Whoever has something due has a turn, also when runs were missed, and nobody else. Services here
 * are paid from the first of March to the first of April, invoices issued on the first of March and
 * due on the 31st.
 */
public abstract class TurnCausesContract extends TurnsContract {

    private static final LocalDate END = LocalDate.of(2026, 4, 1);
    private static final LocalDate ISSUED = LocalDate.of(2026, 3, 1);
    private static final LocalDate DUE = LocalDate.of(2026, 3, 31);

    private Seller seller;
    private Plan plan;
    private final Map<CustomerNumber, DocumentReference> invoices = new HashMap<>();

    @Test
    void what_is_paid_for_ended_or_gone_brings_no_turn() {
        follows(Preset.INVOICE);
        holder(service -> service);
        holder(service -> service.withChanging(Optional.of(Changing.waiting(ISSUED))));
        holder(service -> service.as(ServiceState.EXPIRED));
        holder(service -> service.terminate(END.minusDays(16)));
        holder(service -> service.terminate(ISSUED).as(ServiceState.DELETED));
        pay(debtor(), "120.00");

        assertThat(turnsOn(seller, END.minusDays(15))).isEmpty();
    }

    @Test
    void a_renewal_does_as_many_days_ahead_as_the_policy_says_and_when_it_is_late() {
        follows(Preset.INVOICE);
        CustomerNumber holder = holder(service -> service);
        holder(service -> service.withChanging(Optional.of(Changing.waiting(ISSUED))));

        assertThat(turnsOn(seller, END.minusDays(14))).containsExactly(holder);
        assertThat(turnsOn(seller, END.plusDays(40))).containsExactly(holder);
    }

    @Test
    void a_notice_that_it_expires_does_once() {
        follows(Preset.PREPAID);
        CustomerNumber holder = holder(service -> service.withRenewal(RenewalMode.MANUAL));

        assertThat(turnsOn(seller, END.minusDays(8))).isEmpty();
        assertThat(turnsOn(seller, END.minusDays(7))).containsExactly(holder);
        played(holder, "expires-7");
        assertThat(turnsOn(seller, END.minusDays(2))).isEmpty();
        assertThat(turnsOn(seller, END.minusDays(1))).containsExactly(holder);
        played(holder, "expires-1");
        assertThat(turnsOn(seller, END)).containsExactly(holder);
        assertThat(turnsOn(seller, END.plusDays(9))).containsExactly(holder);
    }

    @Test
    void a_change_that_waits_keeps_nothing_that_renews_by_hand_from_its_end() {
        follows(Preset.PREPAID);
        CustomerNumber waiting = byHand(Changing.waiting(ISSUED));
        byHand(Changing.begun(ISSUED, 1));

        assertThat(turnsOn(seller, END.minusDays(7))).containsExactly(waiting);
        played(waiting, "expires-7");
        played(waiting, "expires-1");
        assertThat(turnsOn(seller, END.minusDays(1))).isEmpty();
        assertThat(turnsOn(seller, END)).containsExactly(waiting);
    }

    private CustomerNumber byHand(Changing changing) {
        return holder(
                service ->
                        service.withRenewal(RenewalMode.MANUAL)
                                .withChanging(Optional.of(changing)));
    }

    @Test
    void the_day_it_was_cancelled_to_does() {
        follows(Preset.INVOICE);
        CustomerNumber holder = holder(service -> service.cancel(new Ending(END, "moves")));

        assertThat(turnsOn(seller, END.minusDays(1))).isEmpty();
        assertThat(turnsOn(seller, END)).containsExactly(holder);
        assertThat(turnsOn(seller, END.plusDays(3))).containsExactly(holder);
    }

    @Test
    void each_stage_after_the_expiry_does() {
        follows(Preset.INVOICE.policy().with(Map.of(Setting.EXPIRY_RESTORE, "20")));
        CustomerNumber expired = holder(service -> service.as(ServiceState.EXPIRED));
        CustomerNumber ended = holder(service -> service.terminate(END.plusDays(1)));

        assertThat(turnsOn(seller, END.plusDays(14))).isEmpty();
        assertThat(turnsOn(seller, END.plusDays(15))).containsExactly(expired);
        played(expired, "restorable");
        assertThat(turnsOn(seller, END.plusDays(29))).isEmpty();
        assertThat(turnsOn(seller, END.plusDays(30))).containsExactly(expired);
        assertThat(turnsOn(seller, END.plusDays(31))).containsExactlyInAnyOrder(expired, ended);
    }

    @Test
    void what_the_catalog_says_of_a_plan_counts_from_the_day_it_is_said_for() {
        follows(Preset.PREPAID);
        CustomerNumber holder = holder(service -> service);
        terms(END.plusDays(1), 12);
        assertThat(turnsOn(seller, END.minusDays(12))).isEmpty();

        terms(END, 10);
        assertThat(turnsOn(seller, END.minusDays(11))).isEmpty();
        assertThat(turnsOn(seller, END.minusDays(10))).containsExactly(holder);
    }

    @Test
    void what_it_says_from_a_short_month_on_counts_for_the_last_day_of_a_long_one() {
        follows(Preset.PREPAID);
        CustomerNumber holder = holder(service -> service.paid(END.minusDays(1), 1));
        terms(LocalDate.of(2026, 2, 1), 10);

        assertThat(turnsOn(seller, END.minusDays(11))).containsExactly(holder);
    }

    @Test
    void a_step_of_an_unpaid_invoice_does_once_by_the_policy_of_its_issue() {
        follows(Preset.INVOICE);
        CustomerNumber debtor = debtor();
        follows(seller, Preset.INVOICE.policy().with(List.of()), ISSUED.plusDays(1));

        assertThat(turnsOn(seller, DUE.minusDays(5))).isEmpty();
        assertThat(turnsOn(seller, DUE.minusDays(4))).containsExactly(debtor);
        played(debtor, "unpaid", Act.NOTICE, DUE.minusDays(4));
        assertThat(turnsOn(seller, DUE)).isEmpty();
        assertThat(turnsOn(seller, DUE.plusDays(1))).containsExactly(debtor);
    }

    @Test
    void a_step_counted_from_the_suspension_does() {
        follows(Preset.PREPAID);
        CustomerNumber debtor = debtor();
        for (String code : List.of("capture", "reminder-1", "reminder-2", "reminder-3")) {
            played(debtor, code, Act.NOTICE, DUE);
        }
        played(debtor, "restrict", Act.RESTRICT, DUE.plusDays(1));
        assertThat(turnsOn(seller, DUE)).isEmpty();
        assertThat(turnsOn(seller, DUE.plusDays(1))).containsExactly(debtor);
        played(debtor, "suspend", Act.SUSPEND, DUE.plusDays(1));

        assertThat(turnsOn(seller, DUE.plusDays(30))).isEmpty();
        assertThat(turnsOn(seller, DUE.plusDays(31))).containsExactly(debtor);
        played(debtor, "delete", Act.DELETE, DUE.plusDays(31));
        assertThat(turnsOn(seller, DUE.plusDays(99))).isEmpty();
    }

    @Test
    void what_is_owed_again_counts_from_then_and_no_card_is_charged_after_a_charge_back() {
        follows(Preset.PREPAID);
        CustomerNumber debtor = debtor();
        pay(debtor, "120.00");
        LocalDate again = DUE.plusDays(40);
        done(
                () ->
                        stores().receivables()
                                .save(owed(debtor).chargeBack(Money.euros("120.00"), again)));

        assertThat(turnsOn(seller, again.plusDays(9))).isEmpty();
        assertThat(turnsOn(seller, again.plusDays(10))).containsExactly(debtor);
    }

    @Test
    void credit_that_may_be_spent_does() {
        follows(Preset.INVOICE);
        CustomerNumber debtor = debtor();
        pay(debtor, "5.00", new RecordTransfer.Purpose.Credit());
        assertThat(turnsOn(seller, ISSUED)).isEmpty();

        done(() -> stores().wishes().creditSwitches().turn(debtor, true));
        assertThat(turnsOn(seller, ISSUED.plusDays(1))).containsExactly(debtor);
        follows(
                seller,
                Preset.INVOICE.policy().with(Map.of(Setting.CREDIT_PARTIAL, "off")),
                ISSUED.plusDays(2));
        assertThat(turnsOn(seller, ISSUED.plusDays(2))).isEmpty();
    }

    private void follows(Preset preset) {
        follows(preset.policy());
    }

    private void follows(BillingPolicy policy) {
        seller = given().seller();
        plan = given().planOf(seller);
        follows(seller, policy);
    }

    private void terms(LocalDate from, int ahead) {
        ExpiryStages stages = new ExpiryStages(List.of(), List.of(), ahead, 0, 9, 9, 9);
        Money nothing = Money.zero(seller.currency());
        DatedTerms terms =
                new DatedTerms(
                        seller.code(),
                        new ExpiryScope.OfPlan(plan.code()),
                        from,
                        new ExpiryTerms(stages, nothing, nothing, TaxBasis.NET),
                        "staff",
                        clock.instant());
        done(() -> stores().expiry().terms().add(terms));
    }

    private CustomerNumber holder(UnaryOperator<Service> become) {
        Customer customer = given().customerOf(seller);
        Service service = given().serviceOf(customer, plan, ISSUED);
        Service paid = service.paid(END, 1);
        done(() -> stores().services().save(become.apply(paid)));
        return customer.number();
    }

    private CustomerNumber debtor() {
        Customer customer = given().customerOf(seller);
        invoices.put(customer.number(), given().invoiceOf(customer).document().reference());
        return customer.number();
    }

    private Receivable owed(CustomerNumber debtor) {
        return stores().receivables().find(invoices.get(debtor)).orElseThrow();
    }

    private void pay(CustomerNumber debtor, String amount) {
        done(() -> stores().receivables().save(owed(debtor).pay(Money.euros(amount))));
    }

    private void pay(CustomerNumber debtor, String amount, RecordTransfer.Purpose purpose) {
        does().recordTransfer()
                .record(
                        new RecordTransfer.Command(
                                debtor,
                                Money.euros(amount),
                                purpose,
                                new PaymentId(UUID.randomUUID())));
    }

    private void played(CustomerNumber holder, String code) {
        Service service =
                in(
                        () ->
                                Stream.concat(
                                                stores().services().heldBy(holder).stream(),
                                                stores().services().keptOf(holder).stream())
                                        .findFirst()
                                        .orElseThrow());
        done(() -> stores().expiry().steps().add(new PlayedStep(service.id(), END, code, END)));
    }

    private void played(CustomerNumber debtor, String code, Act act, LocalDate on) {
        DocumentReference invoice = invoices.get(debtor);
        done(() -> stores().runs().dunning().add(new Played(invoice, 0, code, act, on)));
    }
}
