package io.guichet.application.access;

import io.guichet.application.access.port.EndingTokens;
import io.guichet.application.identity.AccessToken;
import io.guichet.application.notification.Letter;
import io.guichet.application.notification.Notice;
import io.guichet.application.notification.PersonalNews;
import io.guichet.application.shared.OneByOne;
import io.guichet.application.shared.Transactions;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Each token in a transaction of its own, so that two nodes tell of it once. */
public final class RemindOfTokensHandler implements RemindOfTokens {

    private static final int AT_ONCE = 200;

    private final EndingTokens tokens;
    private final PersonalNews news;
    private final Transactions transactions;
    private final Clock clock;

    public RemindOfTokensHandler(
            EndingTokens tokens, PersonalNews news, Transactions transactions, Clock clock) {
        this.tokens = tokens;
        this.news = news;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public int remind() {
        Instant now = clock.instant();
        List<AccessToken> ending = transactions.required(() -> tokens.untold(now, BEFORE, AT_ONCE));
        OneByOne round = new OneByOne("token");
        round.each(
                ending, AccessToken::id, token -> transactions.required(() -> isTold(token, now)));
        return round.done();
    }

    private boolean isTold(AccessToken token, Instant now) {
        if (!tokens.tell(token.id(), now)) {
            return false;
        }
        String about = token.id().toString();
        Map<String, String> facts =
                Map.of(
                        "token",
                        token.name(),
                        "until",
                        token.expiresAt().atOffset(ZoneOffset.UTC).toLocalDate().toString());
        news.write(token.owner(), Letter.Kind.TOKEN_ENDS, about, "/tokens", facts);
        news.tell(token.owner(), Notice.Kind.TOKEN_ENDS, about, facts);
        return true;
    }
}
