package io.guichet.bot.telegram.handling;

import io.guichet.application.conversation.ChatMemory;
import io.guichet.application.conversation.MessageOutbox;
import io.guichet.application.conversation.OutgoingMessage;
import io.guichet.application.conversation.UpdateInbox.ClaimedUpdate;
import io.guichet.bot.shared.Dialogue;
import io.guichet.bot.shared.Html;
import io.guichet.bot.shared.Incoming;
import io.guichet.bot.shared.Reply;
import io.guichet.bot.shared.Screen;
import io.guichet.bot.shared.Turn;
import io.guichet.bot.telegram.api.BotApi;
import io.guichet.bot.telegram.sending.Parcels;
import io.guichet.bot.telegram.shared.BotSettings;
import io.guichet.bot.telegram.shared.Texts;
import io.guichet.bot.telegram.shared.Watch;
import io.guichet.domain.identity.Language;

import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Works out what is answered to one update, and under which keys, so that a repetition adds none.
 */
public final class Turns {

    private static final String TOLD_ONCE = "group-told";

    private final Dialogue dialogue;
    private final MessageOutbox outbox;
    private final BotApi api;
    private final BotSettings settings;
    private final Watch watch;
    private final FloodGate gate = new FloodGate();
    private final Parcels parcels = new Parcels();

    public Turns(
            Dialogue dialogue,
            MessageOutbox outbox,
            BotApi api,
            BotSettings settings,
            Watch watch) {
        this.dialogue = dialogue;
        this.outbox = outbox;
        this.api = api;
        this.settings = settings;
        this.watch = watch;
    }

    /**
     * What comes of an update; {@code silentCallback} is a press that is answered without a text.
     */
    record Answered(ChatMemory memory, List<OutgoingMessage> messages, String silentCallback) {}

    Answered answer(ClaimedUpdate update, Heard heard, ChatMemory memory) {
        return switch (heard) {
            case Heard.InPrivate(Incoming incoming) -> inPrivate(update, incoming, memory);
            case Heard.InGroup group -> inGroup(update, group, memory);
            case Heard.Garbled ignored -> new Answered(memory, List.of(), "");
            case Heard.Nothing ignored -> new Answered(memory, List.of(), "");
        };
    }

    /** Ends the spinner of a button whose press needs no text; it ends by itself if this fails. */
    void endSpinner(Answered answered) {
        if (!answered.silentCallback().isEmpty()) {
            api.tell("answerCallbackQuery", new AnswerCallbackQuery(answered.silentCallback()));
        }
    }

    void apologise(ClaimedUpdate update, Heard heard, ChatMemory memory) {
        if (!(heard instanceof Heard.InPrivate(Incoming incoming))) {
            return;
        }
        Language language = Texts.languageOf(memory.language(), incoming.person().languageTag());
        String text = Texts.in(language, "unavailable", reference(update), settings.publicUrl());
        outbox.add(
                settings.bot(), List.of(saying("u" + update.id() + "-fault", memory, text)), now());
        endSpinner(new Answered(memory, List.of(), heard.callbackId()));
    }

    /** What a person can tell support about an update. */
    static String reference(ClaimedUpdate update) {
        return "U" + update.id();
    }

    private Answered inPrivate(ClaimedUpdate update, Incoming incoming, ChatMemory memory) {
        String pressed = incoming instanceof Incoming.Press press ? press.callbackId() : "";
        if (update.tries() == 0 && !(incoming instanceof Incoming.Presence)) {
            switch (gate.admit(incoming.person().user(), now())) {
                case ADMITTED -> {}
                case TURNED_AWAY -> {
                    return new Answered(memory, tooMany(update, incoming, memory), pressed);
                }
                case IGNORED -> {
                    return new Answered(memory, List.of(), pressed);
                }
            }
        }
        Turn turn = dialogue.take(incoming, memory.blocked(false));
        boolean blocked = incoming instanceof Incoming.Presence presence && presence.blocked();
        return answered(update, turn, pressed, blocked);
    }

    private Answered answered(ClaimedUpdate update, Turn turn, String pressed, boolean blocked) {
        List<OutgoingMessage> messages = new ArrayList<>();
        String silent = pressed;
        for (Reply reply : turn.replies()) {
            if (reply instanceof Reply.Answer(String ignored, String text, boolean alert)
                    && text.isEmpty()) {
                continue;
            }
            if (reply instanceof Reply.Answer) {
                silent = "";
            }
            String key = "u" + update.id() + "-" + messages.size();
            messages.add(parcels.packed(key, turn.memory().chat(), reply));
        }
        return new Answered(turn.memory().blocked(blocked), messages, silent);
    }

    private List<OutgoingMessage> tooMany(
            ClaimedUpdate update, Incoming incoming, ChatMemory memory) {
        Language language = Texts.languageOf(memory.language(), incoming.person().languageTag());
        String text = Texts.in(language, "too-many", FloodGate.WINDOW.toSeconds());
        return List.of(saying("u" + update.id() + "-0", memory, text));
    }

    /** A group is told once that its members are served in private. */
    private Answered inGroup(ClaimedUpdate update, Heard.InGroup group, ChatMemory memory) {
        if (memory.step().equals(TOLD_ONCE) || !group.callbackId().isEmpty()) {
            return new Answered(memory, List.of(), group.callbackId());
        }
        String text = Texts.in(Language.ofTag(group.languageTag()), "private-only");
        return new Answered(
                memory.asking(TOLD_ONCE, "", Instant.EPOCH),
                List.of(saying("u" + update.id() + "-0", memory, text)),
                "");
    }

    private OutgoingMessage saying(String key, ChatMemory memory, String text) {
        Screen screen = new Screen(Html.text(text), List.of());
        return parcels.packed(key, memory.chat(), new Reply.Show("", screen));
    }

    private Instant now() {
        return watch.clock().instant();
    }
}
