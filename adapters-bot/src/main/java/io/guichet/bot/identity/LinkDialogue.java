package io.guichet.bot.identity;

import io.guichet.application.identity.ClaimChatLink;
import io.guichet.application.identity.ConfirmChatLink;
import io.guichet.application.identity.EndChatLink;
import io.guichet.application.identity.query.FindChatLink;
import io.guichet.application.identity.query.FindProfile;
import io.guichet.application.identity.query.FindProfile.ProfileDetails;
import io.guichet.application.permit.Actor;
import io.guichet.application.permit.Actors;
import io.guichet.bot.home.HomeDialogue;
import io.guichet.bot.menu.Confirmations;
import io.guichet.bot.menu.Done;
import io.guichet.bot.menu.Intent;
import io.guichet.bot.menu.Labels;
import io.guichet.bot.menu.Moment;
import io.guichet.bot.menu.Sheet;
import io.guichet.bot.menu.Target;
import io.guichet.bot.shared.Button;
import io.guichet.bot.shared.Reply;
import io.guichet.bot.shared.Screen;
import io.guichet.bot.shared.Turn;
import io.guichet.bot.text.Texts;

import java.util.Optional;
import java.util.UUID;

/**
 * Links a chat to a profile and unlinks it.
 *
 * <p>Whoever opens a link with a code is shown whose profile it is and has to confirm; so has the
 * signed-in person on the web page. Without both, a sent link would tie strangers together.
 */
public final class LinkDialogue {

    private static final Target HOME = new Target.Home(0);

    private final IdentityPorts ports;
    private final HomeDialogue home;
    private final Confirmations confirmations;
    private final String linkPage;

    public LinkDialogue(
            IdentityPorts ports, HomeDialogue home, Confirmations confirmations, String linkPage) {
        this.ports = ports;
        this.home = home;
        this.confirmations = confirmations;
        this.linkPage = linkPage;
    }

    public Turn how(Moment moment) {
        if (moment.isLinked()) {
            return moment.show(said(moment, "link.already"));
        }
        Sheet sheet = Sheet.titled(moment.texts(), moment.texts().say("link.title"));
        sheet.line("link.how");
        sheet.choice(new Button.Link(moment.texts().say("button.link"), linkPage));
        return moment.show(sheet.backTo(HOME));
    }

    /** Presents a code that came with a link from the web page. */
    public Turn claim(Moment moment, String code) {
        String name = moment.incoming().person().name();
        ClaimChatLink.Outcome outcome =
                ports.claimChatLink().claim(new ClaimChatLink.Command(code, moment.user(), name));
        return switch (outcome) {
            case ClaimChatLink.Outcome.Claimed claimed -> moment.show(question(moment, claimed));
            case ClaimChatLink.Outcome.AlreadyLinked ignored ->
                    moment.show(said(moment, "link.already"));
            case ClaimChatLink.Outcome.CodeNotValid ignored ->
                    moment.show(said(moment, "link.code-not-valid"));
        };
    }

    public Done confirm(Moment moment, UUID link) {
        return switch (ports.confirmChatLink().confirmInChat(link, moment.user())) {
            case ConfirmChatLink.Outcome.Linked ignored -> linked(moment);
            case ConfirmChatLink.Outcome.AwaitingOtherSide ignored ->
                    Done.said(moment.show(awaitingWeb(moment.texts())), "used.done", "");
            case ConfirmChatLink.Outcome.NotClaimed ignored -> expired(moment);
            case ConfirmChatLink.Outcome.Expired ignored -> expired(moment);
            case ConfirmChatLink.Outcome.NoSuchLink ignored -> expired(moment);
        };
    }

    public Done refuse(Moment moment, UUID link) {
        ports.endChatLink().endInChat(link, moment.user());
        return Done.said(moment.show(said(moment, "link.refused")), "used.done", "");
    }

    public Turn unlinkQuestion(Moment moment) {
        Texts texts = moment.texts();
        if (!moment.isLinked()) {
            return moment.show(said(moment, "trouble.not-linked"));
        }
        Sheet sheet = Sheet.titled(texts, texts.say("unlink.title"));
        sheet.line("unlink.question");
        sheet.choice(
                confirmations.button(
                        moment,
                        0,
                        texts.say("button.unlink"),
                        new Intent.Unlink(),
                        Confirmations.BRIEF));
        sheet.choice("button.cancel", HOME);
        return moment.show(sheet.backTo(HOME));
    }

    public Done unlink(Moment moment) {
        ports.endChatLink().endAll(moment.user());
        Moment alone =
                moment.known(ports.recognise(moment.user()))
                        .remembering(moment.memory().lookingAt(0).askingNothing());
        Turn turn = alone.show(said(alone, "unlink.done"));
        return Done.said(turn.and(commands(alone)), "used.done", "");
    }

    private Done linked(Moment moment) {
        Moment known =
                moment.known(ports.recognise(moment.user()))
                        .remembering(moment.memory().lookingAt(0));
        String word = known.texts().say("link.done");
        Turn turn = known.toast(word, Moment.MENU, home.screen(known));
        return Done.said(turn.and(commands(known)), "used.done", "");
    }

    private static Reply commands(Moment moment) {
        return new Reply.Commands(moment.texts().language(), moment.isLinked());
    }

    private Screen question(Moment moment, ClaimChatLink.Outcome.Claimed claimed) {
        Texts texts = moment.texts();
        Sheet sheet = Sheet.titled(texts, texts.say("link.title"));
        String name = Labels.shorten(claimed.profileName(), Labels.NAME);
        sheet.line("link.question", name, Labels.shorten(claimed.maskedEmail(), Labels.NAME));
        sheet.line("link.warning");
        sheet.choice(button(moment, "button.confirm", new Intent.ConfirmLink(claimed.link())));
        sheet.choice(button(moment, "button.cancel", new Intent.RefuseLink(claimed.link())));
        return sheet.screen();
    }

    private Button button(Moment moment, String key, Intent intent) {
        return confirmations.button(
                moment, 0, moment.texts().say(key), intent, Confirmations.BRIEF);
    }

    private Screen awaitingWeb(Texts texts) {
        Sheet sheet = Sheet.titled(texts, texts.say("link.title"));
        sheet.line("link.awaiting-web");
        sheet.choice(new Button.Link(texts.say("button.link"), linkPage));
        return sheet.backTo(HOME);
    }

    private static Done expired(Moment moment) {
        return Done.refused(moment.show(said(moment, "link.code-not-valid")));
    }

    private static Screen said(Moment moment, String key) {
        Texts texts = moment.texts();
        return Sheet.titled(texts, texts.say("link.title")).line(key).backTo(HOME);
    }

    /** What this dialogue asks the application. */
    public record IdentityPorts(
            FindProfile findProfile,
            FindChatLink findChatLink,
            ClaimChatLink claimChatLink,
            ConfirmChatLink confirmChatLink,
            EndChatLink endChatLink) {

        /** Whose chat it is; from now on he acts, or nobody does. */
        public Optional<ProfileDetails> recognise(long user) {
            Optional<ProfileDetails> found =
                    Actors.during(
                            Actor.HOUSE,
                            () ->
                                    findChatLink
                                            .linkedTo(user)
                                            .flatMap(link -> findProfile.find(link.profile())));
            Actors.become(
                    found.<Actor>map(it -> new Actor.Person(it.profile(), it.permissions()))
                            .orElse(Actor.NOBODY));
            return found;
        }
    }
}
