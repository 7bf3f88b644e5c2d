package io.guichet.bot.billing;

import io.guichet.application.billing.query.ListInvoices;
import io.guichet.bot.home.HomeDialogue;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.Sheet;
import io.guichet.bot.menu.Target;
import io.guichet.bot.menu.Years;
import io.guichet.bot.shared.Button;
import io.guichet.bot.shared.Html;
import io.guichet.bot.shared.Reply;
import io.guichet.bot.shared.Turn;
import io.guichet.bot.text.Texts;

import java.util.List;

/** All documents of a year as an archive, or the list of all as a table. */
public final class ExportDialogue {

    private final ListInvoices listInvoices;
    private final HomeDialogue home;

    public ExportDialogue(ListInvoices listInvoices, HomeDialogue home) {
        this.listInvoices = listInvoices;
        this.home = home;
    }

    public Turn show(Acting acting) {
        Sheet sheet = Sheet.titled(acting, acting.texts().say("export.title"));
        sheet.line("export.what");
        sheet.choice("button.archive", new Target.ArchiveYears(acting.key(), 1));
        sheet.choice("button.table", new Target.Table(acting.key()));
        return acting.moment().show(sheet.backTo(new Target.Home(acting.key())));
    }

    public Turn years(Acting acting, int page) {
        Sheet sheet = Sheet.titled(acting, acting.texts().say("archive.title"));
        List<Integer> all = listInvoices.years(acting.number());
        sheet.line(all.isEmpty() ? "invoices.none" : "archive.which");
        Years years = Years.page(all, page);
        for (int year : years.shown()) {
            Target archive = new Target.Archive(acting.key(), year);
            sheet.choice(new Button.Callback(Integer.toString(year), archive.data()));
        }
        years.pager(sheet, number -> new Target.ArchiveYears(acting.key(), number));
        return acting.moment().show(sheet.backTo(new Target.Export(acting.key())));
    }

    public Turn archive(Acting acting, int year) {
        if (!listInvoices.years(acting.number()).contains(year)) {
            return home.outOfDate(acting);
        }
        return acting.moment()
                .reply(
                        new Reply.SendFile(
                                new Reply.FileSource.YearArchive(acting.key(), year),
                                caption(acting, "archive.caption", Integer.toString(year))));
    }

    public Turn table(Acting acting) {
        Texts texts = acting.texts();
        return acting.moment()
                .reply(
                        new Reply.SendFile(
                                new Reply.FileSource.InvoiceTable(acting.key(), texts.language()),
                                caption(acting, "table.caption")));
    }

    private static Html caption(Acting acting, String key, Object... arguments) {
        return Html.text(acting.texts().say(key, arguments) + " \u00b7 " + acting.name());
    }
}
