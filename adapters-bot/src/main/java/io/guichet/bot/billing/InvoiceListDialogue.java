package io.guichet.bot.billing;

import io.guichet.application.billing.query.InvoiceFilter;
import io.guichet.application.billing.query.InvoicePosition;
import io.guichet.application.billing.query.InvoiceSummary;
import io.guichet.application.billing.query.ListInvoices;
import io.guichet.application.shared.Page;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.InvoiceView;
import io.guichet.bot.menu.InvoiceView.Choice;
import io.guichet.bot.menu.Sheet;
import io.guichet.bot.menu.Target;
import io.guichet.bot.menu.Years;
import io.guichet.bot.shared.Button;
import io.guichet.bot.shared.Screen;
import io.guichet.bot.shared.Turn;
import io.guichet.bot.text.Texts;

import java.util.List;
import java.util.Optional;

/**
 * Pages of invoices. Going on is by the position of the last row, so that a new invoice shifts
 * nothing; going back re-reads the first few pages, since a button has no room for two positions.
 */
public final class InvoiceListDialogue {

    static final int ROWS = 6;

    /** Up to here a page is found by counting from the newest; beyond, only by going on. */
    private static final int COUNTED_PAGES = 33;

    private final ListInvoices listInvoices;
    private final DraftDialogue drafts;

    public InvoiceListDialogue(ListInvoices listInvoices, DraftDialogue drafts) {
        this.listInvoices = listInvoices;
        this.drafts = drafts;
    }

    public Turn show(Acting acting, InvoiceView view) {
        return show(acting, Target.Invoices.first(acting.key(), view));
    }

    public Turn show(Acting acting, Target.Invoices wanted) {
        return acting.moment().show(screen(acting, reachable(wanted)));
    }

    /** The choices a list can be narrowed by, but for the years. */
    public Turn filters(Acting acting, InvoiceView view) {
        Texts texts = acting.texts();
        Sheet sheet = Sheet.titled(acting, texts.say("filter.title"));
        sheet.text(described(texts, view)).line("filter.which");
        for (Choice choice : Choice.values()) {
            Target list = Target.Invoices.first(acting.key(), view.only(choice));
            sheet.choice(label(choice), list);
        }
        return acting.moment().show(sheet.backTo(Target.Invoices.first(acting.key(), view)));
    }

    public Turn years(Acting acting, InvoiceView view, int page) {
        Texts texts = acting.texts();
        long key = acting.key();
        Sheet sheet = Sheet.titled(acting, texts.say("years.title"));
        sheet.line("years.which");
        Years years = Years.page(listInvoices.years(acting.number()), page);
        sheet.choice("button.all-years", Target.Invoices.first(key, view.in(0)));
        for (int year : years.shown()) {
            Target list = Target.Invoices.first(key, view.in(year));
            sheet.choice(new Button.Callback(Integer.toString(year), list.data()));
        }
        years.pager(sheet, number -> new Target.Years(key, view, number));
        return acting.moment().show(sheet.backTo(Target.Invoices.first(key, view)));
    }

    /** One hit is shown at once; many are narrowed down by typing more. */
    public Optional<Screen> found(Acting acting, String part, List<InvoiceSummary> hits) {
        if (hits.isEmpty()) {
            return Optional.empty();
        }
        Sheet sheet = Sheet.titled(acting, acting.texts().say("search.title", part));
        hits.stream().limit(ROWS).forEach(hit -> row(sheet, acting, hit, InvoiceView.ALL, 1));
        if (hits.size() > ROWS) {
            sheet.line("search.more");
        }
        return Optional.of(sheet.backTo(Target.Invoices.first(acting.key(), InvoiceView.ALL)));
    }

    private Screen screen(Acting acting, Target.Invoices wanted) {
        Texts texts = acting.texts();
        InvoiceView view = wanted.view();
        Page<InvoiceSummary> page = read(acting, wanted);
        long count = listInvoices.count(acting.number(), view.filter());
        Sheet sheet = Sheet.titled(acting, texts.say("invoices.title"));
        sheet.text(described(texts, view));
        if (page.items().isEmpty()) {
            sheet.line("invoices.none");
        } else {
            long pages = Math.max(wanted.page(), (count + ROWS - 1) / ROWS);
            sheet.line("invoices.page", wanted.page(), pages, count);
        }
        if (view.equals(InvoiceView.ALL) && wanted.page() == 1) {
            drafts.before(sheet, acting);
        }
        page.items().forEach(it -> row(sheet, acting, it, view, wanted.page()));
        sheet.line("invoices.hint");
        sheet.choice("button.filter", new Target.Filters(acting.key(), view));
        sheet.choice("button.years", new Target.Years(acting.key(), view, 1));
        pager(sheet, wanted, page);
        return sheet.backTo(new Target.Home(acting.key()));
    }

    private void pager(Sheet sheet, Target.Invoices wanted, Page<InvoiceSummary> page) {
        long key = wanted.customer();
        int number = wanted.page();
        if (number > 1) {
            Target newer = new Target.Invoices(key, wanted.view(), number - 1, Optional.empty());
            sheet.page("button.newer", newer);
        }
        if (page.more()) {
            Optional<InvoicePosition> last = Optional.of(page.items().getLast().position());
            int next = Math.min(number + 1, Target.LAST_PAGE);
            sheet.page("button.older", new Target.Invoices(key, wanted.view(), next, last));
        }
    }

    private Page<InvoiceSummary> read(Acting acting, Target.Invoices wanted) {
        InvoiceFilter filter = wanted.view().filter();
        if (wanted.after().isPresent()) {
            return listInvoices.list(acting.number(), filter, wanted.after().get(), ROWS);
        }
        int rows = wanted.page() * ROWS;
        Page<InvoiceSummary> all =
                listInvoices.list(acting.number(), filter, InvoicePosition.START, rows);
        List<InvoiceSummary> items = all.items();
        return new Page<>(
                items.subList(Math.min(rows - ROWS, items.size()), items.size()), all.more());
    }

    private static Target.Invoices reachable(Target.Invoices wanted) {
        return wanted.after().isEmpty() && wanted.page() > COUNTED_PAGES
                ? Target.Invoices.first(wanted.customer(), wanted.view())
                : wanted;
    }

    private static void row(
            Sheet sheet, Acting acting, InvoiceSummary invoice, InvoiceView view, int page) {
        Texts texts = acting.texts();
        sheet.text("\u2022 " + InvoiceWords.line(texts, invoice, acting.today()));
        Target detail = new Target.Invoice(acting.key(), view, page, invoice.reference());
        sheet.choice(new Button.Callback(InvoiceWords.label(texts, invoice), detail.data()));
    }

    private static String described(Texts texts, InvoiceView view) {
        String choice = texts.say(label(view.choice()));
        return view.year() == 0
                ? texts.say("invoices.view", choice)
                : texts.say("invoices.view-year", choice, Integer.toString(view.year()));
    }

    private static String label(Choice choice) {
        return switch (choice) {
            case ALL -> "filter.all";
            case UNPAID -> "filter.unpaid";
            case PAID -> "filter.paid";
            case CREDIT_NOTES -> "filter.credit-notes";
        };
    }
}
