package io.guichet.rest.charging;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.charging.CancelCharge;
import io.guichet.application.charging.ChargeCustomer;
import io.guichet.application.charging.ChargeCustomer.Billing;
import io.guichet.application.charging.ChargeCustomer.Command;
import io.guichet.application.charging.ChargeCustomer.Outcome;
import io.guichet.application.charging.ChargedItem;
import io.guichet.application.charging.DraftInvoice.Draft;
import io.guichet.application.charging.InvoiceCharges;
import io.guichet.application.charging.query.ListCharges;
import io.guichet.application.shared.Page;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.charging.Charge;
import io.guichet.domain.charging.ChargeEntry;
import io.guichet.domain.charging.ChargeId;
import io.guichet.domain.charging.ChargeLine;
import io.guichet.domain.charging.ChargeLine.Days;
import io.guichet.domain.charging.ChargeLine.UnitPrice;
import io.guichet.domain.charging.ChargeOrigin;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ordering.Quote;
import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.Fixtures;
import io.guichet.rest.shared.RestApi;

import jakarta.json.JsonObject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class ChargesResourcesTest {

    private static final PlanCode DISK = new PlanCode("intervention-disk");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final String ID = "00000000-0000-0000-0000-000000000007";
    private static final Charge CHARGE =
            Charge.of(
                    new ChargeId(UUID.fromString(ID)),
                    RestApi.ANNA.number(),
                    new ChargeEntry(ChargeOrigin.STAFF, "staff", RestApi.NOON, DAY),
                    List.of(
                            new ChargeLine(
                                    DISK,
                                    "Changement de disque",
                                    "srv-1",
                                    Days.on(DAY),
                                    BigDecimal.ONE,
                                    new UnitPrice(
                                            new BigDecimal("400"), Fixtures.EUR, TaxBasis.NET))));

    private static final Charge APPOINTED =
            Charge.of(
                    CHARGE.id(),
                    CHARGE.customer(),
                    new ChargeEntry(
                            ChargeOrigin.STAFF,
                            "staff",
                            RestApi.NOON,
                            DAY,
                            Optional.of(RestApi.NOON)),
                    CHARGE.lines());

    private final RestApi api = new RestApi();
    private Outcome outcome = new Outcome.Charged(CHARGE);
    private CancelCharge.Outcome cancelled = new CancelCharge.Outcome.Cancelled(CHARGE.cancel());
    private InvoiceCharges.Outcome invoiced =
            new InvoiceCharges.Outcome.Invoiced(new DocumentReference("FR00000001"));
    private Optional<Draft> draft =
            Optional.of(
                    new Draft(
                            Quote.of(List.of(Fixtures.line()), Fixtures.EUR),
                            DAY,
                            List.of(CHARGE.id())));
    private Command asked;

    ChargesResourcesTest() {
        api.with(new ChargesResource(new OneCharge(), api.lists, api.caller));
        api.with(
                new DraftInvoiceResource(
                        customer -> draft.filter(some -> RestApi.ANNA.number().equals(customer)),
                        api.caller));
        api.with(
                new CustomerChargesResource(
                        new Charging(),
                        (customer, charge) -> cancelled,
                        new Invoicing(),
                        api.requestKey,
                        api.caller));
    }

    @Test
    void a_customer_sees_what_he_is_charged() {
        Answer answer = api.get("/charges").answer();

        assertThat(answer.json().getJsonArray("data").getFirst())
                .hasToString(
                        "{\"added_at\":\""
                                + RestApi.NOON
                                + "\",\"due_on\":\"2026-03-01\","
                                + "\"id\":\""
                                + ID
                                + "\",\"invoice\":null,\"lines\":["
                                + "{\"basis\":\"net\",\"currency\":\"EUR\","
                                + "\"description\":\"Changement de disque\","
                                + "\"from\":\"2026-03-01\",\"label\":\"srv-1\","
                                + "\"plan\":\"intervention-disk\",\"quantity\":\"1\","
                                + "\"unit_price\":\"400\",\"until\":\"2026-03-01\"}],"
                                + "\"origin\":\"staff\",\"planned_at\":null,"
                                + "\"state\":\"pending\"}");
        assertThat(api.get("/charges/" + ID).answer().status()).isEqualTo(200);
        assertThat(api.get("/charges/" + ID).as("boris").answer().refusal())
                .isEqualTo("404 no-such-charge");
    }

    @Test
    void a_customer_and_staff_see_what_the_next_invoice_will_say() {
        JsonObject answer = api.get("/draft-invoice").answer().json();

        assertThat(answer.getString("status")).isEqualTo("draft");
        assertThat(answer.getString("issued_by")).isEqualTo("2026-03-01");
        assertThat(answer.getJsonArray("charges").getString(0)).isEqualTo(ID);
        assertThat(answer.getJsonArray("lines")).hasSize(1);
        assertThat(answer).containsKey("totals");

        draft = Optional.empty();
        assertThat(api.get("/draft-invoice").answer().refusal()).isEqualTo("404 no-draft-invoice");
    }

    @Test
    void staff_charges_at_once_or_for_the_next_invoice() {
        Answer answer =
                charge("{\"items\":[{\"plan\":\"intervention-disk\",\"label\":\"srv-1\"}]}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/api/v1/charges/" + ID);
        assertThat(asked.customer()).isEqualTo(new CustomerNumber(10001));
        assertThat(asked.items()).containsExactly(new ChargedItem(DISK, 1, "srv-1"));
        assertThat(asked.billing()).isEqualTo(Billing.NOW);
        assertThat(asked.chargedBy()).isNotBlank();

        charge("{\"items\":[{\"plan\":\"a\",\"quantity\":2}],\"billing\":\"next_invoice\"}");
        assertThat(asked.items()).containsExactly(new ChargedItem(new PlanCode("a"), 2, ""));
        assertThat(asked.billing()).isEqualTo(Billing.NEXT_INVOICE);
        assertThat(asked.plannedAt()).isEmpty();
    }

    @Test
    void staff_appoints_work() {
        charge("{\"items\":[{\"plan\":\"a\"}],\"planned_at\":\"2026-03-02T12:00:00Z\"}");

        assertThat(asked.plannedAt()).contains(RestApi.NOON.plusSeconds(86_400));
    }

    @Test
    void a_dry_run_only_says_what_it_would_come_to() {
        Answer answer = charge("{\"items\":[{\"plan\":\"a\"}],\"dry_run\":true}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).containsKey("totals");
        assertThat(asked).isNull();
    }

    @Test
    void staff_takes_a_charge_back_and_invoices_what_waits() {
        Answer taken = api.delete("/customers/10001/charges/" + ID).as("staff").answer();
        assertThat(taken.json().getString("state")).isEqualTo("cancelled");

        Answer issued = api.post("/customers/10001/charges/invoice", "").as("staff").answer();
        assertThat(issued.status()).isEqualTo(201);
        assertThat(issued.header("Location")).isEqualTo("/api/v1/invoices/FR00000001");
    }

    @Test
    void of_several_items_the_wrong_one_is_named() {
        outcome = new Outcome.InvalidCharge("invalid-label", 2);

        Answer answer = charge("{\"items\":[{\"plan\":\"a\"}]}");

        assertThat(answer.refusal()).isEqualTo("422 invalid-label");
        assertThat(answer.json().getString("pointer")).isEqualTo("/items/2");
    }

    @Test
    void every_refusal_has_its_answer() {
        assertRefused(new Outcome.InvalidCharge("invalid-item-count"), "422 invalid-item-count");
        assertRefused(new Outcome.NoSuchPlan(DISK), "422 no-such-plan");
        assertRefused(new Outcome.NotCharged(DISK), "422 no-one-off-price");
        assertRefused(new Outcome.NoSuchCustomer(), "404 no-such-customer");
        assertRefused(new Outcome.Closed(), "409 customer-closed");
        assertRefused(new Outcome.IdReused(), "422 idempotency-key-reused");
        assertRefused(new Outcome.InvalidAppointment(), "422 invalid-appointment");

        cancelled = new CancelCharge.Outcome.AlreadyInvoiced(CHARGE);
        assertThat(api.delete("/customers/10001/charges/" + ID).as("staff").answer().refusal())
                .isEqualTo("409 charge-already-invoiced");
        cancelled = new CancelCharge.Outcome.TooLate(APPOINTED);
        assertThat(api.delete("/customers/10001/charges/" + ID).as("staff").answer().refusal())
                .isEqualTo("409 cancelled-too-late");
        cancelled = new CancelCharge.Outcome.NoSuchCharge();
        assertThat(api.delete("/customers/10001/charges/" + ID).as("staff").answer().refusal())
                .isEqualTo("404 no-such-charge");

        invoiced = new InvoiceCharges.Outcome.NothingPending();
        assertThat(api.post("/customers/10001/charges/invoice", "").as("staff").answer().refusal())
                .isEqualTo("409 nothing-to-invoice");
        invoiced = new InvoiceCharges.Outcome.NoSuchCustomer();
        assertThat(api.post("/customers/10001/charges/invoice", "").as("staff").answer().refusal())
                .isEqualTo("404 no-such-customer");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | missing-field /items",
                "{'items':[{}]} | missing-field /items/0/plan",
                "{'items':[{'plan':'A'}]} | invalid-plan-code /items/0/plan",
                "{'items':[{'plan':'a'}],'billing':'later'} | invalid-billing /billing"
            })
    void what_is_malformed_is_not_looked_at(String body, String code) {
        assertThat(charge(body.replace('\'', '"')).refusedField()).isEqualTo("400 " + code);
        assertThat(asked).isNull();
    }

    @Test
    void a_customer_charges_nobody() {
        assertThat(api.post("/customers/10001/charges", "{}").answer().refusal())
                .isEqualTo("403 staff-only");
        assertThat(api.post("/customers/10001/charges/invoice", "").answer().refusal())
                .isEqualTo("403 staff-only");
        assertThat(api.delete("/customers/10001/charges/" + ID).answer().refusal())
                .isEqualTo("403 staff-only");
    }

    private void assertRefused(Outcome refusal, String expected) {
        outcome = refusal;
        assertThat(charge("{\"items\":[{\"plan\":\"a\"}]}").refusal()).isEqualTo(expected);
    }

    private Answer charge(String body) {
        return api.post("/customers/10001/charges", body).as("staff").answer();
    }

    private final class Charging implements ChargeCustomer {

        @Override
        public Outcome quote(CustomerNumber customer, List<ChargedItem> items) {
            return new Outcome.Quoted(Quote.of(List.of(Fixtures.line()), Fixtures.EUR));
        }

        @Override
        public Outcome charge(Command command) {
            asked = command;
            return outcome;
        }
    }

    private final class Invoicing implements InvoiceCharges {

        @Override
        public int invoiceDue() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Outcome invoice(CustomerNumber customer) {
            return invoiced;
        }
    }

    private static final class OneCharge implements ListCharges {

        @Override
        public Page<Charge> list(CustomerNumber customer, ChargePosition after, int limit) {
            return new Page<>(List.of(CHARGE), false);
        }

        @Override
        public Optional<Charge> find(CustomerNumber customer, ChargeId id) {
            return Optional.of(CHARGE).filter(one -> one.customer().equals(customer));
        }
    }
}
