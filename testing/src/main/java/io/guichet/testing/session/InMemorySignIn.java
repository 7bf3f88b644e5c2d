package io.guichet.testing.session;

import io.guichet.testing.notification.InMemoryLetters;
import io.guichet.testing.profile.InMemoryMailedLinks;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.staff.InMemoryProviderSignIns;

/** What signing in stores, in memory. */
public record InMemorySignIn(
        InMemoryCredentials credentials,
        InMemoryWebSessions sessions,
        InMemoryAttempts attempts,
        InMemoryLetters letters,
        InMemoryMailedLinks links,
        InMemoryProviderSignIns atProvider)
        implements SignInStores {

    public static InMemorySignIn over(InMemoryTransactions transactions) {
        return new InMemorySignIn(
                new InMemoryCredentials(transactions),
                new InMemoryWebSessions(transactions),
                new InMemoryAttempts(transactions),
                new InMemoryLetters(transactions),
                new InMemoryMailedLinks(transactions),
                new InMemoryProviderSignIns(transactions));
    }
}
