package io.guichet.testing.ordering;

import io.guichet.application.billing.DocumentFormat;
import io.guichet.application.ordering.DrawOrderForm;
import io.guichet.application.ordering.DrawOrderFormHandler;
import io.guichet.application.ordering.DrawQuote;
import io.guichet.application.ordering.DrawQuoteHandler;
import io.guichet.application.ordering.port.SlipRenderer;
import io.guichet.application.run.Debited;
import io.guichet.application.run.DrawCaptureNotice;
import io.guichet.application.run.DrawCaptureNoticeHandler;
import io.guichet.application.run.UnpaidInvoices;
import io.guichet.domain.ordering.Slip;
import io.guichet.testing.shared.Stores;
import io.guichet.testing.shared.UseCases;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Draws slips as their own text and remembers them. */
public final class SlipDesk implements SlipRenderer {

    private final UseCases does;
    private final List<Slip> drawn = new ArrayList<>();

    public SlipDesk(UseCases does) {
        this.does = does;
    }

    public DrawQuote drawQuote() {
        return new DrawQuoteHandler(
                does.orderDesk().pricing(),
                does.policyOfDay(),
                this,
                stores().transactions(),
                does.clock());
    }

    public DrawOrderForm drawOrderForm() {
        return new DrawOrderFormHandler(
                does.orderDesk().bookStores(),
                does.parties(),
                does.orderDesk().book(),
                this,
                stores().transactions());
    }

    public DrawCaptureNotice drawCaptureNotice() {
        return new DrawCaptureNoticeHandler(
                new DrawCaptureNoticeHandler.Stores(stores().receivables(), stores().storedCards()),
                new UnpaidInvoices(
                        stores().invoices(),
                        stores().receivables(),
                        stores().runs().dunning(),
                        does.policyOfDay(),
                        stores().services(),
                        new Debited(stores().storedCards(), stores().debits().defaultMandates())),
                does.parties(),
                this,
                stores().transactions(),
                does.clock());
    }

    /** What was drawn last. */
    public Slip last() {
        return drawn.getLast();
    }

    @Override
    public byte[] render(Slip slip, DocumentFormat format) {
        drawn.add(slip);
        return (format + " " + slip).getBytes(StandardCharsets.UTF_8);
    }

    private Stores stores() {
        return does.stores();
    }
}
