package io.guichet.rest.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.payment.DecideCreditPayout;
import io.guichet.application.payment.DecideCreditPayout.Decision;
import io.guichet.application.payment.RefundPayment;
import io.guichet.application.payment.RequestCreditPayout;
import io.guichet.application.payment.ReversePayment;
import io.guichet.application.payment.query.ListRefunds;
import io.guichet.application.shared.Page;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.BankAccount;
import io.guichet.domain.payment.PaymentReversal;
import io.guichet.domain.payment.Refund;
import io.guichet.domain.payment.RefundId;
import io.guichet.domain.payment.RefundKind;
import io.guichet.domain.payment.ReversalReason;
import io.guichet.rest.shared.Asking;
import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

class MoneyBackResourcesTest {

    private static final RefundId ID = new RefundId(new UUID(0, 7));
    private static final String IBAN = "FR7630006000011234567890189";
    private static final String EUROS = "{\"amount\":\"5.00\",\"currency\":\"EUR\"}";
    private static final Refund TO_CARD = refund(new RefundKind.ToCard(Paid.ID));
    private static final Refund PAYOUT =
            refund(new RefundKind.UnusedCredit(new BankAccount("Anna Petit", IBAN)));
    private static final PaymentReversal REVERSAL =
            new PaymentReversal(
                    Paid.ID,
                    RestApi.ANNA.number(),
                    ReversalReason.BOUNCED,
                    Money.euros("5.00"),
                    List.of(),
                    RestApi.NOON);

    private final RestApi api = new RestApi();
    private RefundPayment.Outcome refunded = new RefundPayment.Outcome.Refunded(TO_CARD);
    private RefundPayment.Command refund;
    private ReversePayment.Outcome reversed = new ReversePayment.Outcome.Reversed(REVERSAL);
    private ReversePayment.Command reversal;
    private RequestCreditPayout.Outcome requested =
            new RequestCreditPayout.Outcome.Requested(PAYOUT);
    private RequestCreditPayout.Command request;
    private DecideCreditPayout.Outcome decided = new DecideCreditPayout.Outcome.Decided(PAYOUT);
    private Decision decision;
    private CustomerNumber takenBackFor;

    MoneyBackResourcesTest() {
        DecideCreditPayout decide = new Deciding();
        api.with(
                        new PaymentRefundsResource(
                                command -> {
                                    refund = command;
                                    return refunded;
                                },
                                api.requestKey))
                .with(new PaymentReversalResource(this::reverses))
                .with(
                        new RefundsResource(
                                new OnePayout(),
                                new Requesting(),
                                decide,
                                api.requestKey,
                                api.lists,
                                api.caller))
                .with(new PayoutRequestsResource(new OnePayout(), decide, api.lists));
    }

    @Test
    void staff_gives_a_payment_back() {
        Answer answer = refund("card", ",\"amount\":" + EUROS).answer();

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/api/v1/refunds/" + ID);
        assertThat(answer.json().getString("state")).isEqualTo("sending");
        assertThat(refund.kind()).isEqualTo(new RefundKind.ToCard(Paid.ID));
        assertThat(refund.amount()).contains(Money.euros("5.00"));
        refund("bank_transfer", "").answer();
        assertThat(refund.kind()).isEqualTo(new RefundKind.ByTransfer(Paid.ID));
        assertThat(refund.amount()).isEmpty();
        refund("credit", "").answer();
        assertThat(refund.kind()).isEqualTo(new RefundKind.ToCredit(Paid.ID));
    }

    @Test
    void every_refusal_of_a_refund_has_its_answer() {
        Money five = Money.euros("5.00");
        assertRefused(new RefundPayment.Outcome.WrongWay(), "422 wrong-way-back");
        assertRefused(new RefundPayment.Outcome.PaymentReversed(), "409 payment-reversed");
        assertRefused(new RefundPayment.Outcome.WrongAmount(five), "422 wrong-refund-amount");
        assertRefused(new RefundPayment.Outcome.CreditTooLow(five), "409 refund-needs-credit");
        assertRefused(new RefundPayment.Outcome.NoSuchPayment(), "404 no-such-payment");
        assertRefused(new RefundPayment.Outcome.RefundIdReused(), "422 idempotency-key-reused");
        assertThat(refund("cheque", "").answer().refusedField())
                .isEqualTo("400 invalid-way-back /to");
        assertThat(refund("card", "").as("anna").answer().refusal()).isEqualTo("403 staff-only");
    }

