package io.guichet.bot.ledger;

import io.guichet.application.ledger.query.FindBalance;
import io.guichet.application.ledger.query.ListStatement;
import io.guichet.application.ledger.query.ListStatement.StatementLine;
import io.guichet.application.payment.ChooseCreditUse;
import io.guichet.application.payment.ChooseCreditUse.CreditUsed;
import io.guichet.application.payment.ChooseCreditUse.Outcome;
import io.guichet.application.shared.Page;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.Confirmations;
import io.guichet.bot.menu.Done;
import io.guichet.bot.menu.Intent;
import io.guichet.bot.menu.InvoiceView;
import io.guichet.bot.menu.Labels;
import io.guichet.bot.menu.LedgerTarget;
import io.guichet.bot.menu.Sheet;
import io.guichet.bot.menu.Target;
import io.guichet.bot.menu.Years;
import io.guichet.bot.shared.Button;
import io.guichet.bot.shared.Screen;
import io.guichet.bot.shared.Turn;
import io.guichet.bot.text.Texts;
import io.guichet.domain.ledger.CustomerBalance;
import io.guichet.domain.ledger.EntryKind;

import java.time.Year;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** How the balance stands and how it came about. */
public final class StatementDialogue {

    private static final int ROWS = 8;
    private static final String TOPIC = "balance";

    private final FindBalance findBalance;
    private final ChooseCreditUse chooseCreditUse;
    private final ListStatement listStatement;
    private final Confirmations confirmations;
    private final Supplier<UUID> requests;

    /** {@code requests} gives a new id for each settlement that is offered. */
    public StatementDialogue(
            FindBalance findBalance,
            ChooseCreditUse chooseCreditUse,
            ListStatement listStatement,
            Confirmations confirmations,
            Supplier<UUID> requests) {
        this.findBalance = findBalance;
        this.chooseCreditUse = chooseCreditUse;
        this.listStatement = listStatement;
        this.confirmations = confirmations;
        this.requests = requests;
    }

    public Turn balance(Acting acting) {
        return acting.moment().show(balanceOf(acting));
    }

    /** From now on credit is spent by itself, or not. */
    public Done use(Acting acting, boolean isAutomatic) {
        return switch (chooseCreditUse.choose(acting.number(), isAutomatic)) {
            case Outcome.Chosen ignored ->
                    Done.said(
                            acting.moment()
                                    .toast(
                                            acting.texts().say(saidOf(isAutomatic)),
                                            TOPIC,
                                            balanceOf(acting)),
                            "used.done",
                            "");
            case Outcome.NotHisChoice ignored ->
                    Done.refused(
                            acting.moment()
                                    .alert(
                                            acting.texts().say("credit-use.not-chosen"),
                                            balanceOf(acting)));
        };
    }

    private Screen balanceOf(Acting acting) {
        long key = acting.key();
        CustomerBalance balance = findBalance.find(acting.number());
        long unpaid = findBalance.countUnpaid(acting.number());
        Sheet sheet = Sheet.titled(acting, acting.texts().say("balance.title"));
        sheet.line("balance.balance", balance.balance());
        sheet.line("balance.credit", balance.prepaid());
        sheet.line("balance.owed", balance.owed(), unpaid);
        CreditUsed used = chooseCreditUse.show(acting.number());
        if (used.isAutomatic() || used.isCustomersChoice()) {
            sheet.line(saidOf(used.isAutomatic()));
        }
        sheet.choice("button.statement", LedgerTarget.Statement.whole(key));
        sheet.choice("button.funds", new Target.Funds(key));
        if (unpaid > 0) {
            sheet.choice("button.to-pay", Target.Invoices.first(key, InvoiceView.UNPAID));
            sheet.choice(
                    confirmations.button(
                            acting.moment(),
                            key,
                            acting.texts().say("button.settle"),
                            new Intent.Settle(requests.get()),
                            Confirmations.BRIEF));
        }
        sheet.choice("button.payments", new Target.Payments(key, Optional.empty()));
        if (used.isCustomersChoice()) {
            boolean other = !used.isAutomatic();
            sheet.choice(
                    confirmations.button(
                            acting.moment(),
                            key,
                            acting.texts().say(other ? "button.use-credit" : "button.keep-credit"),
                            new Intent.UseCredit(other),
                            Confirmations.LONG));
        }
        offerPayout(acting, balance, sheet);
        sheet.choice("button.low-credit", new LedgerTarget.LowCredit(key, false));
        return sheet.backTo(new Target.Home(key));
    }

