package io.guichet.rest.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.DocumentFormat;
import io.guichet.application.billing.RenderedDocument;
import io.guichet.application.ordering.DrawOrderForm;
import io.guichet.application.ordering.DrawQuote;
import io.guichet.application.ordering.QuoteOrder;
import io.guichet.application.run.DrawCaptureNotice;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.rest.payment.CaptureNoticeResource;
import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

/** Papers that are no invoices. */
class OrderPapersTest {

    private static final String ITEMS =
            "{\"items\":[{\"plan\":\"cloud-small\",\"period\":\"P1M\"}]}";

    private final RestApi api = new RestApi();
    private DrawOrderForm.Outcome form =
            new DrawOrderForm.Outcome.Drawn(drawn("order-7", DocumentFormat.PDF));
    private DrawQuote.Outcome quote =
            new DrawQuote.Outcome.Drawn(drawn("quote-1", DocumentFormat.HTML));
    private DrawCaptureNotice.Outcome notice =
            new DrawCaptureNotice.Outcome.Drawn(drawn("capture-FR1", DocumentFormat.PDF));
    private DrawOrderForm.Command askedForm;
    private DrawQuote.Command askedQuote;
    private DrawCaptureNotice.Command askedNotice;

    OrderPapersTest() {
        api.with(
                        new OrderDocumentResource(
                                command -> {
                                    askedForm = command;
                                    return form;
                                },
                                api.caller))
                .with(
                        new QuotesResource(
                                command -> {
                                    askedQuote = command;
                                    return quote;
                                },
                                api.caller))
                .with(
                        new CaptureNoticeResource(
                                command -> {
                                    askedNotice = command;
                                    return notice;
                                },
                                api.caller));
    }

    @Test
    void an_order_that_waits_is_had_as_a_paper() {
        Answer answer = api.get("/orders/7/document").answer();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/pdf");
        assertThat(answer.header("Content-Disposition")).contains("order-7.pdf");
        assertThat(askedForm)
                .isEqualTo(
                        new DrawOrderForm.Command(
                                RestApi.ANNA.number(), new OrderNumber(7), DocumentFormat.PDF));
    }

    @Test
    void why_there_is_no_order_form_is_told() {
        form = new DrawOrderForm.Outcome.AlreadyPaid();
        assertThat(api.get("/orders/7/document").answer().refusal())
                .isEqualTo("409 order-already-paid");
        form = new DrawOrderForm.Outcome.OrderOver();
        assertThat(api.get("/orders/7/document").answer().refusal()).isEqualTo("409 order-over");
        form = new DrawOrderForm.Outcome.NoSuchOrder();
        assertThat(api.get("/orders/7/document").answer().refusal()).isEqualTo("404 no-such-order");
    }

    @Test
    void a_quote_is_drawn_in_the_form_that_was_asked_for_without_a_key() {
        Answer answer = api.post("/quotes?format=html", ITEMS).without("Idempotency-Key").answer();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(askedQuote.items()).hasSize(1);
        assertThat(askedQuote.format()).isEqualTo(DocumentFormat.HTML);
    }

    @Test
    void what_cannot_be_ordered_is_refused_as_an_order_is() {
        quote =
                new DrawQuote.Outcome.Refused(
                        new QuoteOrder.Outcome.NoSuchPlan(new PlanCode("cloud-small")));

        assertThat(api.post("/quotes", ITEMS).answer().refusal()).isEqualTo("422 no-such-plan");
    }

    @Test
    void a_charge_is_announced_or_not() {
        assertThat(api.get("/invoices/FR1/payment-notice?format=pdf").answer().status())
                .isEqualTo(200);
        assertThat(askedNotice.invoice()).isEqualTo(new DocumentReference("FR1"));

        notice = new DrawCaptureNotice.Outcome.NoneAnnounced();
        assertThat(api.get("/invoices/FR1/payment-notice").answer().refusal())
                .isEqualTo("409 no-charge-announced");
        notice = new DrawCaptureNotice.Outcome.NoSuchInvoice();
        assertThat(api.get("/invoices/FR1/payment-notice").answer().refusal())
                .isEqualTo("404 no-such-invoice");
    }

    private static RenderedDocument drawn(String name, DocumentFormat format) {
        return RenderedDocument.of(
                new DocumentReference(name), format, "paper".getBytes(StandardCharsets.UTF_8));
    }
}