    @Test
    void staff_writes_down_that_a_payment_bounced() {
        assertThat(reverse("bounced").answer().json().getString("reason")).isEqualTo("bounced");
        assertThat(reverse("theft").answer().refusal()).isEqualTo("400 invalid-reversal-reason");
        assertThat(reverse("bounced").as("anna").answer().refusal()).isEqualTo("403 staff-only");
    }

    @Test
    void of_a_chargeback_staff_says_what_the_bank_took() {
        reverses(
                        """
                        {"reason":"chargeback","amount":{"amount":"3.00","currency":"EUR"}}""")
                .answer();
        assertThat(reversal.taken()).contains(Money.euros("3.00"));
        reverse("chargeback").answer();
        assertThat(reversal.taken()).isEmpty();
    }

    @Test
    void every_refusal_of_a_reversal_has_its_answer() {
        assertNotReversed(
                new ReversePayment.Outcome.AlreadyReversed(REVERSAL), "409 payment-reversed");
        assertNotReversed(new ReversePayment.Outcome.WrongReason(), "422 wrong-reversal-reason");
        assertNotReversed(new ReversePayment.Outcome.WrongAmount(), "422 wrong-reversal-amount");
        assertNotReversed(new ReversePayment.Outcome.NothingLeft(), "409 nothing-to-reverse");
        assertNotReversed(new ReversePayment.Outcome.RefundUnderWay(), "409 refund-under-way");
        assertNotReversed(new ReversePayment.Outcome.NoSuchPayment(), "404 no-such-payment");
    }

