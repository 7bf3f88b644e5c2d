package io.guichet.bot.home;

import io.guichet.application.ledger.query.FindBalance;
import io.guichet.application.standing.FindRestrictedMode;
import io.guichet.bot.menu.Access;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.InvoiceView;
import io.guichet.bot.menu.Labels;
import io.guichet.bot.menu.LedgerTarget;
import io.guichet.bot.menu.Moment;
import io.guichet.bot.menu.OrderTarget;
import io.guichet.bot.menu.Pages;
import io.guichet.bot.menu.ServiceTarget;
import io.guichet.bot.menu.Sheet;
import io.guichet.bot.menu.Target;
import io.guichet.bot.shared.Button;
import io.guichet.bot.shared.Screen;
import io.guichet.bot.shared.Turn;
import io.guichet.bot.text.Texts;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.ledger.CustomerBalance;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The menu with the balance, and what stands in its place while there is none to show. */
public final class HomeDialogue {

    private final Access access;
    private final FindBalance findBalance;
    private final FindRestrictedMode findRestrictedMode;
    private final String linkPage;

    /** {@code linkPage} is where people sign in to link their chat. */
    public HomeDialogue(
            Access access,
            FindBalance findBalance,
            FindRestrictedMode findRestrictedMode,
            String linkPage) {
        this.access = access;
        this.findBalance = findBalance;
        this.findRestrictedMode = findRestrictedMode;
        this.linkPage = linkPage;
    }

    public Turn show(Moment moment) {
        return moment.show(screen(moment));
    }

    public Turn show(Acting acting) {
        return acting.moment().show(screen(acting));
    }

    /** The answer to a button that leads nowhere any more. */
    public Turn outOfDate(Moment moment) {
        String sentence = moment.isLinked() ? "trouble.old-menu" : "trouble.not-linked";
        return moment.alert(moment.texts().say(sentence), screen(moment));
    }

    /** The same for something that does not exist, or is somebody else's. */
    public Turn outOfDate(Acting acting) {
        return acting.moment().alert(acting.texts().say("trouble.old-menu"), screen(acting));
    }

    /** The answer to what the person has no right to do. */
    public Turn notAllowed(Acting acting) {
        return acting.moment().alert(acting.texts().say("trouble.no-right"), screen(acting));
    }

    /** The same for his services, of which the person may see fewer. */
    public Turn forCurrentServices(Moment moment, Function<Acting, Turn> dialogue) {
        return access.toCurrentServices(moment).map(dialogue).orElseGet(() -> show(moment));
    }

    /** Goes on for the customer looked at, or lets the person choose or link first. */
    public Turn forCurrent(Moment moment, Function<Acting, Turn> dialogue) {
        return access.toCurrent(moment).map(dialogue).orElseGet(() -> show(moment));
    }

    /** Whatever a person sees first: his menu, his accounts, or how to link one. */
    public Screen screen(Moment moment) {
        if (!moment.isLinked()) {
            return welcome(moment.texts());
        }
        return access.toCurrentAny(moment).map(this::screen).orElseGet(() -> choice(moment, 1));
    }

    public Turn accounts(Moment moment, int page) {
        return access.customersOf(moment).size() < 2
                ? show(moment)
                : moment.show(choice(moment, page));
    }

    public Turn more(Acting acting) {
        long key = acting.key();
        Sheet sheet = Sheet.titled(acting, acting.texts().say("more.title"));
        sheet.choice("button.orders", OrderTarget.Orders.first(key));
        sheet.choice("button.cards", new Target.Cards(key));
        if (acting.isForProfessional()) {
            sheet.choice("button.references", new LedgerTarget.References(key, 1));
        }
        general(sheet, acting);
        return acting.moment().show(sheet.backTo(new Target.Home(key)));
    }

    private Screen screen(Acting acting) {
        return acting.paysBills() ? withBalance(acting) : ofServices(acting);
    }

    /** For whoever sees services and no bills. */
    private Screen ofServices(Acting acting) {
        long key = acting.key();
        Sheet sheet = Sheet.titled(acting.texts(), acting.name());
        sheet.line("home.hint");
        sheet.choice("button.services", ServiceTarget.Services.first(key));
        general(sheet, acting);
        return sheet.screen();
    }

    private void general(Sheet sheet, Acting acting) {
        long key = acting.key();
        sheet.choice("button.language", new Target.Languages(key));
        sheet.choice("button.help", new Target.Help(key));
        if (access.customersOf(acting.moment()).size() > 1) {
            sheet.choice("button.accounts", new Target.Accounts(key, 1));
        }
        sheet.choice("button.unlink", new Target.UnlinkQuestion(key));
    }

    private Screen withBalance(Acting acting) {
        long key = acting.key();
        CustomerBalance balance = findBalance.find(acting.number());
        long unpaid = findBalance.countUnpaid(acting.number());
        Sheet sheet = Sheet.titled(acting.texts(), acting.name());
        sheet.line("home.balance", balance.balance(), unpaid);
        if (balance.prepaid().isPositive()) {
            sheet.line("home.credit", balance.prepaid());
        }
        findRestrictedMode
                .find(acting.number())
                .map(mode -> acting.seller().dayOf(mode.since()))
                .ifPresent(since -> sheet.line("home.restricted", since));
        sheet.line("home.hint");
        sheet.choice("button.invoices", Target.Invoices.first(key, InvoiceView.ALL));
        if (unpaid > 0) {
            String label = acting.texts().say("button.unpaid", unpaid);
            Target list = Target.Invoices.first(key, InvoiceView.UNPAID);
            sheet.choice(new Button.Callback(label, list.data()));
        }
        if (!acting.services().isNothing()) {
            sheet.choice("button.services", ServiceTarget.Services.first(key));
        }
        sheet.choice("button.balance", new Target.Balance(key));
        sheet.choice("button.funds", new Target.Funds(key));
        sheet.choice("button.payments", new Target.Payments(key, Optional.empty()));
        sheet.choice("button.export", new Target.Export(key));
        sheet.choice("button.more", new Target.More(key));
        return sheet.screen();
    }

    private Screen welcome(Texts texts) {
        Sheet sheet = Sheet.titled(texts, texts.say("welcome.title"));
        sheet.line("welcome.what").line("welcome.how");
        sheet.choice(new Button.Link(texts.say("button.link"), linkPage));
        sheet.choice("button.language", new Target.Languages(0));
        sheet.choice("button.help", new Target.Help(0));
        return sheet.screen();
    }

    private Screen choice(Moment moment, int page) {
        Texts texts = moment.texts();
        List<Customer> own = access.customersOf(moment);
        Sheet sheet = Sheet.titled(texts, texts.say("accounts.title"));
        if (own.isEmpty()) {
            return sheet.line("accounts.none").backTo(new Target.Help(0));
        }
        sheet.line("accounts.which");
        Pages.show(sheet, own, page, it -> add(sheet, it), to -> new Target.Accounts(0, to));
        return sheet.backTo(new Target.Home(0));
    }

    private static void add(Sheet sheet, Customer customer) {
        String name = customer.identity().name();
        String number = " " + customer.number();
        Target use = new Target.UseAccount(customer.number().value());
        sheet.text("\u2022 " + Labels.shorten(name, Labels.NAME) + " (" + customer.number() + ")");
        sheet.choice(
                new Button.Callback(
                        Labels.shorten(name, Labels.BUTTON - number.length()) + number,
                        use.data()));
    }
}
