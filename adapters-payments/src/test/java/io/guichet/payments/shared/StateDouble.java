package io.guichet.payments.shared;

import io.guichet.testing.shared.ScriptedServer;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who gives out tokens and answers else what it is told to, in this order. */
public final class StateDouble implements AutoCloseable {

    private final ScriptedServer server = new ScriptedServer("");
    private final List<String> grants = new CopyOnWriteArrayList<>();
    private volatile String padding = "";

    public StateDouble() {
        server.always(
                "/token",
                asked -> {
                    grants.add(asked);
                    return "{\"access_token\":\"token-%d\",\"expires_in\":3600}%s"
                            .formatted(grants.size(), padding);
                });
    }

    public URI address(String path) {
        return URI.create(server.api() + path);
    }

    /** A client that asks this server for its tokens. */
    public StateApi api() {
        return api(Duration.ofSeconds(5));
    }

    public StateApi api(Duration patience) {
        return new StateApi(
                new ClientCredentials(address("/token"), "guichet", "s&cret", "openid"),
                Clock.systemUTC(),
                patience);
    }

    /** Takes what it is sent next and does not answer. */
    public void hangs() {
        server.staysSilent();
    }

    public void answers(int status, String body) {
        server.answers(status, body);
    }

    /** Says more than that with a token. */
    public void adds(String more) {
        padding = more;
    }

    /** What was asked but tokens. */
    public List<ScriptedServer.Asked> asked() {
        return server.asked();
    }

    /** What tokens were asked for with. */
    public List<String> grants() {
        return List.copyOf(grants);
    }

    @Override
    public void close() {
        server.close();
    }
}
