package io.guichet.bot.telegram.handling;

import io.guichet.application.conversation.ChatMemory;
import io.guichet.application.conversation.OutgoingMessage;
import io.guichet.application.notification.Notice;
import io.guichet.application.notification.Notice.Audience;
import io.guichet.application.notification.PendingNotices.Channel;
import io.guichet.application.notification.PendingNotices.PendingNotice;
import io.guichet.bot.shared.Dialogue;
import io.guichet.bot.shared.Reply;
import io.guichet.bot.telegram.sending.Parcels;
import io.guichet.bot.telegram.shared.BackOff;
import io.guichet.bot.telegram.shared.BotPorts;
import io.guichet.bot.telegram.shared.BotSettings;
import io.guichet.bot.telegram.shared.Loop;
import io.guichet.bot.telegram.shared.Signal;
import io.guichet.bot.telegram.shared.Watch;
import io.guichet.domain.identity.ProfileId;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tells what happened in every chat of those whom it concerns. */
public final class NoticeWorker implements Loop.Round {

    private static final Logger LOG = System.getLogger(NoticeWorker.class.getName());
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final int BATCH = 20;
    private static final int MOST_TRIES = 10;

    private final BotPorts ports;
    private final Dialogue dialogue;
    private final BotSettings settings;
    private final Watch watch;
    private final Signal messages;
    private final Parcels parcels = new Parcels();

    public NoticeWorker(
            BotPorts ports, Dialogue dialogue, BotSettings settings, Watch watch, Signal messages) {
        this.ports = ports;
        this.dialogue = dialogue;
        this.settings = settings;
        this.watch = watch;
        this.messages = messages;
    }

    @Override
    public void run() throws InterruptedException {
        List<PendingNotice> claimed = ports.notices().claim(Channel.CHAT, BATCH, now(), LEASE);
        note(claimed.stream().filter(this::tell).toList());
        if (claimed.size() < BATCH) {
            watch.stopping().rest(settings.pace().idle());
        }
    }

    /** What could not be noted is told again under the same keys, and so once. */
    private void note(List<PendingNotice> told) {
        if (told.isEmpty()) {
            return;
        }
        try {
            ports.notices().sent(told, now());
        } catch (RuntimeException fault) {
            told.forEach(notice -> failed(notice, fault));
        }
    }

    /** Whether it was told, in as many chats as there are. */
    private boolean tell(PendingNotice notice) {
        try {
            List<OutgoingMessage> told = new ArrayList<>();
            for (long chat : chatsFor(notice.notice())) {
                told.addAll(toldIn(chat, notice));
            }
            if (!told.isEmpty()) {
                ports.outbox().add(settings.bot(), told, now());
                messages.wake(told.size());
            }
            return true;
        } catch (RuntimeException | Error fault) {
            failed(notice, fault);
            return false;
        }
    }

    private List<Long> chatsFor(Notice notice) {
        return switch (notice.audience()) {
            case Audience.OfCustomer ignored -> ports.findChatLink().chatsOf(notice.customer());
            case Audience.OfPerson(ProfileId who) -> ports.findChatLink().chatsOf(who);
            case Audience.OneChat(long chat) -> lastWordsIn(chat);
        };
    }

    /** Not to whoever has linked it since: they were not meant for him. */
    private List<Long> lastWordsIn(long chat) {
        return ports.findChatLink().linkedTo(chat).isPresent() ? List.of() : List.of(chat);
    }

    private List<OutgoingMessage> toldIn(long chat, PendingNotice notice) {
        ChatMemory memory = ports.memories().of(chat);
        if (memory.blocked()) {
            return List.of();
        }
        List<OutgoingMessage> told = new ArrayList<>();
        for (Reply reply : dialogue.tell(notice.notice(), memory)) {
            String key = "n" + notice.id() + "-" + chat + "-" + told.size();
            told.add(parcels.packed(key, chat, reply));
        }
        return told;
    }

    private void failed(PendingNotice notice, Throwable fault) {
        if (notice.tries() < MOST_TRIES) {
            LOG.log(Level.WARNING, "notice " + notice.id() + " failed, it is tried again", fault);
            Duration pause =
                    BackOff.after(notice.tries(), settings.pace().firstPause(), LONGEST_WAIT);
            ports.notices().retryAt(notice, now().plus(pause), fault.toString());
            return;
        }
        LOG.log(Level.ERROR, "notice " + notice.id() + " is given up", fault);
        ports.notices().park(notice, now(), fault.toString());
    }

    private Instant now() {
        return watch.clock().instant();
    }
}
