package io.guichet.application.profile;

import io.guichet.application.factor.port.SecondFactors;
import io.guichet.application.factor.port.StepUps;
import io.guichet.application.identity.ChatLink;
import io.guichet.application.identity.port.AccessTokens;
import io.guichet.application.identity.port.ChatLinks;
import io.guichet.application.notification.Notice;
import io.guichet.application.notification.PersonalNews;
import io.guichet.domain.identity.ProfileId;

import java.time.Instant;
import java.util.List;

/**
 * How a person comes in besides his password: by tokens and chats. They hold when the password is
 * changed, since programs would stand still, but nothing that was confirmed there counts any more.
 * It is called within a transaction.
 */
public record OtherWaysIn(
        AccessTokens tokens,
        ChatLinks chats,
        StepUps stepUps,
        SecondFactors factors,
        PersonalNews news) {

    /**
     * Wherever he confirmed his second factor, it is asked for again; one that was begun and not
     * confirmed is gone.
     */
    void doubt(ProfileId profile) {
        factors.lock(profile);
        factors.removeBegun(profile);
        stepUps.forget(profile);
    }

    /**
     * Disables his tokens and ends his chats. Who reads a chat that ends is told so there: he
     * cannot ask any more.
     */
    public void close(ProfileId profile) {
        tokens.lockAll(profile);
        tokens.disableAll(profile);
        List<ChatLink> all = chats.ofProfile(profile);
        all.stream()
                .filter(ChatLink::holds)
                .forEach(link -> news.tellLast(profile, Notice.Kind.CHAT_ENDED, link));
        all.forEach(link -> chats.save(link.end()));
    }

    long openTokens(ProfileId profile, Instant now) {
        return tokens.of(profile).stream().filter(token -> token.holdsAt(now)).count();
    }

    long openChats(ProfileId profile) {
        return chats.ofProfile(profile).stream().filter(ChatLink::holds).count();
    }
}
