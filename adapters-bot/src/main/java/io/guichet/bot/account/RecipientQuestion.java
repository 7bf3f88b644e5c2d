package io.guichet.bot.account;

import io.guichet.bot.menu.Access;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.Moment;
import io.guichet.bot.menu.Question;
import io.guichet.bot.shared.Html;
import io.guichet.bot.shared.Reply;
import io.guichet.bot.shared.Turn;
import io.guichet.bot.text.Texts;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.shared.InvalidValueException;

import java.time.Duration;
import java.util.Optional;

/** To whom an account is transferred: a customer's number or an e-mail address is typed. */
final class RecipientQuestion implements Question {

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Access access;
    private final AccountScreens screens;
    private final AccountDialogue accounts;

    RecipientQuestion(Access access, AccountScreens screens, AccountDialogue accounts) {
        this.access = access;
        this.screens = screens;
        this.accounts = accounts;
    }

    static boolean isAddress(String recipient) {
        return recipient.contains("@");
    }

    Turn ask(Acting acting, AccountName name) {
        return accounts.hindered(acting, name).orElseGet(() -> asked(acting, name, "transfer.ask"));
    }

    @Override
    public String step() {
        return "account-recipient";
    }

    @Override
    public Optional<Turn> answer(Moment moment, String typed) {
        String[] data = moment.memory().data().split(" ", 2);
        return access.to(moment, Long.parseLong(data[0]))
                .map(acting -> answered(acting, new AccountName(data[1]), typed));
    }

    @Override
    public Turn tooLate(Acting acting) {
        return accounts.list(acting, 1);
    }

    private Turn answered(Acting acting, AccountName name, String typed) {
        if (!acting.isOwner()) {
            return screens.notAllowed(acting);
        }
        Moment moment = acting.moment();
        Acting settled = acting.now(moment.remembering(moment.memory().askingNothing()));
        return recipient(typed)
                .map(recipient -> accounts.ways(settled, name, recipient))
                .orElseGet(() -> asked(acting, name, "transfer.not-understood"));
    }

    private static Optional<String> recipient(String typed) {
        try {
            return Optional.of(
                    isAddress(typed)
                            ? EmailAddress.parse(typed).value()
                            : CustomerNumber.parse(typed.strip()).toString());
        } catch (InvalidValueException neither) {
            return Optional.empty();
        }
    }

    private Turn asked(Acting acting, AccountName name, String key) {
        Moment moment = acting.moment();
        Texts texts = acting.texts();
        String data = acting.key() + " " + name;
        return moment.remembering(moment.memory().asking(step(), data, moment.now().plus(PATIENCE)))
                .reply(
                        new Reply.Ask(
                                Html.text(texts.say(key, name)),
                                texts.say("transfer.placeholder")));
    }
}