    @Test
    void a_customer_asks_for_unused_credit() {
        Answer answer = ask("FR76 3000 6000 0112 3456 7890 189").answer();

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().getJsonObject("account").getString("iban")).isEqualTo(IBAN);
        assertThat(request.customer()).isEqualTo(RestApi.ANNA.number());
        assertThat(request.account()).isEqualTo(new BankAccount("Anna Petit", IBAN));
        assertThat(ask("FR76 3000 6000 0112 3456 7890 188").answer().refusal())
                .isEqualTo("400 invalid-iban");
    }

    @Test
    void every_refusal_of_a_request_has_its_answer() {
        assertNotRequested(
                new RequestCreditPayout.Outcome.WrongAmount(), "422 wrong-payout-amount");
        assertNotRequested(
                new RequestCreditPayout.Outcome.NotPaidBack(), "422 credit-not-paid-back");
        assertNotRequested(
                new RequestCreditPayout.Outcome.CreditTooLow(Money.euros("1.00")),
                "409 credit-spent");
        assertNotRequested(
                new RequestCreditPayout.Outcome.NoSuchCustomer(), "404 no-such-customer");
        assertNotRequested(
                new RequestCreditPayout.Outcome.RefundIdReused(), "422 idempotency-key-reused");
    }

    @Test
    void a_customer_sees_his_own_refunds_and_takes_a_request_back() {
        assertThat(api.get("/refunds").answer().json().getJsonArray("data")).hasSize(1);
        assertThat(api.get("/refunds/" + ID).answer().json().getString("to")).isEqualTo("account");
        assertThat(api.get("/refunds/" + ID).as("boris").answer().refusal())
                .isEqualTo("404 no-such-refund");

        assertThat(api.delete("/refunds/" + ID).answer().status()).isEqualTo(200);
        assertThat(takenBackFor).isEqualTo(RestApi.ANNA.number());
    }

    @Test
    void staff_decides_on_what_customers_asked_for() {
        assertThat(api.get("/payout-requests").as("staff").answer().json().getJsonArray("data"))
                .hasSize(1);
        assertThat(api.get("/payout-requests").answer().refusal()).isEqualTo("403 staff-only");

        decide("transferred").answer();
        assertThat(decision).isEqualTo(new Decision.Transferred());
        decide("refused").answer();
        assertThat(decision).isEqualTo(new Decision.Refused());
        assertThat(decide("maybe").answer().refusedField())
                .isEqualTo("400 invalid-decision /decision");
        decided = new DecideCreditPayout.Outcome.AlreadyDecided(PAYOUT);
        assertThat(decide("refused").answer().refusal()).isEqualTo("409 payout-decided");
        assertThat(decide("refused").answer().json().getString("detail"))
                .isEqualTo("This request has ended otherwise: it still waits.");
        decided = new DecideCreditPayout.Outcome.NoSuchPayout();
        assertThat(decide("refused").answer().refusal()).isEqualTo("404 no-such-refund");
    }

    private void assertRefused(RefundPayment.Outcome outcome, String refusal) {
        refunded = outcome;
        assertThat(refund("card", "").answer().refusal()).isEqualTo(refusal);
    }

    private ReversePayment.Outcome reverses(ReversePayment.Command command) {
        reversal = command;
        return reversed;
    }

    private void assertNotReversed(ReversePayment.Outcome outcome, String refusal) {
        reversed = outcome;
        assertThat(reverse("bounced").answer().refusal()).isEqualTo(refusal);
    }

    private void assertNotRequested(RequestCreditPayout.Outcome outcome, String refusal) {
        requested = outcome;
        assertThat(ask(IBAN).answer().refusal()).isEqualTo(refusal);
    }

    private Asking refund(String to, String more) {
        return api.post(
                        "/payments/" + Paid.ID + "/refunds",
                        "{\"to\":\"" + to + "\",\"reason\":\"gesture\"" + more + "}")
                .as("staff");
    }

    private Asking reverse(String reason) {
        return reverses("{\"reason\":\"" + reason + "\"}");
    }

    private Asking reverses(String body) {
        return api.put("/payments/" + Paid.ID + "/reversal", body).as("staff");
    }

    private Asking ask(String iban) {
        return api.post(
                "/refunds",
                "{\"amount\":%s,\"account\":{\"holder\":\"Anna Petit\",\"iban\":\"%s\"}}"
                        .formatted(EUROS, iban));
    }

    private Asking decide(String decision) {
        return api.put(
                        "/payout-requests/" + ID + "/decision",
                        "{\"decision\":\"" + decision + "\"}")
                .as("staff");
    }

    private static Refund refund(RefundKind kind) {
        return Refund.start(
                ID, RestApi.ANNA.number(), kind, Money.euros("5.00"), "gesture", RestApi.NOON);
    }

    private final class Requesting implements RequestCreditPayout {

        @Override
        public Outcome request(Command command) {
            request = command;
            return requested;
        }

        @Override
        public boolean isPaidBack(CustomerNumber customer) {
            return true;
        }
    }

    private static final class OnePayout implements ListRefunds {

        @Override
        public Page<Refund> list(CustomerNumber customer, RefundPosition after, int limit) {
            return new Page<>(List.of(PAYOUT), false);
        }

        @Override
        public Page<Refund> requested(RefundPosition after, int limit) {
            return new Page<>(List.of(PAYOUT), false);
        }

        @Override
        public Optional<Refund> find(CustomerNumber customer, RefundId id) {
            return Optional.of(PAYOUT)
                    .filter(refund -> refund.id().equals(id))
                    .filter(refund -> refund.customer().equals(customer));
        }
    }

    private final class Deciding implements DecideCreditPayout {

        @Override
        public Outcome decide(Command command) {
            decision = command.decision();
            return decided;
        }

        @Override
        public Outcome takeBack(CustomerNumber customer, RefundId payout) {
            takenBackFor = customer;
            return decided;
        }
    }
}
