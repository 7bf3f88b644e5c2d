package io.guichet.rest.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.shared.Page;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.money.Money;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.domain.subscription.Suspension;
import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class PaidSuspensionsResourceTest {

    private static final Service PAID =
            Service.open(
                            new ServiceId(new UUID(0, 5)),
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
                            LocalDate.of(2026, 3, 1))
                    .suspend(
                            new Suspension.Unpaid(
                                    LocalDate.of(2026, 3, 2), new DocumentReference("FR00000007")));

    private final RestApi api = new RestApi();
    private Optional<ServiceId> after = Optional.empty();

    PaidSuspensionsResourceTest() {
        api.with(new PaidSuspensionsResource(this::list, api.lists));
    }

    @Test
    void staff_sees_what_is_paid_and_still_suspended() {
        Answer answer = api.get("/paid-suspensions?limit=1").as("staff").answer();

        assertThat(answer.json().getJsonArray("data").getJsonObject(0))
                .hasToString(
                        "{\"customer\":\""
                                + RestApi.ANNA.number()
                                + "\",\"id\":\"00000000-0000-0000-0000-000000000005\","
                                + "\"label\":\"my site\",\"suspension\":{\"invoice\":\"FR00000007\","
                                + "\"reason\":null,\"since\":\"2026-03-02\"}}");
        String next = answer.json().getString("next_cursor");
        api.get("/paid-suspensions?limit=1&cursor=" + next).as("staff").answer();
        assertThat(after).contains(PAID.id());
    }

    @Test
    void customers_do_not() {
        assertThat(api.get("/paid-suspensions").as("anna").answer().refusal())
                .isEqualTo("403 staff-only");
    }

    private Page<Service> list(Optional<ServiceId> from, int limit) {
        after = from;
        return new Page<>(List.of(PAID), from.isEmpty());
    }
}
