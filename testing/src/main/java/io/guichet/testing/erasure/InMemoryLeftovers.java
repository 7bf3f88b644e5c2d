package io.guichet.testing.erasure;

import io.guichet.application.erasure.Stale;
import io.guichet.application.erasure.port.Leftovers;
import io.guichet.testing.shared.InMemoryStores;

import java.time.Instant;

/** What is over in stores in memory. */
public record InMemoryLeftovers(InMemoryStores stores) implements Leftovers {

    @Override
    public int forget(Stale stale, Instant before, int most) {
        return switch (stale) {
            case LETTERS -> stores.signIn().letters().forget(before, most);
            case INVITATIONS ->
                    stores.invitations()
                            .forget(invitation -> invitation.expiresAt().isBefore(before), most);
            case TOKENS -> stores.accessTokens().forget(before, most);
            case CHAT_LINKS -> stores.chatLinks().forget(before, most);
            case RECOVERIES -> stores.recoveries().forget(before, most);
        };
    }
}
