package io.guichet.security.staff;

import org.apache.http.HttpResponseInterceptor;
import org.apache.http.client.HttpClient;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.impl.NoConnectionReuseStrategy;
import org.apache.http.impl.client.HttpClients;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the provider says of itself (OpenID Connect Discovery 1.0), asked anew every hour. */
final class Discovered {

    /** In milliseconds, to connect and to read. */
    static final int TIMEOUT = 5_000;

    /** Of an answer, in bytes. */
    static final int LONGEST = 100_000;

    private static final Duration HOLDS = Duration.ofHours(1);

    /** More sign-ins than this at a time wait for each other. */
    private static final int AT_ONCE = 50;

    private final OidcSettings settings;
    private final Clock clock;
    private final HttpClient http = http();
    private Optional<Provider> last = Optional.empty();
    private Instant askedAt = Instant.MIN;

    /** Where the provider does what, and what its tokens are held to. */
    record Provider(ProviderClient client, TokenRules rules) {}

    Discovered(OidcSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Redirects are not followed: whoever answers is who was asked. */
    private static HttpClient http() {
        return HttpClients.custom()
                .useSystemProperties()
                .setDefaultRequestConfig(
                        RequestConfig.custom()
                                .setConnectTimeout(TIMEOUT)
                                .setConnectionRequestTimeout(TIMEOUT)
                                .setSocketTimeout(TIMEOUT)
                                .build())
                .setMaxConnTotal(AT_ONCE)
                .setMaxConnPerRoute(AT_ONCE)
                .setConnectionReuseStrategy(NoConnectionReuseStrategy.INSTANCE)
                .addInterceptorLast((HttpResponseInterceptor) new ShortAnswers(LONGEST))
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /** Nobody waits for another who asks; what was known holds until something else is. */
    Provider now() throws IOException {
        Instant now = clock.instant();
        Optional<Provider> known = known(now);
        if (known.isPresent()) {
            return known.get();
        }
        ProviderClient client = ProviderClient.of(settings, http);
        Provider asked = new Provider(client, new TokenRules(client));
        synchronized (this) {
            last = Optional.of(asked);
            askedAt = now;
        }
        return asked;
    }

    private synchronized Optional<Provider> known(Instant now) {
        return last.filter(provider -> now.isBefore(askedAt.plus(HOLDS)));
    }
}
