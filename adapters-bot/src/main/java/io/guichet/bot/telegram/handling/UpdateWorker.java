package io.guichet.bot.telegram.handling;

import io.guichet.application.conversation.ChatMemories;
import io.guichet.application.conversation.ChatMemory;
import io.guichet.application.conversation.UpdateInbox;
import io.guichet.application.conversation.UpdateInbox.ClaimedUpdate;
import io.guichet.bot.telegram.shared.BackOff;
import io.guichet.bot.telegram.shared.BotPorts;
import io.guichet.bot.telegram.shared.BotSettings;
import io.guichet.bot.telegram.shared.Loop;
import io.guichet.bot.telegram.shared.Signal;
import io.guichet.bot.telegram.shared.Signals;
import io.guichet.bot.telegram.shared.Watch;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes one waiting update after another and has it answered. The update, what the chat remembers
 * and the answers are written in one transaction, so that a turn happens wholly or again.
 */
public final class UpdateWorker implements Loop.Round {

    private static final Logger LOG = System.getLogger(UpdateWorker.class.getName());
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final int MOST_TRIES = 3;

    private final UpdateInbox inbox;
    private final ChatMemories memories;
    private final Turns turns;
    private final BotSettings settings;
    private final Watch watch;
    private final Signal work;
    private final Signal answers;
    private final Hearing hearing = new Hearing();

    public UpdateWorker(
            BotPorts ports, Turns turns, BotSettings settings, Watch watch, Signals signals) {
        this.inbox = ports.inbox();
        this.memories = ports.memories();
        this.turns = turns;
        this.settings = settings;
        this.watch = watch;
        this.work = signals.updates();
        this.answers = signals.messages();
    }

    @Override
    public void run() throws InterruptedException {
        Optional<ClaimedUpdate> claimed =
                inbox.claim(settings.bot(), settings.node(), now(), LEASE);
        if (claimed.isPresent()) {
            answer(claimed.get());
        } else {
            work.await(settings.pace().idle());
        }
    }

    private void answer(ClaimedUpdate update) {
        Heard heard = hearing.of(update);
        if (heard instanceof Heard.Garbled(String why)) {
            inbox.park(update, why);
            return;
        }
        if (update.tries() > MOST_TRIES) {
            giveUp(update, heard, "nobody who tried ever came back");
            return;
        }
        try {
            answer(update, heard);
        } catch (RuntimeException fault) {
            failed(update, heard, fault);
        }
    }

    private void answer(ClaimedUpdate update, Heard heard) {
        ChatMemory memory = memories.of(heard.chat());
        Turns.Answered answered = turns.answer(update, heard, memory);
        inbox.complete(update, answered.memory(), answered.messages(), now());
        answers.wake(answered.messages().size());
        turns.endSpinner(answered);
    }

    private void failed(ClaimedUpdate update, Heard heard, RuntimeException fault) {
        LOG.log(Level.WARNING, "update " + Turns.reference(update) + " failed", fault);
        if (update.tries() >= MOST_TRIES) {
            giveUp(update, heard, fault.toString());
            return;
        }
        Duration pause =
                BackOff.after(2 * update.tries(), settings.pace().firstPause(), LONGEST_WAIT);
        inbox.retryAt(update, now().plus(pause), fault.toString());
    }

    private void giveUp(ClaimedUpdate update, Heard heard, String why) {
        LOG.log(Level.ERROR, "update " + Turns.reference(update) + " is given up: " + why);
        turns.apologise(update, heard, memories.of(heard.chat()));
        inbox.park(update, why);
        answers.wake(1);
    }

    private Instant now() {
        return watch.clock().instant();
    }
}
