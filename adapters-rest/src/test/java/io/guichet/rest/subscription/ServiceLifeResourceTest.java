package io.guichet.rest.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.subscription.CancelService;
import io.guichet.application.subscription.CancelService.When;
import io.guichet.application.subscription.ConfigureRenewal;
import io.guichet.application.subscription.SuspendService;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.subscription.BilledPeriod;
import io.guichet.domain.subscription.Ending;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.domain.subscription.Suspension;
import io.guichet.rest.shared.Asking;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

class ServiceLifeResourceTest {

    private static final ServiceId ID = new ServiceId(new UUID(0, 5));
    private static final String PATH = "/services/" + ID.value();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Service SERVICE =
            Service.open(
                    ID,
                    RestApi.ANNA.number(),
                    "my site",
                    new PlanPrice(
                            new PlanCode("cloud"),
                            BillingPeriod.MONTH,
                            Money.euros("10.00"),
                            TaxBasis.NET,
                            LocalDate.EPOCH,
                            LocalDate.MAX),
                    1,
                    DAY);

    private final RestApi api = new RestApi();
    private ConfigureRenewal.Outcome configured =
            new ConfigureRenewal.Outcome.Configured(SERVICE.withRenewal(RenewalMode.MANUAL));
    private CancelService.Outcome cancelled =
            new CancelService.Outcome.Cancelled(
                    SERVICE.cancel(new Ending(DAY.plusMonths(1), "We move")),
                    List.of(
                            new BilledPeriod(
                                    DAY,
                                    DAY.plusMonths(1),
                                    false,
                                    new DocumentReference("FR00000042"))));
    private SuspendService.Outcome suspended =
            new SuspendService.Outcome.Changed(SERVICE.suspend(new Suspension.Other(DAY, "Abuse")));
    private Object asked;

    ServiceLifeResourceTest() {
        api.with(
                new ServiceLifeResource(
                        command -> {
                            asked = command;
                            return configured;
                        },
                        new Cancelling(),
                        api.caller));
        api.with(new SuspensionResource(new Suspending()));
    }

