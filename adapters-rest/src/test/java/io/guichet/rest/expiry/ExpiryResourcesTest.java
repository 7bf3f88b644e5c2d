package io.guichet.rest.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.change.RenewLate;
import io.guichet.application.expiry.SetExpiryTerms;
import io.guichet.application.expiry.ShowExpiry;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.billing.Totals;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.expiry.DatedTerms;
import io.guichet.domain.expiry.ExpiryScope;
import io.guichet.domain.expiry.ExpiryStages;
import io.guichet.domain.expiry.ExpiryStages.Stage;
import io.guichet.domain.expiry.ExpiryTerms;
import io.guichet.domain.expiry.ServiceExpiry;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.OrderKind;
import io.guichet.domain.ordering.OrderLine;
import io.guichet.domain.ordering.OrderState;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.standing.CustomerHold;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.rest.shared.Asking;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class ExpiryResourcesTest {

    private static final ServiceId ID = new ServiceId(new UUID(0, 5));
    private static final String SERVICE = "/services/" + ID.value();
    private static final LocalDate END = LocalDate.of(2027, 3, 1);
    private static final Money TOTAL = Money.euros("14.40");
    private static final DocumentReference INVOICE = new DocumentReference("FR00000042");
    private static final PlanPrice PRICE =
            new PlanPrice(
                    new PlanCode("domain-fr"),
                    BillingPeriod.YEAR,
                    Money.euros("12.00"),
                    TaxBasis.NET,
                    LocalDate.EPOCH,
                    LocalDate.MAX);
    private static final ExpiryTerms TERMS =
            new ExpiryTerms(
                    new ExpiryStages(List.of(60, 7), List.of(), 30, 15, 45, 75, 80),
                    Money.euros("0.00"),
                    Money.euros("60.00"),
                    TaxBasis.NET);
    private static final String STAGES =
            """
            "stages":{"notices":[7,60],"renew_ahead":30,"debit_ahead":15,"late":45,"restore":75,"deletion":80},
            "late_fee":{"amount":"0.00","currency":"EUR"},
            "restore_fee":{"amount":"60.00","currency":"EUR"}
            """;

    private final RestApi api = new RestApi();
    private RenewLate.Outcome renewed = new RenewLate.Outcome.Renewed(INVOICE, END.plusYears(1));
    private SetExpiryTerms.Outcome set = new SetExpiryTerms.Outcome.Set(dated());
    private SetExpiryTerms.Command said;
    private RenewLate.Command wanted;

    ExpiryResourcesTest() {
        api.with(
                new LateRenewalResource(
                        ExpiryResourcesTest::shown, new Renewing(), api.requestKey, api.caller));
        api.with(new ExpiryTermsResource(new Setting(), api.caller));
    }

    @Test
    void a_customer_sees_where_his_service_stands() {
        Asking.Answer answer = api.get(SERVICE + "/expiry").answer();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getString("stage")).isEqualTo("restorable");
        assertThat(answer.json().getString("ends_on")).isEqualTo("2027-03-01");
        assertThat(answer.json().getString("renews_on")).isEqualTo("2027-01-30");
        assertThat(answer.json().getString("bank_until")).isEqualTo("2027-02-14");
        assertThat(answer.json().getString("late_until")).isEqualTo("2027-04-15");
        assertThat(answer.json().getString("deleted_on")).isEqualTo("2027-05-20");
        assertThat(api.get("/services/" + new UUID(0, 6) + "/expiry").answer().status())
                .isEqualTo(404);
    }

    @Test
    void a_service_is_renewed_late_or_quoted() {
        assertThat(post("{}").json().getString("invoice")).isEqualTo("FR00000042");
        assertThat(wanted.service()).isEqualTo(ID);
        InvoiceLine line =
                InvoiceLine.of(
                        "Domain",
                        "anna.fr",
                        END,
                        END.plusYears(1),
                        BigDecimal.ONE,
                        new InvoiceLine.Price(
                                new BigDecimal("12.00"), TOTAL.currency(), VatRate.standard("20")));
        renewed =
                new RenewLate.Outcome.WouldCost(
                        new RenewLate.Quoted(
                                Stage.LATE,
                                List.of(line),
                                Totals.of(List.of(line), TOTAL.currency()),
                                END.plusYears(1)));

        Asking.Answer quote = post("{\"dry_run\":true}");

        assertThat(quote.status()).isEqualTo(200);
        assertThat(quote.json().getString("stage")).isEqualTo("late");
        assertThat(quote.json().getString("paid_until")).isEqualTo("2028-03-01");
    }

    @Test
    void where_orders_are_paid_first_the_order_is_answered() {
        renewed = new RenewLate.Outcome.ToPay(order());

        Asking.Answer answer = post("{}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().getJsonObject("order").getString("kind")).isEqualTo("renewal");
        assertThat(answer.json().getJsonObject("order").getString("state")).isEqualTo("not_paid");
    }

    @Test
    void late_renewals_are_refused() {
        renewed = new RenewLate.Outcome.NotExpired();
        assertThat(code(post("{}"))).isEqualTo("409 not-expired");
        renewed = new RenewLate.Outcome.TooLate(END);
        assertThat(code(post("{}"))).isEqualTo("409 too-late-to-renew");
        renewed = new RenewLate.Outcome.Ended();
        assertThat(code(post("{}"))).isEqualTo("409 service-ended");
        renewed = new RenewLate.Outcome.OnHold(CustomerHold.Reason.CONTENT);
        assertThat(code(post("{}"))).isEqualTo("409 customer-on-hold");
        renewed = new RenewLate.Outcome.Closed();
        assertThat(code(post("{}"))).isEqualTo("409 customer-closed");
        renewed = new RenewLate.Outcome.TransferUnderWay();
        assertThat(code(post("{}"))).isEqualTo("409 transfer-under-way");
        renewed = new RenewLate.Outcome.InvoiceUnpaid(INVOICE);
        assertThat(code(post("{}"))).isEqualTo("409 invoice-unpaid");
        renewed = new RenewLate.Outcome.QuoteChanged(TOTAL, Money.euros("1.00"));
        assertThat(code(post("{}"))).isEqualTo("409 quote-changed");
        renewed = new RenewLate.Outcome.NoSuchService();
        assertThat(code(post("{}"))).isEqualTo("404 no-such-service");
    }

    @Test
    void staff_says_what_happens_around_the_end_of_a_top_level_domain() {
        Asking.Answer answer =
                terms("{\"plan\":\"domain-fr\",\"effective_from\":\"2027-01-01\"," + STAGES + "}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(said.scope()).isEqualTo(new ExpiryScope.OfPlan(new PlanCode("domain-fr")));
        assertThat(said.terms()).isEqualTo(TERMS);
        assertThat(answer.json().getJsonObject("stages").getInt("late")).isEqualTo(45);
        assertThat(
                        api.get("/sellers/demo-fr/expiry-terms")
                                .as("staff")
                                .answer()
                                .json()
                                .getJsonArray("data"))
                .hasSize(1);
    }

    @Test
    void terms_are_refused() {
        String of = "{\"family\":\"domain_name\",\"effective_from\":\"2027-01-01\"," + STAGES + "}";
        set = new SetExpiryTerms.Outcome.TooEarly(END);
        assertThat(code(terms(of))).isEqualTo("422 expiry-terms-too-early");
        assertThat(said.scope()).isEqualTo(new ExpiryScope.OfFamily(PlanFamily.DOMAIN_NAME));
        set = new SetExpiryTerms.Outcome.NoSuchPlan(new PlanCode("domain-xx"));
        assertThat(code(terms(of))).isEqualTo("422 no-such-plan");
        set = new SetExpiryTerms.Outcome.WrongCurrency(Currency.getInstance("EUR"));
        assertThat(code(terms(of))).isEqualTo("422 not-the-sellers-currency");
        set = new SetExpiryTerms.Outcome.NoSuchSeller();
        assertThat(code(terms(of))).isEqualTo("404 no-such-seller");
        assertThat(code(terms(of.replace("\"restore\":75", "\"restore\":44"))))
                .isEqualTo("400 contradicting-expiry-days");
        assertThat(code(terms(of.replace("[7,60]", "[7,91]")))).isEqualTo("400 invalid-expiry-day");
        assertThat(code(terms(of.replace("\"family\":\"domain_name\",", ""))))
                .isEqualTo("400 plan-or-family");
    }

    private Asking.Answer post(String json) {
        return api.post(SERVICE + "/late-renewal", json).answer();
    }

    private Asking.Answer terms(String json) {
        return api.post("/sellers/demo-fr/expiry-terms", json).as("staff").answer();
    }

    private static String code(Asking.Answer answer) {
        return answer.status() + " " + answer.json().getString("code");
    }

    private static Service service() {
        return Service.open(ID, RestApi.ANNA.number(), "anna.fr", PRICE, 1, END.minusYears(1));
    }

    private static Optional<ShowExpiry.Shown> shown(CustomerNumber customer, ServiceId id) {
        return Optional.of(
                        new ShowExpiry.Shown(new ServiceExpiry(service(), TERMS), Stage.RESTORABLE))
                .filter(any -> id.equals(ID));
    }

    private static DatedTerms dated() {
        return new DatedTerms(
                new SellerCode("demo-fr"),
                new ExpiryScope.OfPlan(new PlanCode("domain-fr")),
                END,
                TERMS,
                "staff",
                RestApi.NOON);
    }

    private static PendingOrder order() {
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
                List.of(new OrderLine("Domain", "anna.fr", PRICE, 1, 1, VatRate.standard("20"))),
                List.of(),
                Optional.of(ID),
                List.of(),
                Optional.empty(),
                false,
                0);
    }

    private final class Renewing implements RenewLate {

        @Override
        public Outcome quote(Command command) {
            return renew(command);
        }

        @Override
        public Outcome renew(Command command) {
            wanted = command;
            return renewed;
        }
    }

    private final class Setting implements SetExpiryTerms {

        @Override
        public Outcome set(Command command) {
            said = command;
            return set;
        }

        @Override
        public Optional<List<DatedTerms>> list(SellerCode seller) {
            return Optional.of(List.of(dated()));
        }
    }
}
