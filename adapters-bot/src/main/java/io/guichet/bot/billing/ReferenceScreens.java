package io.guichet.bot.billing;

import io.guichet.application.billing.StateReference;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.Confirmations;
import io.guichet.bot.menu.Done;
import io.guichet.bot.menu.Labels;
import io.guichet.bot.menu.LedgerTarget;
import io.guichet.bot.menu.Pages;
import io.guichet.bot.menu.ReferenceIntent;
import io.guichet.bot.menu.Sheet;
import io.guichet.bot.menu.Target;
import io.guichet.bot.shared.Button;
import io.guichet.bot.shared.Screen;
import io.guichet.bot.shared.Turn;
import io.guichet.domain.billing.BuyerReference;
import io.guichet.domain.billing.StatedReference;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The list of what is printed on invoices, now or later, and what its dialogues share. */
final class ReferenceScreens {

    private static final String TOPIC = "references";

    private final StateReference stateReference;
    private final Confirmations confirmations;

    ReferenceScreens(StateReference stateReference, Confirmations confirmations) {
        this.stateReference = stateReference;
        this.confirmations = confirmations;
    }

    Screen list(Acting acting, int page) {
        Sheet sheet = titled(acting);
        List<StatedReference> all = standing(acting);
        sheet.line(all.isEmpty() ? "references.none" : "references.hint");
        Pages.show(
                sheet,
                all,
                page,
                stated -> row(sheet, acting, stated),
                to -> new LedgerTarget.References(acting.key(), to));
        for (BuyerReference.Kind kind : BuyerReference.Kind.values()) {
            sheet.choice(
                    "button.new-" + ReferenceWords.word(kind),
                    new LedgerTarget.NewReference(acting.key(), kind));
        }
        return sheet.backTo(new Target.More(acting.key()));
    }

    private static void row(Sheet sheet, Acting acting, StatedReference stated) {
        sheet.text("\u2022 " + ReferenceWords.row(acting, stated));
        String label = Labels.shorten(stated.reference().text(), Labels.BUTTON);
        sheet.choice(new Button.Callback(label, detail(acting, stated.id()).data()));
    }

    /** What is printed today or will be. */
    List<StatedReference> standing(Acting acting) {
        return stateReference.list(acting.number()).stream()
                .filter(stated -> !stated.isDisabled())
                .filter(stated -> stated.until().map(acting.today()::isBefore).orElse(true))
                .toList();
    }

    /** Of what is over as well. */
    Optional<StatedReference> find(Acting acting, UUID reference) {
        return stateReference.list(acting.number()).stream()
                .filter(stated -> stated.id().equals(reference))
                .findFirst();
    }

    Turn with(Acting acting, UUID reference, Function<StatedReference, Turn> then) {
        return standing(acting).stream()
                .filter(stated -> stated.id().equals(reference))
                .findFirst()
                .map(then)
                .orElseGet(
                        () ->
                                acting.moment()
                                        .alert(
                                                acting.texts().say("reference.gone"),
                                                list(acting, 1)));
    }

    /** What it comes to, and the button that does it. */
    Screen confirmation(Acting acting, Sheet sheet, ReferenceIntent intent, Target back) {
        sheet.line("change.nothing-yet");
        sheet.choice(button(acting, "button.confirm", intent));
        sheet.choice("button.cancel", back);
        return sheet.backTo(back);
    }

    Button button(Acting acting, String key, ReferenceIntent intent) {
        return confirmations.button(
                acting.moment(), acting.key(), acting.texts().say(key), intent, Confirmations.LONG);
    }

    Done done(Acting acting, String word) {
        Turn turn = acting.moment().toast(acting.texts().say(word), TOPIC, list(acting, 1));
        return Done.said(turn, "used.done", "");
    }

    Done refused(Acting acting, String key) {
        Sheet sheet = titled(acting).line(key).line("trouble.nothing-changed");
        return Done.refused(acting.moment().show(sheet.backTo(back(acting))));
    }

    /** On whose days it would be printed as well. */
    String overlap(Acting acting, UUID other) {
        return find(acting, other)
                .map(
                        stated ->
                                acting.texts()
                                        .say(
                                                "reference.overlaps",
                                                ReferenceWords.named(acting, stated),
                                                ReferenceWords.days(acting, stated)))
                .orElseGet(() -> acting.texts().say("reference.changed"));
    }

    static Sheet titled(Acting acting) {
        return Sheet.titled(acting, acting.texts().say("references.title"));
    }

    static Target detail(Acting acting, UUID reference) {
        return new LedgerTarget.Reference(acting.key(), reference);
    }

    static Target back(Acting acting) {
        return new LedgerTarget.References(acting.key(), 1);
    }
}
