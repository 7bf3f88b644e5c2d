package io.guichet.bot.billing;

import io.guichet.application.billing.StateReference;
import io.guichet.application.billing.StateReference.Outcome;
import io.guichet.application.billing.StateReference.Wanted;
import io.guichet.bot.menu.Access;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.Done;
import io.guichet.bot.menu.ReferenceIntent;
import io.guichet.bot.menu.Sheet;
import io.guichet.bot.shared.Turn;
import io.guichet.bot.text.Texts;
import io.guichet.bot.text.TypedDay;
import io.guichet.domain.billing.BuyerReference;
import io.guichet.domain.billing.StatedReference;
import io.guichet.domain.shared.InvalidValueException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** States another reference: its text, its first day and, if it has one, its last are typed. */
final class NewReferenceDialogue {

    private final StateReference stateReference;
    private final ReferenceScreens screens;
    private final Supplier<UUID> requests;
    private final ReferenceQuestion text;
    private final ReferenceQuestion from;
    private final ReferenceQuestion until;

    /** {@code requests} gives a new id for each reference that can be stated. */
    NewReferenceDialogue(
            StateReference stateReference,
            ReferenceScreens screens,
            Access access,
            Function<Acting, Turn> late,
            Supplier<UUID> requests) {
        this.stateReference = stateReference;
        this.screens = screens;
        this.requests = requests;
        text = new ReferenceQuestion("reference-text", access, this::textTyped, late);
        from = new ReferenceQuestion("reference-from", access, this::fromTyped, late);
        until = new ReferenceQuestion("reference-until", access, this::untilTyped, late);
    }

    List<ReferenceQuestion> questions() {
        return List.of(text, from, until);
    }

    Turn ask(Acting acting, BuyerReference.Kind kind) {
        return askText(acting, kind, List.of());
    }

    /** Stated by the id that was fixed in the question, so that doing it again states it once. */
    Done state(Acting acting, ReferenceIntent.State intent) {
        Wanted wanted = new Wanted(intent.reference(), intent.from(), intent.until());
        return switch (stateReference.state(acting.number(), intent.request(), wanted)) {
            case Outcome.Stated ignored -> screens.done(acting, "reference.stated");
            case Outcome.Overlaps it ->
                    Done.refused(askOtherDays(acting, intent.reference(), it.other()));
            case Outcome.OfConsumer ignored -> screens.refused(acting, "reference.of-consumer");
            case Outcome.OtherContent ignored -> screens.refused(acting, "trouble.not-done");
            case Outcome.Outdated ignored -> screens.refused(acting, "reference.changed");
            case Outcome.NoSuchReference ignored -> screens.refused(acting, "reference.gone");
        };
    }

    private Turn askText(Acting acting, BuyerReference.Kind kind, List<String> news) {
        Texts texts = acting.texts();
        String question = texts.say("reference.ask-" + ReferenceWords.word(kind));
        return text.ask(
                acting, kind.name(), and(news, question), texts.say("reference.placeholder"));
    }

    private Turn textTyped(Acting acting, String kind, String typed) {
        BuyerReference.Kind wanted = BuyerReference.Kind.valueOf(kind);
        try {
            return askFrom(acting, BuyerReference.parse(wanted, typed), List.of());
        } catch (InvalidValueException malformed) {
            String news = acting.texts().say("reference.not-understood");
            return askText(acting, wanted, List.of(news));
        }
    }

    private Turn askFrom(Acting acting, BuyerReference reference, List<String> news) {
        Texts texts = acting.texts();
        LocalDate example = acting.today().plusMonths(1).withDayOfMonth(1);
        String question =
                texts.say("reference.ask-from", ReferenceWords.named(texts, reference), example);
        return from.ask(acting, kept(reference), and(news, question), texts.say("day.placeholder"));
    }

    private Turn askOtherDays(Acting acting, BuyerReference reference, UUID other) {
        String nothing = acting.texts().say("trouble.nothing-changed");
        return askFrom(acting, reference, List.of(screens.overlap(acting, other), nothing));
    }

    private Turn fromTyped(Acting acting, String about, String typed) {
        BuyerReference reference = reference(about);
        Texts texts = acting.texts();
        return TypedDay.parse(typed, texts, acting.today())
                .map(day -> askUntil(acting, reference, day, ""))
                .orElseGet(
                        () -> askFrom(acting, reference, List.of(texts.say("day.not-understood"))));
    }

    private Turn askUntil(Acting acting, BuyerReference reference, LocalDate first, String news) {
        Sheet sheet = ReferenceScreens.titled(acting);
        if (!news.isEmpty()) {
            sheet.text(news);
        }
        sheet.line("reference.ask-until", ReferenceWords.named(acting.texts(), reference), first);
        ReferenceIntent.State open =
                new ReferenceIntent.State(reference, first, Optional.empty(), requests.get());
        givesWay(sheet, acting, open);
        sheet.choice(screens.button(acting, "button.without-end", open));
        sheet.choice("button.cancel", ReferenceScreens.back(acting));
        return until.show(
                acting, first + " " + kept(reference), sheet.backTo(ReferenceScreens.back(acting)));
    }

    private Turn untilTyped(Acting acting, String about, String typed) {
        String[] parts = about.split(" ", 2);
        LocalDate first = LocalDate.parse(parts[0]);
        BuyerReference reference = reference(parts[1]);
        Texts texts = acting.texts();
        Optional<LocalDate> last = TypedDay.parse(typed, texts, acting.today());
        if (last.isEmpty()) {
            return askUntil(acting, reference, first, texts.say("day.not-understood"));
        }
        if (last.get().isBefore(first)) {
            return askUntil(acting, reference, first, texts.say("reference.too-early", first));
        }
        Optional<LocalDate> end = last.map(day -> day.plusDays(1));
        return preview(acting, new ReferenceIntent.State(reference, first, end, requests.get()));
    }

    private Turn preview(Acting acting, ReferenceIntent.State intent) {
        Texts texts = acting.texts();
        Sheet sheet = ReferenceScreens.titled(acting);
        sheet.line(
                "reference.confirm",
                ReferenceWords.named(texts, intent.reference()),
                ReferenceWords.days(texts, intent.from(), intent.until()));
        givesWay(sheet, acting, intent);
        return acting.moment()
                .show(screens.confirmation(acting, sheet, intent, ReferenceScreens.back(acting)));
    }

    /** Which one without an end gets one by this. */
    private void givesWay(Sheet sheet, Acting acting, ReferenceIntent.State intent) {
        StatedReference next =
                new StatedReference(
                        intent.request(),
                        acting.number(),
                        intent.reference(),
                        intent.from(),
                        intent.until(),
                        false,
                        0);
        screens.standing(acting).stream()
                .filter(other -> other.givesWayTo(next))
                .forEach(
                        other ->
                                sheet.line(
                                        "reference.gives-way",
                                        ReferenceWords.named(acting, other),
                                        intent.from().minusDays(1)));
    }

    private static String kept(BuyerReference reference) {
        return reference.kind() + " " + reference.text();
    }

    private static BuyerReference reference(String kept) {
        String[] parts = kept.split(" ", 2);
        return new BuyerReference(BuyerReference.Kind.valueOf(parts[0]), parts[1]);
    }

    private static List<String> and(List<String> news, String question) {
        return Stream.concat(news.stream(), Stream.of(question)).toList();
    }
}
