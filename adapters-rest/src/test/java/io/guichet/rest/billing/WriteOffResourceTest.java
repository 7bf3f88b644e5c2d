package io.guichet.rest.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.WriteOffInvoice;
import io.guichet.application.billing.WriteOffInvoice.Found;
import io.guichet.application.billing.WriteOffInvoice.Outcome;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.WriteOff;
import io.guichet.domain.billing.WriteOff.Reason;
import io.guichet.domain.money.Money;
import io.guichet.rest.shared.Asking;
import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;

class WriteOffResourceTest {

    private static final DocumentReference INVOICE = new DocumentReference("FR00000001");

    private static final String BODY = "{\"reason\":\"insolvent\",\"note\":\"court\"}";

    private static final String PATH = "/invoices/FR00000001/write-off";

    private static final WriteOff NOTED =
            new WriteOff(INVOICE, Money.euros("12.00"), Reason.INSOLVENT, "court", RestApi.NOON);

    private Outcome outcome = new Outcome.WrittenOff(INVOICE, Money.euros("12.00"));
    private Found found = new Found.Noted(NOTED);
    private final RestApi api = new RestApi().with(new WriteOffResource(new Fixed()));

    @Test
    void staff_gives_up_and_takes_back() {
        Answer given = staff().answer();

        assertThat(given.status()).isEqualTo(200);
        assertThat(given.json().getBoolean("written_off")).isTrue();
        assertThat(given.json().getJsonObject("amount").getString("amount")).isEqualTo("12.00");

        outcome = new Outcome.TakenBack(INVOICE, Money.euros("12.00"));
        assertThat(api.delete(PATH).as("staff").answer().json().getBoolean("written_off"))
                .isFalse();
    }

    @Test
    void it_is_shown_why() {
        assertThat(api.get(PATH).as("staff").answer().json().getString("reason"))
                .isEqualTo("insolvent");
        found = new Found.NothingNoted();
        assertThat(api.get(PATH).as("staff").answer().refusal())
                .isEqualTo("404 invoice-not-written-off");
        found = new Found.NoSuchInvoice();
        assertThat(api.get(PATH).as("staff").answer().refusal()).isEqualTo("404 no-such-invoice");
        assertThat(api.put(PATH, "{\"reason\":\"tired\"}").as("staff").answer().refusal())
                .isEqualTo("400 invalid-write-off-reason");
        assertThat(api.put(PATH, "{}").as("staff").answer().refusal())
                .isEqualTo("400 missing-field");
    }

    @Test
    void every_refusal_has_its_answer() {
        assertRefused(new Outcome.NothingOpen(), "409 invoice-already-paid");
        assertRefused(new Outcome.NotWrittenOff(), "409 invoice-not-written-off");
        assertRefused(new Outcome.PaymentUnderWay(), "409 payment-under-way");
        assertRefused(new Outcome.NoSuchInvoice(), "404 no-such-invoice");
    }

    @Test
    void why_it_was_given_up_is_not_replaced() {
        outcome = new Outcome.WrittenOffOtherwise(NOTED);

        Answer answer = staff().answer();

        assertThat(answer.refusal()).isEqualTo("409 invoice-written-off-otherwise");
        assertThat(answer.json().getString("reason")).isEqualTo("insolvent");
    }

    @Test
    void customers_give_up_nothing() {
        assertThat(api.put(PATH, BODY).answer().refusal()).isEqualTo("403 staff-only");
    }

    private void assertRefused(Outcome refused, String refusal) {
        outcome = refused;

        assertThat(staff().answer().refusal()).isEqualTo(refusal);
    }

    private Asking staff() {
        return api.put(PATH, BODY).as("staff");
    }

    private final class Fixed implements WriteOffInvoice {

        @Override
        public Found find(DocumentReference invoice) {
            return found;
        }

        @Override
        public Outcome writeOff(DocumentReference invoice, Reason reason, String note) {
            return outcome;
        }

        @Override
        public Outcome takeBack(DocumentReference invoice) {
            return outcome;
        }
    }
}
