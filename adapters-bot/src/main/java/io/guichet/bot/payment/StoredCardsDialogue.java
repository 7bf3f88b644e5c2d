package io.guichet.bot.payment;

import io.guichet.application.payment.ChooseDefaultCard;
import io.guichet.application.payment.RemoveStoredCard;
import io.guichet.bot.home.HomeDialogue;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.Confirmations;
import io.guichet.bot.menu.Done;
import io.guichet.bot.menu.Intent;
import io.guichet.bot.menu.Sheet;
import io.guichet.bot.menu.Target;
import io.guichet.bot.payment.PaymentPorts.StoredCardPorts;
import io.guichet.bot.shared.Button;
import io.guichet.bot.shared.Screen;
import io.guichet.bot.shared.Turn;
import io.guichet.domain.debit.Mandate;
import io.guichet.domain.payment.StoredCard;
import io.guichet.domain.payment.StoredCardId;

import java.util.List;
import java.util.Optional;

/**
 * Kept cards: which there are, which one is charged, and having one forgotten. Mandates are listed
 * beside them; they are signed and revoked where their whole text can be read.
 */
public final class StoredCardsDialogue {

    private static final String TOPIC = "cards";

    private final StoredCardPorts ports;
    private final HomeDialogue home;
    private final Confirmations confirmations;

    public StoredCardsDialogue(
            StoredCardPorts ports, HomeDialogue home, Confirmations confirmations) {
        this.ports = ports;
        this.home = home;
        this.confirmations = confirmations;
    }

    public Turn show(Acting acting) {
        return acting.moment().show(screen(acting));
    }

    public Turn detail(Acting acting, StoredCardId id) {
        return find(acting, id)
                .map(card -> acting.moment().show(screen(acting, card)))
                .orElseGet(() -> home.outOfDate(acting));
    }

    public Done choose(Acting acting, StoredCardId card) {
        return switch (ports.choose()
                .choose(new ChooseDefaultCard.Command(acting.number(), card))) {
            case ChooseDefaultCard.Outcome.Chosen ignored -> done(acting, "cards.chosen");
            case ChooseDefaultCard.Outcome.NoSuchCard ignored ->
                    Done.refused(home.outOfDate(acting));
        };
    }

    public Done remove(Acting acting, StoredCardId card) {
        return switch (ports.remove().remove(new RemoveStoredCard.Command(acting.number(), card))) {
            case RemoveStoredCard.Outcome.Removed ignored -> done(acting, "cards.removed");
            case RemoveStoredCard.Outcome.NoSuchCard ignored ->
                    Done.refused(home.outOfDate(acting));
            case RemoveStoredCard.Outcome.ProviderUnavailable ignored -> {
                Sheet sheet = Sheet.titled(acting, acting.texts().say("cards.title"));
                sheet.line("card.unavailable").line("trouble.nothing-changed");
                yield Done.refused(
                        acting.moment().show(sheet.backTo(new Target.Cards(acting.key()))));
            }
        };
    }

    private Done done(Acting acting, String word) {
        return Done.said(
                acting.moment().toast(acting.texts().say(word), TOPIC, screen(acting)),
                "used.done",
                "");
    }

    private Screen screen(Acting acting) {
        List<StoredCard> cards = ports.list().list(acting.number());
        List<Mandate> mandates = ports.mandates().list(acting.number());
        Sheet sheet = Sheet.titled(acting, acting.texts().say("cards.title"));
        if (cards.isEmpty() && mandates.isEmpty()) {
            sheet.line("cards.none");
        } else if (cards.stream().noneMatch(StoredCard::isDefault)
                && mandates.stream().noneMatch(Mandate::isDefault)) {
            sheet.line("cards.no-default");
        } else {
            sheet.line("cards.hint");
        }
        for (StoredCard card : cards) {
            sheet.text("\u2022 " + described(acting, card));
            Target detail = new Target.Card(acting.key(), card.id());
            sheet.choice(new Button.Callback(name(acting, card), detail.data()));
        }
        if (!mandates.isEmpty()) {
            mandates.forEach(mandate -> sheet.text("\u2022 " + described(acting, mandate)));
            sheet.line("cards.mandates-hint");
        }
        return sheet.backTo(new Target.More(acting.key()));
    }

    private Screen screen(Acting acting, StoredCard card) {
        Sheet sheet = Sheet.titled(acting, acting.texts().say("cards.one-title"));
        sheet.text(described(acting, card));
        sheet.line("cards.agreed", acting.momentOf(card.agreedAt()));
        if (!card.isDefault()) {
            confirm(acting, sheet, "button.choose-card", new Intent.ChooseCard(card.id()));
        }
        confirm(acting, sheet, "button.remove-card", new Intent.RemoveCard(card.id()));
        return sheet.backTo(new Target.Cards(acting.key()));
    }

    private void confirm(Acting acting, Sheet sheet, String key, Intent intent) {
        sheet.choice(
                confirmations.button(
                        acting.moment(),
                        acting.key(),
                        acting.texts().say(key),
                        intent,
                        Confirmations.LONG));
    }

    private Optional<StoredCard> find(Acting acting, StoredCardId id) {
        return ports.list().list(acting.number()).stream()
                .filter(card -> card.id().equals(id))
                .findFirst();
    }

    private static String described(Acting acting, StoredCard card) {
        String expiry =
                "%02d/%d"
                        .formatted(
                                card.face().expiry().getMonthValue(),
                                card.face().expiry().getYear());
        String key = card.isDefault() ? "cards.default-row" : "cards.row";
        return acting.texts().say(key, name(acting, card), expiry);
    }

    private static String described(Acting acting, Mandate mandate) {
        String key = mandate.isDefault() ? "cards.default-mandate" : "cards.mandate";
        return acting.texts()
                .say(
                        key,
                        mandate.account().masked(),
                        mandate.signature().day(),
                        mandate.lapsesOn());
    }

    private static String name(Acting acting, StoredCard card) {
        return acting.texts().say("cards.name", card.face().brand(), card.face().last4());
    }
}
