package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.expiry.port.ExpirySteps.PlayedStep;
import io.guichet.application.payment.RecordTransfer;
import io.guichet.application.run.BillingRun;
import io.guichet.application.run.RunBilling;
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
import io.guichet.domain.policy.DatedPolicy;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.subscription.Changing;
import io.guichet.domain.subscription.Ending;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.testing.payment.FakeCardProvider;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.TestClock;
import io.guichet.testing.shared.UseCases;

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
public abstract class TurnCausesContract extends Contract {

    private static final LocalDate END = LocalDate.of(2026, 4, 1);
    private static final LocalDate ISSUED = LocalDate.of(2026, 3, 1);
    private static final LocalDate DUE = LocalDate.of(2026, 3, 31);

    protected final TestClock clock = new TestClock("2026-03-01T12:00:00Z");
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

        assertThat(turnsOn(END.minusDays(15))).isEmpty();
    }

    @Test
    void a_renewal_does_as_many_days_ahead_as_the_policy_says_and_when_it_is_late() {
        follows(Preset.INVOICE);
        CustomerNumber holder = holder(service -> service);
        holder(service -> service.withChanging(Optional.of(Changing.waiting(ISSUED))));

        assertThat(turnsOn(END.minusDays(14))).containsExactly(holder);
        assertThat(turnsOn(END.plusDays(40))).containsExactly(holder);
    }

    @Test
    void a_notice_that_it_expires_does_once() {
        follows(Preset.PREPAID);
        CustomerNumber holder = holder(service -> service.withRenewal(RenewalMode.MANUAL));

        assertThat(turnsOn(END.minusDays(8))).isEmpty();
        assertThat(turnsOn(END.minusDays(7))).containsExactly(holder);
        played(holder, "expires-7");
        assertThat(turnsOn(END.minusDays(2))).isEmpty();
        assertThat(turnsOn(END.minusDays(1))).containsExactly(holder);
        played(holder, "expires-1");
        assertThat(turnsOn(END)).containsExactly(holder);
        assertThat(turnsOn(END.plusDays(9))).containsExactly(holder);
    }

    @Test
    void the_day_it_was_cancelled_to_does() {
        follows(Preset.INVOICE);
        CustomerNumber holder = holder(service -> service.cancel(new Ending(END, "moves")));

        assertThat(turnsOn(END.minusDays(1))).isEmpty();
        assertThat(turnsOn(END)).containsExactly(holder);
        assertThat(turnsOn(END.plusDays(3))).containsExactly(holder);
    }

    @Test
    void each_stage_after_the_expiry_does() {
        follows(Preset.INVOICE.policy().with(Map.of(Setting.EXPIRY_RESTORE, "20")));
        CustomerNumber expired = holder(service -> service.as(ServiceState.EXPIRED));
        CustomerNumber ended = holder(service -> service.terminate(END.plusDays(1)));

        assertThat(turnsOn(END.plusDays(14))).isEmpty();
        assertThat(turnsOn(END.plusDays(15))).containsExactly(expired);
        played(expired, "restorable");
        assertThat(turnsOn(END.plusDays(29))).isEmpty();
        assertThat(turnsOn(END.plusDays(30))).containsExactly(expired);
        assertThat(turnsOn(END.plusDays(31))).containsExactlyInAnyOrder(expired, ended);
    }

    @Test
    void what_the_catalog_says_of_a_plan_counts_from_the_day_it_is_said_for() {
        follows(Preset.PREPAID);
        CustomerNumber holder = holder(service -> service);
        terms(END.plusDays(1), 12);
        assertThat(turnsOn(END.minusDays(12))).isEmpty();

        terms(END, 10);
        assertThat(turnsOn(END.minusDays(11))).isEmpty();
        assertThat(turnsOn(END.minusDays(10))).containsExactly(holder);
    }

    @Test
    void what_it_says_from_a_short_month_on_counts_for_the_last_day_of_a_long_one() {
        follows(Preset.PREPAID);
        CustomerNumber holder = holder(service -> service.paid(END.minusDays(1), 1));
        terms(LocalDate.of(2026, 2, 1), 10);

        assertThat(turnsOn(END.minusDays(11))).containsExactly(holder);
    }

    @Test
    void a_step_of_an_unpaid_invoice_does_once_by_the_policy_of_its_issue() {
        follows(Preset.INVOICE);
        CustomerNumber debtor = debtor();
        follows(Preset.INVOICE.policy().with(List.of()), ISSUED.plusDays(1));

        assertThat(turnsOn(DUE.minusDays(5))).isEmpty();
        assertThat(turnsOn(DUE.minusDays(4))).containsExactly(debtor);
        played(debtor, "unpaid", Act.NOTICE, DUE.minusDays(4));
        assertThat(turnsOn(DUE)).isEmpty();
        assertThat(turnsOn(DUE.plusDays(1))).containsExactly(debtor);
    }

    @Test
    void a_step_counted_from_the_suspension_does() {
        follows(Preset.PREPAID);
        CustomerNumber debtor = debtor();
        for (String code : List.of("capture", "reminder-1", "reminder-2", "reminder-3")) {
            played(debtor, code, Act.NOTICE, DUE);
        }
        played(debtor, "restrict", Act.RESTRICT, DUE);
        assertThat(turnsOn(DUE)).containsExactly(debtor);
        played(debtor, "suspend", Act.SUSPEND, DUE);

        assertThat(turnsOn(DUE.plusDays(29))).isEmpty();
        assertThat(turnsOn(DUE.plusDays(30))).containsExactly(debtor);
        played(debtor, "delete", Act.DELETE, DUE);
        assertThat(turnsOn(DUE.plusDays(99))).isEmpty();
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

        assertThat(turnsOn(again.plusDays(9))).isEmpty();
        assertThat(turnsOn(again.plusDays(10))).containsExactly(debtor);
    }

    @Test
    void credit_that_may_be_spent_does() {
        follows(Preset.INVOICE);
        CustomerNumber debtor = debtor();
        pay(debtor, "5.00", new RecordTransfer.Purpose.Credit());
        assertThat(turnsOn(ISSUED)).isEmpty();

        done(() -> stores().wishes().creditSwitches().turn(debtor, true));
        assertThat(turnsOn(ISSUED.plusDays(1))).containsExactly(debtor);
        follows(
                Preset.INVOICE.policy().with(Map.of(Setting.CREDIT_PARTIAL, "off")),
                ISSUED.plusDays(2));
        assertThat(turnsOn(ISSUED.plusDays(2))).isEmpty();
    }

    private void follows(Preset preset) {
        follows(preset.policy());
    }

    private void follows(BillingPolicy policy) {
        seller = given().seller();
        plan = given().planOf(seller);
        follows(policy, LocalDate.of(2020, 1, 1));
    }

    private void follows(BillingPolicy policy, LocalDate from) {
        DatedPolicy dated = new DatedPolicy(seller.code(), from, policy, "staff", clock.instant());
        done(() -> stores().policy().policies().add(dated));
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

    private List<CustomerNumber> turnsOn(LocalDate day) {
        clock.setTo(day + "T12:00:00Z");
        RunBilling.Started started =
                new BillingOffice(stores(), does(), clock).runBilling().start(seller.code());
        BillingRun run = ((RunBilling.Started.Running) started).run();
        return in(() -> stores().runs().store().claim(run.id(), 100));
    }

    private UseCases does() {
        return UseCases.over(
                stores(), new FakeCardProvider(new InMemoryTransactions(), clock), clock);
    }
}
