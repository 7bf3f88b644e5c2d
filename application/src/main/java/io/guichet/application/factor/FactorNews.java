package io.guichet.application.factor;

import io.guichet.application.notification.Letter;
import io.guichet.application.notification.Notice;
import io.guichet.application.notification.PersonalNews;
import io.guichet.domain.factor.Passkey;
import io.guichet.domain.factor.SecondFactor;
import io.guichet.domain.identity.ProfileId;

import java.time.Instant;
import java.util.Map;

/** Tells a person what became of his second factors. It is called in a transaction. */
public final class FactorNews {

    private final PersonalNews news;

    public FactorNews(PersonalNews news) {
        this.news = news;
    }

    void added(SecondFactor factor) {
        Map<String, String> facts = Map.of("factor", factor.name());
        String about = factor.id().toString();
        tell(factor.profile(), Notice.Kind.FACTOR_ADDED, Letter.Kind.FACTOR_ADDED, about, facts);
    }

    void removed(SecondFactor factor) {
        Map<String, String> facts = Map.of("factor", factor.name());
        String about = factor.id().toString();
        tell(
                factor.profile(),
                Notice.Kind.FACTOR_REMOVED,
                Letter.Kind.FACTOR_REMOVED,
                about,
                facts);
    }

    void locked(ProfileId profile, Instant until) {
        tell(
                profile,
                Notice.Kind.FACTOR_LOCKED,
                Letter.Kind.FACTOR_LOCKED,
                until.toString(),
                Map.of());
    }

    /** Its counter went back, as if somebody else signed with it meanwhile. */
    void copied(Passkey passkey, String name, Instant at) {
        tell(
                passkey.profile(),
                Notice.Kind.PASSKEY_COPIED,
                Letter.Kind.PASSKEY_COPIED,
                passkey.factor() + ":" + at,
                Map.of("factor", name));
    }

    private void tell(
            ProfileId profile,
            Notice.Kind inChats,
            Letter.Kind byMail,
            String about,
            Map<String, String> facts) {
        news.tell(profile, inChats, about, facts);
        news.write(profile, byMail, about, "/factors", facts);
    }

    /** Every chat of his hears it, nobody else's; the one that waits goes on. */
    void approved(Challenge approved, String about) {
        Map<String, String> facts =
                Map.of("entrance", approved.entrance().value(), "resume", approved.resume());
        news.tell(approved.profile(), Notice.Kind.STEP_UP_APPROVED, about, facts);
    }
}
