package io.guichet.bot.billing;

import io.guichet.application.billing.StateReference;
import io.guichet.application.billing.StateReference.Outcome;
import io.guichet.application.billing.StateReference.Seen;
import io.guichet.application.billing.StateReference.Wanted;
import io.guichet.bot.menu.Access;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.Done;
import io.guichet.bot.menu.LedgerTarget;
import io.guichet.bot.menu.ReferenceIntent;
import io.guichet.bot.menu.Sheet;
import io.guichet.bot.menu.Target;
import io.guichet.bot.shared.Turn;
import io.guichet.bot.text.Texts;
import io.guichet.bot.text.TypedDay;
import io.guichet.domain.billing.StatedReference;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/** One reference that is printed or will be: gives it another last day, or takes it away. */
final class ReferenceEndDialogue {

    private final StateReference stateReference;
    private final ReferenceScreens screens;
    private final ReferenceQuestion end;

    ReferenceEndDialogue(
            StateReference stateReference,
            ReferenceScreens screens,
            Access access,
            Function<Acting, Turn> late) {
        this.stateReference = stateReference;
        this.screens = screens;
        end = new ReferenceQuestion("reference-end", access, this::typed, late);
    }

    ReferenceQuestion question() {
        return end;
    }

    Turn show(Acting acting, UUID reference) {
        return screens.with(acting, reference, stated -> shown(acting, stated));
    }

    private static Turn shown(Acting acting, StatedReference stated) {
        Sheet sheet = ReferenceScreens.titled(acting);
        sheet.text(ReferenceWords.row(acting, stated));
        sheet.choice(
                "button.reference-end", new LedgerTarget.ReferenceEnd(acting.key(), stated.id()));
        sheet.choice(
                "button.reference-removal",
                new LedgerTarget.ReferenceRemoval(acting.key(), stated.id()));
        return acting.moment().show(sheet.backTo(ReferenceScreens.back(acting)));
    }

    /** What taking it away means. */
    Turn removal(Acting acting, UUID reference) {
        return screens.with(
                acting,
                reference,
                stated -> {
                    Sheet sheet = ReferenceScreens.titled(acting);
                    sheet.text(ReferenceWords.row(acting, stated)).line("reference.removal-means");
                    ReferenceIntent intent =
                            new ReferenceIntent.Remove(stated.id(), stated.version());
                    Target back = ReferenceScreens.detail(acting, stated.id());
                    return acting.moment().show(screens.confirmation(acting, sheet, intent, back));
                });
    }

    Done remove(Acting acting, ReferenceIntent.Remove intent) {
        Seen seen = new Seen(acting.number(), intent.reference(), intent.version());
        return changed(
                acting,
                stateReference.disable(seen),
                "reference.removed",
                StatedReference::isDisabled);
    }

    Turn ask(Acting acting, UUID reference) {
        return screens.with(acting, reference, stated -> asked(acting, stated, ""));
    }

    private Turn asked(Acting acting, StatedReference stated, String news) {
        Sheet sheet = ReferenceScreens.titled(acting);
        if (!news.isEmpty()) {
            sheet.text(news);
        }
        sheet.text(ReferenceWords.row(acting, stated)).line("reference.ask-end");
        if (stated.until().isPresent()) {
            sheet.choice(
                    screens.button(acting, "button.without-end", ends(stated, Optional.empty())));
        }
        Target back = ReferenceScreens.detail(acting, stated.id());
        sheet.choice("button.cancel", back);
        return end.show(acting, stated.id() + " " + stated.version(), sheet.backTo(back));
    }

    private Turn typed(Acting acting, String about, String typed) {
        String[] parts = about.split(" ");
        return screens.with(
                acting,
                UUID.fromString(parts[0]),
                stated ->
                        stated.version() == Long.parseLong(parts[1])
                                ? typed(acting, stated, typed)
                                : asked(acting, stated, acting.texts().say("reference.changed")));
    }

    private Turn typed(Acting acting, StatedReference stated, String typed) {
        Texts texts = acting.texts();
        Optional<LocalDate> last = TypedDay.parse(typed, texts, acting.today());
        if (last.isEmpty()) {
            return asked(acting, stated, texts.say("day.not-understood"));
        }
        if (last.get().isBefore(stated.from())) {
            return asked(acting, stated, texts.say("reference.too-early", stated.from()));
        }
        ReferenceIntent intent = ends(stated, last.map(day -> day.plusDays(1)));
        return preview(acting, stated, last.get(), intent);
    }

    private Turn preview(
            Acting acting, StatedReference stated, LocalDate last, ReferenceIntent intent) {
        Sheet sheet = ReferenceScreens.titled(acting);
        sheet.line(
                "reference.confirm",
                ReferenceWords.named(acting, stated),
                ReferenceWords.days(acting.texts(), stated.from(), Optional.of(last.plusDays(1))));
        Target back = ReferenceScreens.detail(acting, stated.id());
        return acting.moment().show(screens.confirmation(acting, sheet, intent, back));
    }

    Done end(Acting acting, ReferenceIntent.End intent) {
        Optional<StatedReference> found = screens.find(acting, intent.reference());
        if (found.isEmpty()) {
            return screens.refused(acting, "reference.gone");
        }
        StatedReference stated = found.get();
        Seen seen = new Seen(acting.number(), intent.reference(), intent.version());
        Wanted wanted = new Wanted(stated.reference(), stated.from(), intent.until());
        return switch (stateReference.change(seen, wanted)) {
            case Outcome.Overlaps it -> overlaps(acting, stated, it.other());
            case Outcome other ->
                    changed(
                            acting,
                            other,
                            "reference.ended",
                            now -> !now.isDisabled() && now.until().equals(intent.until()));
        };
    }

    private Done overlaps(Acting acting, StatedReference stated, UUID other) {
        return Done.refused(asked(acting, stated, screens.overlap(acting, other)));
    }

    /** What is as it was to become was done before: by this very press, before a crash. */
    private Done changed(
            Acting acting, Outcome outcome, String word, Predicate<StatedReference> isDone) {
        return switch (outcome) {
            case Outcome.Stated ignored -> screens.done(acting, word);
            case Outcome.Outdated it when isDone.test(it.now()) -> screens.done(acting, word);
            case Outcome.Outdated ignored -> screens.refused(acting, "reference.changed");
            case Outcome.NoSuchReference ignored -> screens.refused(acting, "reference.gone");
            case Outcome.OfConsumer ignored -> screens.refused(acting, "reference.of-consumer");
            case Outcome.Overlaps ignored -> screens.refused(acting, "trouble.not-done");
            case Outcome.OtherContent ignored -> screens.refused(acting, "trouble.not-done");
        };
    }

    private static ReferenceIntent ends(StatedReference stated, Optional<LocalDate> until) {
        return new ReferenceIntent.End(stated.id(), stated.version(), until);
    }
}