    private static void offerPayout(Acting acting, CustomerBalance balance, Sheet sheet) {
        if (acting.isOwner() && balance.prepaid().isPositive()) {
            sheet.choice("button.pay-out", new LedgerTarget.PayOut(acting.key()));
        }
    }

    private static String saidOf(boolean isAutomatic) {
        return isAutomatic ? "credit-use.automatic" : "credit-use.by-hand";
    }

    public Turn statement(Acting acting, LedgerTarget.Statement asked) {
        long key = acting.key();
        Texts texts = acting.texts();
        Optional<Year> year = Optional.of(asked.year()).filter(some -> some != 0).map(Year::of);
        Page<StatementLine> page = listStatement.list(acting.number(), year, asked.before(), ROWS);
        Sheet sheet = Sheet.titled(acting, texts.say("statement.title"));
        sheet.line(page.items().isEmpty() ? "statement.none" : "statement.hint");
        year.ifPresent(of -> sheet.line("statement.year", of.toString()));
        page.items().forEach(line -> sheet.text("\u2022 " + written(texts, line)));
        if (year.isPresent() || !page.items().isEmpty()) {
            sheet.choice("button.years", new LedgerTarget.Years(key, 1));
        }
        if (!asked.isFromTheStart()) {
            sheet.page("button.newest", LedgerTarget.Statement.of(key, asked.year()));
        }
        if (page.more()) {
            long last = page.items().getLast().number();
            sheet.page("button.older", new LedgerTarget.Statement(key, asked.year(), last));
        }
        return acting.moment().show(sheet.backTo(new Target.Balance(key)));
    }

    public Turn years(Acting acting, int page) {
        long key = acting.key();
        Sheet sheet = Sheet.titled(acting, acting.texts().say("years.title"));
        sheet.line("years.which");
        sheet.choice("button.all-years", LedgerTarget.Statement.whole(key));
        Years years = Years.page(listStatement.years(acting.number()), page);
        for (int year : years.shown()) {
            Target of = LedgerTarget.Statement.of(key, year);
            sheet.choice(new Button.Callback(Integer.toString(year), of.data()));
        }
        years.pager(sheet, number -> new LedgerTarget.Years(key, number));
        return acting.moment().show(sheet.backTo(LedgerTarget.Statement.whole(key)));
    }

    private static String written(Texts texts, StatementLine line) {
        boolean incoming = line.credit().isPositive();
        return texts.say(
                incoming ? "statement.credit" : "statement.debit",
                line.bookedOn(),
                texts.say(kind(line.kind()), Labels.shorten(line.piece(), Labels.NAME)),
                incoming ? line.credit() : line.debit(),
                line.total());
    }

    private static String kind(EntryKind kind) {
        return switch (kind) {
            case INVOICE_ISSUED -> "entry.invoice";
            case CREDIT_NOTE_ISSUED -> "entry.credit-note";
            case INVOICE_REPLACED -> "entry.replaced";
            case CARD_PAYMENT -> "entry.card";
            case TRANSFER_RECEIVED -> "entry.transfer";
            case DEBIT_COLLECTED -> "entry.debit";
            case TOP_UP -> "entry.top-up";
            case CREDIT_SPENT -> "entry.credit-spent";
            case PAYMENT_REVERSED -> "entry.reversed";
            case REFUND -> "entry.refund";
            case REFUND_SENT -> "entry.refund-sent";
            case REFUND_RETURNED -> "entry.refund-returned";
            case WRITTEN_OFF -> "entry.written-off";
            case WRITE_OFF_TAKEN_BACK -> "entry.owed-again";
        };
    }
}
