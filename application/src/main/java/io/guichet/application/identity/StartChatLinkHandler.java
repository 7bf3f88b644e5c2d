package io.guichet.application.identity;

import io.guichet.application.identity.port.ChatLinks;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.shared.Sha256;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/** Keeps the hash of the code and gives the code away once. */
public final class StartChatLinkHandler implements StartChatLink {

    private static final Duration VALID_FOR = Duration.ofMinutes(10);

    private final ChatLinks chatLinks;
    private final Transactions transactions;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final Supplier<String> codes;

    public StartChatLinkHandler(
            ChatLinks chatLinks,
            Transactions transactions,
            Clock clock,
            Supplier<UUID> ids,
            Supplier<String> codes) {
        this.chatLinks = chatLinks;
        this.transactions = transactions;
        this.clock = clock;
        this.ids = ids;
        this.codes = codes;
    }

    @Override
    public Started start(ProfileId profile) {
        UUID id = ids.get();
        String code = codes.get();
        Instant expiresAt = clock.instant().plus(VALID_FOR);
        return transactions.required(
                () -> {
                    chatLinks.add(ChatLink.offer(id, profile, Sha256.hex(code), expiresAt));
                    return new Started(id, code, expiresAt);
                });
    }
}