    @Test
    void a_customer_chooses_how_his_service_renews() {
        Asking.Answer answer = api.put(PATH + "/renewal", "{\"mode\":\"manual\"}").answer();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getString("renewal")).isEqualTo("manual");
        assertThat(asked)
                .isEqualTo(
                        new ConfigureRenewal.Command(
                                RestApi.ANNA.number(), ID, RenewalMode.MANUAL));
    }

    @Test
    void a_customer_ends_his_service_and_takes_it_back() {
        Asking.Answer answer =
                cancel("{\"when\":\"end_of_period\",\"reason\":\" We move \"}").answer();

        assertThat(answer.json().getString("ends_on")).isEqualTo("2026-04-01");
        assertThat(asked)
                .isEqualTo(
                        new CancelService.Command(
                                RestApi.ANNA.number(), ID, When.END_OF_PERIOD, "We move"));

        cancelled = new CancelService.Outcome.Undone(SERVICE);
        Asking.Answer undone = api.delete(PATH + "/cancellation").answer();
        assertThat(undone.json().isNull("ends_on")).isTrue();
        assertThat(undone.json().isNull("suspension")).isTrue();
    }

    @Test
    void staff_suspends_a_service_and_lets_it_go_on() {
        Asking.Answer answer =
                api.put(PATH + "/suspension", "{\"reason\":\"Abuse\"}").as("staff").answer();

        assertThat(answer.json().getString("state")).isEqualTo("suspended");
        assertThat(answer.json().getJsonObject("suspension").getString("reason"))
                .isEqualTo("Abuse");
        assertThat(asked).isEqualTo(new SuspendService.Command(ID, "Abuse"));

        suspended = new SuspendService.Outcome.Changed(SERVICE);
        assertThat(api.delete(PATH + "/suspension").as("staff").answer().json().getString("state"))
                .isEqualTo("active");
    }

    @Test
    void a_suspension_for_a_bill_names_it() {
        suspended =
                new SuspendService.Outcome.Changed(
                        SERVICE.suspend(
                                new Suspension.Unpaid(DAY, new DocumentReference("FR00000042"))));

        assertThat(
                        api.delete(PATH + "/suspension")
                                .as("staff")
                                .answer()
                                .json()
                                .getJsonObject("suspension")
                                .getString("invoice"))
                .isEqualTo("FR00000042");
    }

    @Test
    void every_refusal_has_its_answer() {
        configured = new ConfigureRenewal.Outcome.Ended();
        assertThat(renewal()).isEqualTo("409 service-ended");
        configured = new ConfigureRenewal.Outcome.TooLateForBank(LocalDate.of(2026, 3, 9));
        assertThat(renewal()).isEqualTo("409 too-late-for-bank");
        configured =
                new ConfigureRenewal.Outcome.RenewalInvoiced(new DocumentReference("FR00000042"));
        assertThat(renewal()).isEqualTo("409 renewal-invoiced");
        configured = new ConfigureRenewal.Outcome.NoSuchService();
        assertThat(renewal()).isEqualTo("404 no-such-service");
        assertThat(refusal(new CancelService.Outcome.NotAtOnce())).isEqualTo("422 not-at-once");
        assertThat(refusal(new CancelService.Outcome.NotInOrder()))
                .isEqualTo("409 cancellation-not-in-order");
        assertThat(refusal(new CancelService.Outcome.ReasonMissing()))
                .isEqualTo("422 reason-missing");
        assertThat(refusal(new CancelService.Outcome.NotCancelled()))
                .isEqualTo("409 not-cancelled");
        assertThat(refusal(new CancelService.Outcome.TooLate(Instant.EPOCH)))
                .isEqualTo("409 too-late-to-undo");
        assertThat(refusal(new CancelService.Outcome.Ended())).isEqualTo("409 service-ended");
        assertThat(refusal(new CancelService.Outcome.NoSuchService()))
                .isEqualTo("404 no-such-service");
        suspended = new SuspendService.Outcome.Ended();
        assertThat(suspension("Abuse")).isEqualTo("409 service-ended");
        suspended = new SuspendService.Outcome.NoSuchService();
        assertThat(suspension("Abuse")).isEqualTo("404 no-such-service");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "renewal | {} | missing-field /mode",
                "renewal | {'mode':'never'} | invalid-mode /mode",
                "cancellation | {'reason':'x'} | missing-field /when",
                "cancellation | {'when':'tomorrow'} | invalid-when /when",
                "cancellation | {'when':'now','reason':'a\\nb'} | invalid-reason /reason"
            })
    void what_is_malformed_is_not_looked_at(String what, String body, String code) {
        String json = body.replace('\'', '"');

        assertThat(api.put(PATH + "/" + what, json).answer().refusedField())
                .isEqualTo("400 " + code);
        assertThat(asked).isNull();
    }

    @Test
    void neither_is_a_malformed_id_or_a_suspension_without_reason() {
        assertThat(api.delete("/services/5/cancellation").answer().refusal())
                .isEqualTo("400 invalid-id");
        assertThat(suspension(" ")).isEqualTo("400 invalid-reason");
        assertThat(suspension("x".repeat(201))).isEqualTo("400 invalid-reason");
        assertThat(asked).isNull();
    }

    @Test
    void a_customer_suspends_nothing() {
        assertThat(api.put(PATH + "/suspension", "{\"reason\":\"Abuse\"}").answer().refusal())
                .isEqualTo("403 staff-only");
        assertThat(api.delete(PATH + "/suspension").answer().refusal()).isEqualTo("403 staff-only");
        assertThat(asked).isNull();
    }

    private Asking cancel(String body) {
        return api.put(PATH + "/cancellation", body);
    }

    private String renewal() {
        return api.put(PATH + "/renewal", "{\"mode\":\"manual\"}").answer().refusal();
    }

    private String refusal(CancelService.Outcome outcome) {
        cancelled = outcome;
        return cancel("{\"when\":\"now\"}").answer().refusal();
    }

    private String suspension(String reason) {
        String body = "{\"reason\":\"" + reason + "\"}";
        return api.put(PATH + "/suspension", body).as("staff").answer().refusal();
    }

    private final class Cancelling implements CancelService {

        @Override
        public Outcome cancel(Command command) {
            asked = command;
            return cancelled;
        }

        @Override
        public Outcome offer(Command command) {
            throw new UnsupportedOperationException("asked for by other requests");
        }

        @Override
        public Outcome undo(CustomerNumber customer, ServiceId service) {
            asked = service;
            return cancelled;
        }

        @Override
        public Terms terms(CustomerNumber customer, ServiceId service) {
            throw new UnsupportedOperationException("asked for by other requests");
        }
    }

    private final class Suspending implements SuspendService {

        @Override
        public Outcome suspend(Command command) {
            asked = command;
            return suspended;
        }

        @Override
        public Outcome resume(ServiceId service) {
            asked = service;
            return suspended;
        }
    }
}
