package io.guichet.bot.conversation;

import io.guichet.application.conversation.ChatMemory;
import io.guichet.application.identity.query.FindProfile.ProfileDetails;
import io.guichet.application.notification.Notice;
import io.guichet.application.permit.Actor;
import io.guichet.application.permit.Actors;
import io.guichet.application.permit.NotPermittedException;
import io.guichet.bot.factor.StepUpDialogue;
import io.guichet.bot.identity.LinkDialogue.IdentityPorts;
import io.guichet.bot.menu.Moment;
import io.guichet.bot.notification.PersonTeller;
import io.guichet.bot.shared.Dialogue;
import io.guichet.bot.shared.Incoming;
import io.guichet.bot.shared.Reply;
import io.guichet.bot.shared.Turn;
import io.guichet.bot.text.Texts;
import io.guichet.domain.factor.Entrance;
import io.guichet.domain.identity.Language;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The conversation with a customer: who is it, in which language, and what does he want. */
public final class Conversation implements Dialogue {

    private final IdentityPorts identity;
    private final Clock clock;
    private final Dialogues dialogues;
    private final Presses presses;
    private final Messages messages;

    public Conversation(BotPorts ports) {
        this.identity = ports.identity();
        this.clock = ports.clock();
        this.dialogues = new Dialogues(ports);
        this.presses = new Presses(dialogues);
        this.messages = new Messages(dialogues);
    }

    @Override
    public Turn take(Incoming incoming, ChatMemory memory) {
        return Actors.during(Actor.NOBODY, () -> answer(incoming, memory));
    }

    private Turn answer(Incoming incoming, ChatMemory memory) {
        return switch (incoming) {
            case Incoming.Presence it -> new Turn(memory.blocked(it.blocked()), List.of());
            case Incoming.Text it ->
                    answer(it, memory, moment -> messages.answer(moment, it.text()));
            case Incoming.Other it ->
                    answer(it, memory, moment -> messages.hint(moment, "hint.no-text"));
            case Incoming.Press it ->
                    answer(it, memory.askingNothing(), moment -> presses.answer(moment, it.data()));
        };
    }

    /** What a dialogue forgot to ask is refused all the same, and answered like all the rest. */
    private Turn answer(Incoming incoming, ChatMemory memory, Function<Moment, Turn> dialogue) {
        Moment moment = momentOf(incoming, memory);
        try {
            return greeted(memory, dialogue.apply(moment));
        } catch (NotPermittedException refused) {
            return dialogues.closed(moment, memory.customer());
        }
    }

    @Override
    public List<Reply> tell(Notice notice, ChatMemory memory) {
        return Actors.during(Actor.NOBODY, () -> told(notice, memory));
    }

    private List<Reply> told(Notice notice, ChatMemory memory) {
        if (memory.blocked()) {
            return List.of();
        }
        if (notice.kind() == Notice.Kind.STEP_UP_APPROVED) {
            return goOn(notice, memory);
        }
        Incoming nothing =
                new Incoming.Presence(new Incoming.Person(memory.chat(), "", ""), 0, false);
        Optional<ProfileDetails> profile = profileOf(memory.chat());
        Language language =
                memory.language().isEmpty()
                        ? profile.map(ProfileDetails::language).orElseGet(() -> languageOf(notice))
                        : Language.ofTag(memory.language());
        if (notice.kind().isPersonal()) {
            return PersonTeller.tell(Texts.in(language), notice);
        }
        Moment moment = new Moment(nothing, memory, Texts.in(language), profile, now());
        return dialogues
                .access
                .to(moment, notice.customer().value())
                .map(acting -> dialogues.notices.tell(acting, notice))
                .orElse(List.of());
    }

    /** Of whom a chat that is no longer linked was. */
    private static Language languageOf(Notice notice) {
        return Language.ofTag(notice.facts().getOrDefault("language", Language.EN.tag()));
    }

    /**
     * The code was given on the page: what waited here goes on, in the place of the message that
     * asked. Other chats of the person hear of it as well and do nothing.
     */
    private List<Reply> goOn(Notice notice, ChatMemory memory) {
        if (!notice.facts().get("entrance").equals(Entrance.ofChat(memory.chat()).value())) {
            return List.of();
        }
        Incoming.Press press =
                new Incoming.Press(
                        new Incoming.Person(memory.chat(), "", ""),
                        0,
                        0,
                        "",
                        notice.facts().get("resume"));
        return take(press, memory).replies().stream().flatMap(Conversation::withoutPress).toList();
    }

    private static Stream<Reply> withoutPress(Reply reply) {
        return switch (reply) {
            case Reply.Answer ignored -> Stream.empty();
            case Reply.Edit edit ->
                    Stream.of(new Reply.EditAbout(StepUpDialogue.TOPIC, edit.screen()));
            default -> Stream.of(reply);
        };
    }

    private Moment momentOf(Incoming incoming, ChatMemory memory) {
        Language language =
                Language.ofTag(
                        memory.language().isEmpty()
                                ? incoming.person().languageTag()
                                : memory.language());
        return new Moment(
                incoming,
                memory.in(language.tag()),
                Texts.in(language),
                profileOf(incoming.person().user()),
                now());
    }

    /** Whoever is heard of for the first time gets the list of commands in his language. */
    private Turn greeted(ChatMemory before, Turn turn) {
        boolean known = !before.language().isEmpty();
        if (known || turn.replies().stream().anyMatch(Reply.Commands.class::isInstance)) {
            return turn;
        }
        Language language = Language.ofTag(turn.memory().language());
        boolean linked = profileOf(before.chat()).isPresent();
        return turn.and(new Reply.Commands(language, linked));
    }

    private Optional<ProfileDetails> profileOf(long user) {
        return identity.recognise(user);
    }

    private Instant now() {
        return clock.instant();
    }
}
