package io.guichet.rest.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.change.AlignBillingDay;
import io.guichet.application.change.ChangeRefusal;
import io.guichet.application.change.Extension;
import io.guichet.application.change.RenewEarly;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.billing.Totals;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.OrderKind;
import io.guichet.domain.ordering.OrderLine;
import io.guichet.domain.ordering.OrderState;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.rest.shared.Asking;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class ExtendingResourcesTest {

    private static final ServiceId ID = new ServiceId(new UUID(0, 5));
    private static final String RENEWAL = "/services/" + ID.value() + "/renewal-order";
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final DocumentReference INVOICE = new DocumentReference("FR00000042");
    private static final Money TOTAL = Money.euros("12.00");

    private final RestApi api = new RestApi();
    private AlignBillingDay.Outcome aligned =
            new AlignBillingDay.Outcome.Aligned(Optional.of(INVOICE), List.of(ID));
    private RenewEarly.Outcome renewed = new RenewEarly.Outcome.Renewed(INVOICE, DAY.plusMonths(1));
    private AlignBillingDay.Command wantedDay;
    private RenewEarly.Command wantedTime;
    private int quotes;

    ExtendingResourcesTest() {
        api.with(new BillingDayResource(new Aligning(), api.requestKey, api.caller));
        api.with(new RenewalOrderResource(new Renewing(), api.requestKey, api.caller));
    }

    @Test
    void services_are_aligned_to_a_day() {
        Asking.Answer answer =
                post(
                        "/billing-day",
                        "{\"day\":20,\"services\":[\"%s\"],\"expected_total\":%s}"
                                .formatted(
                                        ID.value(), "{\"amount\":\"12.00\",\"currency\":\"EUR\"}"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().getString("invoice")).isEqualTo("FR00000042");
        assertThat(answer.json().getJsonArray("services").getString(0))
                .isEqualTo(ID.value().toString());
        assertThat(wantedDay.day()).isEqualTo(20);
        assertThat(wantedDay.services()).containsExactly(ID);
        assertThat(wantedDay.agreedTotal()).contains(TOTAL);
    }

    @Test
    void or_the_order_that_aligns_them_once_it_is_paid() {
        aligned = new AlignBillingDay.Outcome.ToPay(ChangeResourceTest.ORDER);

        Asking.Answer answer = post("/billing-day", "{\"day\":20}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/api/v1/orders/7");
        assertThat(answer.json().getJsonObject("order").getString("state")).isEqualTo("not_paid");
    }

    @Test
    void a_dry_run_of_an_alignment_says_what_it_comes_to() {
        aligned =
                new AlignBillingDay.Outcome.Quoted(
                        extension(), List.of(new ServiceId(new UUID(0, 6))));

        Asking.Answer answer = post("/billing-day", "{\"day\":1,\"dry_run\":true}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(quotes).isEqualTo(1);
        assertThat(answer.json().getJsonObject("totals").getJsonObject("gross").getString("amount"))
                .isEqualTo("12.00");
        assertThat(answer.json().getJsonArray("left_out")).hasSize(1);
        assertThat(wantedDay.services()).isEmpty();
    }

    @Test
    void alignments_are_refused() {
        aligned = new AlignBillingDay.Outcome.InvalidDay();
        assertThat(code(post("/billing-day", "{\"day\":32}"))).isEqualTo("422 invalid-billing-day");
        aligned = new AlignBillingDay.Outcome.NothingToAlign();
        assertThat(code(post("/billing-day", "{\"day\":1}"))).isEqualTo("409 nothing-to-align");
        aligned = new AlignBillingDay.Outcome.NoSuchService(ID);
        assertThat(code(post("/billing-day", "{\"day\":1}"))).isEqualTo("422 no-such-service");
        aligned = new AlignBillingDay.Outcome.QuoteChanged(TOTAL, Money.euros("1.00"));
        assertThat(code(post("/billing-day", "{\"day\":1}"))).isEqualTo("409 quote-changed");
        assertThat(code(post("/billing-day", "{}"))).isEqualTo("400 missing-field");
        assertThat(code(post("/billing-day", "{\"day\":1,\"services\":[]}")))
                .isEqualTo("400 missing-field");
    }

    @Test
    void time_is_bought_for_a_service() {
        Asking.Answer answer = post(RENEWAL, "{\"period\":\"P1Y\"}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().getString("paid_until")).isEqualTo("2026-06-01");
        assertThat(wantedTime.service()).isEqualTo(ID);
        assertThat(wantedTime.period()).contains(BillingPeriod.YEAR);
    }

    @Test
    void time_that_is_paid_first_is_an_order() {
        renewed = new RenewEarly.Outcome.ToPay(order());

        Asking.Answer answer = post(RENEWAL, "{}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).endsWith("/orders/" + order().number());
        assertThat(answer.json().getJsonObject("order").getString("state")).isEqualTo("not_paid");
        assertThat(answer.json().containsKey("invoice")).isFalse();
    }

    private static PendingOrder order() {
        PlanPrice price =
                new PlanPrice(
                        new PlanCode("cloud"),
                        BillingPeriod.MONTH,
                        TOTAL,
                        TaxBasis.GROSS,
                        DAY,
                        LocalDate.MAX);
        return new PendingOrder(
                new OrderNumber(7),
                new UUID(0, 1),
                RestApi.ANNA.number(),
                OrderKind.RENEWAL,
                TOTAL,
                RestApi.NOON,
                RestApi.NOON.plus(Duration.ofHours(24)),
                OrderState.NOT_PAID,
                RestApi.NOON,
                List.of(new OrderLine("Cloud", "site", price, 1, 1, VatRate.standard("20"))),
                List.of(),
                Optional.of(ID),
                List.of(),
                Optional.empty(),
                false,
                0);
    }

    @Test
    void a_dry_run_of_a_renewal_says_what_it_comes_to() {
        renewed = new RenewEarly.Outcome.Quoted(extension());

        Asking.Answer answer = post(RENEWAL, "{\"dry_run\":true}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getJsonArray("services").getJsonObject(0).getString("paid_until"))
                .isEqualTo("2026-05-01");
        assertThat(wantedTime.period()).isEmpty();
    }

    @Test
    void renewals_are_refused() {
        renewed = new RenewEarly.Outcome.QuoteChanged(TOTAL, Money.euros("1.00"));
        assertThat(code(post(RENEWAL, "{}"))).isEqualTo("409 quote-changed");
        renewed = new RenewEarly.Outcome.Refused(new ChangeRefusal.InvoiceUnpaid(INVOICE));
        assertThat(code(post(RENEWAL, "{}"))).isEqualTo("409 invoice-unpaid");
        assertThat(code(post(RENEWAL, "{\"period\":\"P5M\"}"))).isEqualTo("400 invalid-period");
    }

    private static Extension extension() {
        Service service =
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
                        DAY.minusMonths(2));
        InvoiceLine line =
                InvoiceLine.of(
                        "Cloud",
                        "my site",
                        DAY.minusMonths(1),
                        DAY,
                        BigDecimal.ONE,
                        new InvoiceLine.Price(
                                new BigDecimal("10.00"), TOTAL.currency(), VatRate.standard("20")));
        return new Extension(
                List.of(new Extension.Part(service, service.paid(DAY, 1), line)),
                Totals.of(List.of(line), TOTAL.currency()));
    }

    private Asking.Answer post(String path, String json) {
        return api.post(path, json).answer();
    }

    private static String code(Asking.Answer answer) {
        return answer.status() + " " + answer.json().getString("code");
    }

    private final class Aligning implements AlignBillingDay {
        @Override
        public Optional<ChangeRefusal> hindrance(CustomerNumber customer) {
            return Optional.empty();
        }

        @Override
        public Outcome quote(Command command) {
            quotes++;
            return align(command);
        }

        @Override
        public Outcome align(Command command) {
            wantedDay = command;
            return aligned;
        }
    }

    private final class Renewing implements RenewEarly {

        @Override
        public Outcome quote(Command command) {
            return renew(command);
        }

        @Override
        public Outcome renew(Command command) {
            wantedTime = command;
            return renewed;
        }
    }
}
