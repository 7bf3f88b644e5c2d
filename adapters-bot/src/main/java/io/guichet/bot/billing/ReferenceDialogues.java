package io.guichet.bot.billing;

import io.guichet.application.billing.StateReference;
import io.guichet.bot.home.HomeDialogue;
import io.guichet.bot.menu.Access;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.Confirmations;
import io.guichet.bot.menu.Done;
import io.guichet.bot.menu.LedgerTarget;
import io.guichet.bot.menu.Question;
import io.guichet.bot.menu.ReferenceIntent;
import io.guichet.bot.shared.Turn;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All that is said about what professionals want printed on their invoices. */
public final class ReferenceDialogues {

    private final HomeDialogue home;
    private final ReferenceScreens screens;
    private final NewReferenceDialogue additions;
    private final ReferenceEndDialogue ends;

    /** {@code requests} gives a new id for each reference that can be stated. */
    public ReferenceDialogues(
            StateReference stateReference,
            Access access,
            HomeDialogue home,
            Confirmations confirmations,
            Supplier<UUID> requests) {
        this.home = home;
        screens = new ReferenceScreens(stateReference, confirmations);
        Function<Acting, Turn> late =
                acting -> show(acting, new LedgerTarget.References(acting.key(), 1));
        additions = new NewReferenceDialogue(stateReference, screens, access, late, requests);
        ends = new ReferenceEndDialogue(stateReference, screens, access, late);
    }

    public List<Question> questions() {
        return Stream.<Question>concat(additions.questions().stream(), Stream.of(ends.question()))
                .toList();
    }

    public Turn show(Acting acting, LedgerTarget.OfReferences target) {
        if (!acting.isForProfessional()) {
            return home.outOfDate(acting);
        }
        return switch (target) {
            case LedgerTarget.References it ->
                    acting.moment().show(screens.list(acting, it.page()));
            case LedgerTarget.Reference it -> ends.show(acting, it.reference());
            case LedgerTarget.NewReference it -> additions.ask(acting, it.kind());
            case LedgerTarget.ReferenceEnd it -> ends.ask(acting, it.reference());
            case LedgerTarget.ReferenceRemoval it -> ends.removal(acting, it.reference());
        };
    }

    public Done carryOut(Acting acting, ReferenceIntent intent) {
        return switch (intent) {
            case ReferenceIntent.State it -> additions.state(acting, it);
            case ReferenceIntent.End it -> ends.end(acting, it);
            case ReferenceIntent.Remove it -> ends.remove(acting, it);
        };
    }
}
