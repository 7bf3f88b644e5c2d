package io.guichet.bot.billing;

import io.guichet.application.charging.DraftInvoice;
import io.guichet.application.charging.DraftInvoice.Draft;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.InvoiceView;
import io.guichet.bot.menu.LedgerTarget;
import io.guichet.bot.menu.Sheet;
import io.guichet.bot.menu.Target;
import io.guichet.bot.shared.Screen;
import io.guichet.bot.shared.Turn;
import io.guichet.domain.billing.InvoiceLine;

import java.util.List;

/** The next invoice of what is charged beside orders, before it is issued. */
public final class DraftDialogue {

    private static final int LINES = 8;

    private final DraftInvoice draftInvoice;

    public DraftDialogue(DraftInvoice draftInvoice) {
        this.draftInvoice = draftInvoice;
    }

    /** Stands above the newest invoice, if there is a draft. */
    void before(Sheet sheet, Acting acting) {
        draftInvoice
                .of(acting.number())
                .ifPresent(
                        draft -> {
                            sheet.line(
                                    "draft.row", draft.quote().totals().gross(), draft.issuedBy());
                            sheet.page("button.draft", new LedgerTarget.Draft(acting.key(), 1));
                        });
    }

    public Turn show(Acting acting, int page) {
        Sheet sheet = Sheet.titled(acting, acting.texts().say("draft.title"));
        draftInvoice
                .of(acting.number())
                .ifPresentOrElse(
                        draft -> fill(sheet, acting, draft, page), () -> sheet.line("draft.none"));
        Screen screen = sheet.backTo(Target.Invoices.first(acting.key(), InvoiceView.ALL));
        return acting.moment().show(screen);
    }

    private static void fill(Sheet sheet, Acting acting, Draft draft, int wanted) {
        List<InvoiceLine> lines = draft.quote().lines();
        int pages = (lines.size() + LINES - 1) / LINES;
        int page = Math.min(wanted, pages);
        sheet.line("draft.issued-by", draft.issuedBy());
        sheet.gap();
        lines.stream()
                .skip((page - 1L) * LINES)
                .limit(LINES)
                .forEach(line -> sheet.text(InvoiceDetailText.written(acting.texts(), line)));
        sheet.gap();
        InvoiceDetailText.totals(sheet, acting.texts(), draft.quote().totals());
        if (page > 1) {
            sheet.page("button.previous", new LedgerTarget.Draft(acting.key(), page - 1));
        }
        if (page < pages) {
            sheet.page("button.next", new LedgerTarget.Draft(acting.key(), page + 1));
        }
    }
}
