package io.guichet.bot.factor;

import io.guichet.application.factor.ConfirmFactor;
import io.guichet.application.factor.StepUp.Need;
import io.guichet.application.factor.Tried;
import io.guichet.application.identity.query.FindProfile.ProfileDetails;
import io.guichet.bot.menu.Access;
import io.guichet.bot.menu.AccountIntent;
import io.guichet.bot.menu.Confirmations;
import io.guichet.bot.menu.Done;
import io.guichet.bot.menu.Intent;
import io.guichet.bot.menu.Moment;
import io.guichet.bot.menu.OrderIntent;
import io.guichet.bot.menu.ServiceIntent;
import io.guichet.bot.menu.Sheet;
import io.guichet.bot.menu.Target;
import io.guichet.bot.shared.Button;
import io.guichet.bot.shared.Turn;
import io.guichet.bot.text.Texts;
import io.guichet.domain.factor.Entrance;

import java.util.Optional;

/**
 * Asks for a second factor before what takes one. What was wanted waits behind a token meanwhile,
 * and goes on by itself once the code was right, here or on the page.
 */
public final class StepUpDialogue {

    /** The topic of the message that asks, by which it is found when the page has its code. */
    public static final String TOPIC = "step-up";

    private final FactorPorts ports;
    private final Access access;
    private final Confirmations confirmations;
    private final String publicUrl;

    public StepUpDialogue(
            FactorPorts ports, Access access, Confirmations confirmations, String publicUrl) {
        this.ports = ports;
        this.access = access;
        this.confirmations = confirmations;
        this.publicUrl = publicUrl;
    }

    /** What comes before an intent is carried out, if anything does. */
    public Optional<Done> before(Moment moment, long customer, Intent intent) {
        if (moment.profile().isEmpty()) {
            return Optional.empty();
        }
        ProfileDetails profile = moment.profile().get();
        Need need = profile.needsFactor(customer) ? Need.ALWAYS : needOf(intent);
        return switch (ports.stepUp().check(profile.profile(), entrance(moment), need)) {
            case GO_ON -> Optional.empty();
            case ENROL -> Optional.of(Done.refused(enrol(moment)));
            case CONFIRM ->
                    Optional.of(
                            Done.said(
                                    ask(moment, confirmations.token(moment, customer, intent)),
                                    "used.step-up",
                                    ""));
        };
    }

    /** Before what a customer has is shown to somebody who has to confirm first. */
    public Turn open(Moment moment, long customer) {
        return before(moment, customer, new Intent.Open())
                .map(Done::turn)
                .orElseThrow(() -> new IllegalStateException("there is nothing to confirm"));
    }

    private static Need needOf(Intent intent) {
        return switch (intent) {
            case Intent.Unlink ignored -> Need.FRESH;
            case Intent.PayOut ignored -> Need.FRESH;
            case ServiceIntent.Cancel ignored -> Need.FRESH;
            case ServiceIntent.CancelAtOnce ignored -> Need.FRESH;
            case AccountIntent.OfferAccount ignored -> Need.FRESH;
            case OrderIntent.Pay pay when pay.means() == OrderIntent.Means.KEPT_CARD -> Need.FRESH;
            default -> Need.NONE;
        };
    }

    /** Shows what was typed so far, or once it is all there tries it; empty if it was right. */
    public Optional<Turn> press(Moment moment, Target.Keypad pressed) {
        if (moment.profile().isEmpty()) {
            return Optional.of(said(moment, "trouble.not-linked"));
        }
        if (pressed.digits().isEmpty()) {
            return Optional.of(ask(moment, pressed.token()));
        }
        if (!pressed.isWhole()) {
            return Optional.of(moment.show(TOPIC, Keypad.typed(moment.texts(), pressed)));
        }
        Tried tried =
                ports.confirmFactor()
                        .confirm(
                                new ConfirmFactor.Command(
                                        moment.profile().get().profile(),
                                        entrance(moment),
                                        pressed.digits()));
        return refusal(moment, pressed.token(), tried);
    }

    private Optional<Turn> refusal(Moment moment, String token, Tried tried) {
        Texts texts = moment.texts();
        return switch (tried) {
            case Tried.Confirmed ignored -> Optional.empty();
            case Tried.Wrong wrong ->
                    Optional.of(
                            moment.toast(
                                    texts.say("step-up.wrong", wrong.triesLeft()),
                                    TOPIC,
                                    Keypad.empty(texts, token, page(moment, token))));
            case Tried.Locked locked ->
                    Optional.of(
                            said(
                                    moment,
                                    "step-up.locked",
                                    texts.moment(locked.until(), access.zone(moment))));
            case Tried.NotAsked ignored -> Optional.of(ask(moment, token));
            case Tried.NotEnrolled ignored -> Optional.of(enrol(moment));
        };
    }

    private Turn ask(Moment moment, String token) {
        boolean codes = ports.confirmFactor().hasCodes(moment.profile().orElseThrow().profile());
        String page = page(moment, token);
        return moment.show(
                TOPIC,
                codes
                        ? Keypad.empty(moment.texts(), token, page)
                        : Keypad.pageOnly(moment.texts(), page));
    }

    /** Where the code can be given instead: a page that waits for it, once. */
    private String page(Moment moment, String token) {
        String challenge =
                ports.confirmFactor()
                        .challenge(
                                moment.profile().orElseThrow().profile(),
                                entrance(moment),
                                new Target.Confirm(token).data());
        return publicUrl + "/approve?c=" + challenge;
    }

    private Turn enrol(Moment moment) {
        Texts texts = moment.texts();
        Sheet sheet = Sheet.titled(texts, texts.say("step-up.title")).line("step-up.enrol");
        sheet.choice(new Button.Link(texts.say("button.enrol"), publicUrl + "/factors"));
        return moment.show(TOPIC, sheet.backTo(new Target.Home(0)));
    }

    private static Turn said(Moment moment, String key, Object... arguments) {
        Texts texts = moment.texts();
        Sheet sheet = Sheet.titled(texts, texts.say("step-up.title")).line(key, arguments);
        return moment.show(TOPIC, sheet.backTo(new Target.Home(0)));
    }

    private static Entrance entrance(Moment moment) {
        return Entrance.ofChat(moment.user());
    }
}
