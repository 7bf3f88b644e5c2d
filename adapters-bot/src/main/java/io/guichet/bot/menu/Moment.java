package io.guichet.bot.menu;

import static java.util.Objects.requireNonNull;

import io.guichet.application.conversation.ChatMemory;
import io.guichet.application.identity.query.FindProfile.ProfileDetails;
import io.guichet.bot.shared.Html;
import io.guichet.bot.shared.Incoming;
import io.guichet.bot.shared.Reply;
import io.guichet.bot.shared.Screen;
import io.guichet.bot.shared.Turn;
import io.guichet.bot.text.Texts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One moment of a conversation: what was done, by whom as far as that is known, what is remembered,
 * and in which language to answer. An answer to a press takes the place of the pressed message; an
 * answer to a text is a new message, so that it stands below what was written.
 */
public record Moment(
        Incoming incoming,
        ChatMemory memory,
        Texts texts,
        Optional<ProfileDetails> profile,
        Instant now) {

    /** The topic of messages that are menus and nothing else. */
    public static final String MENU = "home";

    public Moment {
        requireNonNull(incoming, "incoming");
        requireNonNull(memory, "memory");
        requireNonNull(texts, "texts");
        requireNonNull(profile, "profile");
        requireNonNull(now, "now");
    }

    public long user() {
        return incoming.person().user();
    }

    public boolean isLinked() {
        return profile.isPresent();
    }

    public Moment remembering(ChatMemory other) {
        return new Moment(incoming, other, texts, profile, now);
    }

    public Moment speaking(Texts other) {
        return new Moment(incoming, memory, other, profile, now);
    }

    public Moment known(Optional<ProfileDetails> other) {
        return new Moment(incoming, memory, texts, other, now);
    }

    public Turn show(Screen screen) {
        return show(MENU, screen);
    }

    public Turn show(String topic, Screen screen) {
        return new Turn(memory, shown(topic, screen, "", false));
    }

    /** Shows a screen and a short word that goes away by itself. */
    public Turn toast(String word, String topic, Screen screen) {
        return new Turn(memory, shown(topic, screen, word, false));
    }

    /** Shows a screen and a sentence that has to be taken note of. */
    public Turn alert(String sentence, Screen screen) {
        return new Turn(memory, shown(MENU, screen, sentence, true));
    }

    /** Says a sentence and leaves the pressed message as it is. */
    public Turn alertOnly(String sentence) {
        return new Turn(
                memory,
                switch (incoming) {
                    case Incoming.Press press ->
                            List.of(new Reply.Answer(press.callbackId(), sentence, true));
                    case Incoming.Text ignored -> List.of(note(sentence));
                    case Incoming.Other ignored -> List.of(note(sentence));
                    case Incoming.Presence ignored -> List.of();
                });
    }

    /** Answers with something else than a screen. */
    public Turn reply(Reply reply) {
        return new Turn(memory, Stream.concat(acknowledged(), Stream.of(reply)).toList());
    }

    private Stream<Reply> acknowledged() {
        return incoming instanceof Incoming.Press press
                ? Stream.of(new Reply.Answer(press.callbackId(), "", false))
                : Stream.of();
    }

    private List<Reply> shown(String topic, Screen screen, String word, boolean alert) {
        Reply anew = new Reply.Show(topic, screen);
        return switch (incoming) {
            case Incoming.Press press ->
                    List.of(
                            new Reply.Answer(press.callbackId(), word, alert),
                            new Reply.Edit(topic, press.messageId(), screen));
            case Incoming.Text ignored -> alert ? List.of(note(word), anew) : List.of(anew);
            case Incoming.Other ignored -> alert ? List.of(note(word), anew) : List.of(anew);
            case Incoming.Presence ignored -> List.of();
        };
    }

    private static Reply note(String sentence) {
        return new Reply.Show("", new Screen(Html.text(sentence), List.of()));
    }
}
