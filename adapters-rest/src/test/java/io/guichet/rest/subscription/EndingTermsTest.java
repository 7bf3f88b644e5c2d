package io.guichet.rest.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.subscription.CancelService;
import io.guichet.application.subscription.CancelService.When;
import io.guichet.application.subscription.ConfigureRenewal;
import io.guichet.application.subscription.GivenBack;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.subscription.Ending;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.rest.shared.Asking;
import io.guichet.rest.shared.RestApi;

import jakarta.json.JsonObject;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The interface says what ending a service is subject to, and what the law has it give back. */
class EndingTermsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final ServiceId ID = new ServiceId(new UUID(0, 7));
    private static final String PATH = "/services/" + ID.value();
    private static final Service SERVICE =
            Service.open(
                    ID,
                    RestApi.ANNA.number(),
                    "my site",
                    new PlanPrice(
                            new PlanCode("cloud"),
                            BillingPeriod.YEAR,
                            Money.euros("120.00"),
                            TaxBasis.NET,
                            LocalDate.EPOCH,
                            LocalDate.MAX),
                    1,
                    DAY);

    private final RestApi api = new RestApi();
    private CancelService.Outcome cancelled =
            new CancelService.Outcome.Cancelled(SERVICE, List.of());
    private CancelService.Terms terms = new CancelService.Terms(true, false, 24, true);
    private Object asked;

    EndingTermsTest() {
        api.with(
                new ServiceLifeResource(
                        command -> new ConfigureRenewal.Outcome.NoSuchService(),
                        new Cancelling(),
                        api.caller));
    }

    @Test
    void what_renewed_untold_may_be_ended_at_once_and_says_what_that_gives_back() {
        cancelled =
                new CancelService.Outcome.Cancelled(
                        SERVICE.cancel(new Ending(DAY, "")).terminate(DAY),
                        List.of(),
                        Optional.of(
                                new GivenBack(
                                        Money.euros("72.00"),
                                        Money.euros("60.00"),
                                        Money.euros("12.00"),
                                        DAY.plusDays(30))),
                        Optional.of(Money.euros("24.00")));

        Asking.Answer shown = api.get(PATH + "/cancellation").answer();
        assertThat(shown.json().getBoolean("at_once")).isTrue();
        assertThat(shown.json().getBoolean("untold")).isTrue();
        assertThat(shown.json().getInt("undo_hours")).isEqualTo(24);
        assertThat(asked).isEqualTo(When.NOW);
        JsonObject back = shown.json().getJsonObject("given_back");
        assertThat(back.getJsonObject("credited").getString("amount")).isEqualTo("72.00");
        assertThat(back.getJsonObject("to_card").getString("amount")).isEqualTo("60.00");
        assertThat(back.getJsonObject("to_credit").getString("amount")).isEqualTo("12.00");
        assertThat(back.getString("refund_by")).isEqualTo(DAY.plusDays(30).toString());
        JsonObject debited = shown.json().getJsonObject("debited");
        assertThat(debited.getString("amount")).isEqualTo("24.00");

        Asking.Answer done = api.put(PATH + "/cancellation", "{\"when\":\"now\"}").answer();
        assertThat(done.json().getJsonObject("given_back")).isEqualTo(back);
        assertThat(done.json().getJsonObject("debited")).isEqualTo(debited);
    }

    @Test
    void what_does_not_end_at_once_gives_nothing_back_and_what_ended_or_is_not_his_has_no_terms() {
        terms = new CancelService.Terms(false, true, 24, false);

        Asking.Answer shown = api.get(PATH + "/cancellation").answer();
        assertThat(asked).isEqualTo(When.END_OF_PERIOD);
        assertThat(shown.json().getBoolean("reason_asked")).isTrue();
        assertThat(shown.json().getBoolean("untold")).isFalse();
        assertThat(shown.json().isNull("given_back")).isTrue();
        assertThat(shown.json().isNull("debited")).isTrue();

        cancelled = new CancelService.Outcome.PaymentUnderWay();
        assertThat(api.get(PATH + "/cancellation").answer().json().isNull("given_back")).isTrue();
        cancelled = new CancelService.Outcome.Ended();
        assertThat(api.get(PATH + "/cancellation").answer().status()).isEqualTo(409);
        cancelled = new CancelService.Outcome.NoSuchService();
        assertThat(api.get(PATH + "/cancellation").answer().status()).isEqualTo(404);
    }

    private final class Cancelling implements CancelService {

        @Override
        public Outcome cancel(Command command) {
            return cancelled;
        }

        @Override
        public Outcome offer(Command command) {
            asked = command.when();
            return cancelled;
        }

        @Override
        public Outcome undo(CustomerNumber customer, ServiceId service) {
            return cancelled;
        }

        @Override
        public Terms terms(CustomerNumber customer, ServiceId service) {
            return terms;
        }
    }
}
