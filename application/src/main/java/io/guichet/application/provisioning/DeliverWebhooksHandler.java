package io.guichet.application.provisioning;

import io.guichet.application.conversation.Leases;
import io.guichet.application.provisioning.port.ProvisioningEvents;
import io.guichet.application.provisioning.port.WebhookSender;
import io.guichet.application.provisioning.port.WebhookSender.Answer;
import io.guichet.application.provisioning.port.Webhooks;
import io.guichet.application.provisioning.port.Webhooks.Waiting;
import io.guichet.application.shared.OneByOne;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.provisioning.Webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * One node at a time works for a webhook. What it takes on is written down first, so that nothing
 * is lost; what was sent and not noted is sent again, with the same id. After a failure the rest
 * waits for the next turn, and what failed for its own: it holds up only its subject.
 */
public final class DeliverWebhooksHandler implements DeliverWebhooks {

    /** As Standard Webhooks advises; then every day, for as long as the event is kept. */
    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(5),
                    Duration.ofHours(10),
                    Duration.ofHours(14),
                    Duration.ofHours(20),
                    Duration.ofDays(1));

    private static final int AT_ONCE = 100;

    /** Longer than any one call takes. */
    private static final Duration TURN = Duration.ofMinutes(1);

    private final Stores stores;
    private final WebhookSender sender;
    private final WebhookKeys keys;
    private final Transactions transactions;
    private final Clock clock;
    private final String node;

    /** What is read and written; a lease keeps other nodes away. */
    public record Stores(Webhooks webhooks, ProvisioningEvents events, Leases leases) {}

    /** {@code node} tells this one from others. */
    public DeliverWebhooksHandler(
            Stores stores,
            WebhookSender sender,
            WebhookKeys keys,
            Transactions transactions,
            Clock clock,
            String node) {
        this.stores = stores;
        this.sender = sender;
        this.keys = keys;
        this.transactions = transactions;
        this.clock = clock;
        this.node = node;
    }

    @Override
    public int deliver() {
        List<UUID> on =
                transactions.required(stores.webhooks()::all).stream()
                        .filter(Webhook::isOn)
                        .map(Webhook::id)
                        .toList();
        OneByOne round = new OneByOne("webhook");
        round.count(on, Function.identity(), id -> isMine(id) ? deliver(id) : 0);
        return round.done();
    }

    private int deliver(UUID id) {
        int taken = 0;
        try {
            boolean isMore = true;
            while (isMore) {
                boolean isNew = transactions.required(() -> takeOn(id));
                int some = send(id);
                taken += Math.max(some, 0);
                isMore = some > 0 || some == 0 && isNew;
            }
        } finally {
            stores.leases().release(lease(id), node);
        }
        return taken;
    }

    /** Answers whether there was anything new. */
    private boolean takeOn(UUID id) {
        Optional<Webhook> webhook = stores.webhooks().find(id).filter(Webhook::isOn);
        Instant now = clock.instant();
        stores.events().number(now);
        List<NumberedEvent> since =
                webhook.map(one -> stores.events().after(one.position(), AT_ONCE))
                        .orElseGet(List::of);
        if (!since.isEmpty()) {
            stores.webhooks().await(id, since, now);
            stores.webhooks().save(webhook.get().upTo(since.getLast().position()));
        }
        return !since.isEmpty();
    }

    /** Answers how many were taken; less than none if one failed. */
    private int send(UUID id) {
        List<Waiting> due =
                transactions.required(() -> stores.webhooks().due(id, clock.instant(), AT_ONCE));
        int taken = 0;
        for (Waiting waiting : due) {
            Optional<Webhook> webhook =
                    transactions.required(() -> stores.webhooks().find(id).filter(Webhook::isOn));
            if (webhook.isEmpty() || !isMine(id) || !isTaken(webhook.get(), waiting)) {
                return -1;
            }
            taken++;
        }
        return taken;
    }

    private boolean isTaken(Webhook webhook, Waiting waiting) {
        Optional<NumberedEvent> event =
                transactions
                        .required(() -> stores.events().after(waiting.position() - 1, 1))
                        .stream()
                        .filter(found -> found.position() == waiting.position())
                        .findFirst();
        Answer answer = event.map(it -> send(webhook, it)).orElseGet(Answer.Taken::new);
        return transactions.required(() -> note(webhook.id(), waiting, answer));
    }

    /** Nothing leads anywhere where it did not when it was written down. */
    private Answer send(Webhook webhook, NumberedEvent event) {
        return sender.isAllowed(webhook.url())
                ? sender.send(webhook.url(), keys.of(webhook.id()), event, clock.instant())
                : new Answer.Failed("address not allowed");
    }

    private boolean note(UUID id, Waiting waiting, Answer answer) {
        Instant now = clock.instant();
        switch (answer) {
            case Answer.Taken ignored -> {
                stores.webhooks().settle(id, waiting.position());
                change(id, webhook -> webhook.delivered(now));
            }
            case Answer.NoMore ignored -> change(id, webhook -> webhook.gone(now));
            case Answer.Failed(String reason) -> {
                Waiting tried = new Waiting(waiting.position(), waiting.attempts() + 1);
                stores.webhooks().postpone(id, tried, now.plus(pause(waiting)));
                change(id, webhook -> webhook.failed(now, reason));
            }
        }
        return answer instanceof Answer.Taken;
    }

    private void change(UUID id, UnaryOperator<Webhook> how) {
        stores.webhooks().find(id).map(how).ifPresent(stores.webhooks()::save);
    }

    private static Duration pause(Waiting waiting) {
        return PAUSES.get(Math.min(waiting.attempts(), PAUSES.size() - 1));
    }

    private boolean isMine(UUID id) {
        return stores.leases().hold(lease(id), node, TURN);
    }

    private static String lease(UUID id) {
        return "webhook-" + id;
    }
}
