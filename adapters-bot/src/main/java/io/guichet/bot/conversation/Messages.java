package io.guichet.bot.conversation;

import io.guichet.bot.billing.InvoiceDialogue;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.InvoiceView;
import io.guichet.bot.menu.Moment;
import io.guichet.bot.menu.Question;
import io.guichet.bot.menu.Sheet;
import io.guichet.bot.menu.Target;
import io.guichet.bot.shared.Turn;
import io.guichet.bot.text.Texts;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Answers what people write: commands, answers to a question, numbers of invoices. */
final class Messages {

    private static final Pattern LINK_CODE = Pattern.compile("L[A-Za-z0-9_-]{1,63}");

    private final Dialogues dialogues;

    Messages(Dialogues dialogues) {
        this.dialogues = dialogues;
    }

    Turn answer(Moment moment, String text) {
        String typed = text.strip();
        if (Command.isMeant(typed)) {
            return Command.parse(typed)
                    .map(command -> obey(moment, command))
                    .orElseGet(() -> hint(moment, "hint.unknown-command"));
        }
        return dialogues
                .question(moment.memory().step())
                .map(question -> answered(moment, question, typed))
                .orElseGet(() -> search(moment, typed));
    }

    /** The answer to what cannot be read, a photo for instance. */
    Turn hint(Moment moment, String key) {
        Texts texts = moment.texts();
        Sheet sheet = Sheet.titled(texts, texts.say("hint.title"));
        sheet.line(key).line(moment.isLinked() ? "hint.linked" : "trouble.not-linked");
        return moment.show(sheet.backTo(new Target.Home(0)));
    }

    private Turn obey(Moment before, Command command) {
        Moment moment = before.remembering(before.memory().askingNothing());
        return switch (command.name()) {
            case START -> start(moment, command.argument());
            case MENU -> dialogues.home.show(moment);
            case LINK -> dialogues.link.how(moment);
            case UNLINK -> dialogues.link.unlinkQuestion(moment);
            case ACCOUNT -> linkedOnly(moment, () -> dialogues.home.accounts(moment, 1));
            case INVOICES ->
                    forCurrent(moment, it -> dialogues.invoiceList.show(it, InvoiceView.ALL));
            case SERVICES ->
                    linkedOnly(
                            moment,
                            () ->
                                    dialogues.home.forCurrentServices(
                                            moment, dialogues.services::list));
            case ORDERS -> forCurrent(moment, it -> dialogues.orders.list(it));
            case BALANCE -> forCurrent(moment, dialogues.statement::balance);
            case FUNDS -> forCurrent(moment, dialogues.funds::show);
            case PAYMENTS ->
                    forCurrent(moment, it -> dialogues.payments.show(it, Optional.empty()));
            case EXPORT -> forCurrent(moment, dialogues.export::show);
            case LANGUAGE -> dialogues.language.choice(moment, 0);
            case HELP -> dialogues.information.help(moment, 0);
            case PAYSUPPORT -> dialogues.information.paySupport(moment);
            case TERMS -> dialogues.information.terms(moment);
            case PRIVACY -> dialogues.information.privacy(moment);
            case CANCEL -> cancel(before);
        };
    }

    private Turn start(Moment moment, String argument) {
        return LINK_CODE.matcher(argument).matches()
                ? dialogues.link.claim(moment, argument.substring(1))
                : dialogues.home.show(moment);
    }

    /** Says what was left, if anything. */
    private Turn cancel(Moment before) {
        boolean asked = !before.memory().step().isEmpty();
        Moment moment = before.remembering(before.memory().askingNothing());
        Texts texts = moment.texts();
        Sheet sheet = Sheet.titled(texts, texts.say("cancel.title"));
        sheet.line(asked ? "cancel.left" : "cancel.nothing");
        return moment.show(sheet.backTo(new Target.Home(0)));
    }

    private Turn answered(Moment moment, Question question, String typed) {
        Moment settled = moment.remembering(moment.memory().askingNothing());
        if (moment.now().isBefore(moment.memory().stepExpiresAt())) {
            long customer = Long.parseLong(moment.memory().data().split(" ")[0]);
            return dialogues
                    .audited(
                            moment, customer, question.step(), () -> question.answer(moment, typed))
                    .orElseGet(() -> dialogues.home.outOfDate(settled));
        }
        return forCurrent(settled, question::tooLate);
    }

    private Turn search(Moment moment, String typed) {
        if (!InvoiceDialogue.looksLikeReference(typed)) {
            return hint(moment, "hint.not-understood");
        }
        return forCurrent(moment, acting -> dialogues.invoice.search(acting, typed));
    }

    private Turn forCurrent(Moment moment, Function<Acting, Turn> dialogue) {
        return linkedOnly(moment, () -> dialogues.home.forCurrent(moment, dialogue));
    }

    private Turn linkedOnly(Moment moment, Supplier<Turn> dialogue) {
        return moment.isLinked() ? dialogue.get() : dialogues.home.outOfDate(moment);
    }
}
