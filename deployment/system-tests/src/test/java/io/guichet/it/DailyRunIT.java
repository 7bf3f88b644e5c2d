package io.guichet.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

/** A run goes on by itself, whatever becomes of the server that works on it. */
class DailyRunIT extends SystemTest {

    /** Enough for their rows to be copied, past the server's own connection to the driver's. */
    private static final int CLIENTS = 24;

    @Test
    void a_run_begun_before_the_server_is_killed_is_finished_by_the_next_one() {
        Hoster hoster = Hoster.opens("invoice", "ITK");
        List<Client> clients = Stream.generate(hoster::client).limit(CLIENTS).toList();
        clients.forEach(Client::orders);
        hoster.goesOnTo(clients.getFirst().paidUntil().minusDays(14));
        JsonObject begun = hoster.begins();

        killAndStartServer();

        hoster.awaits(begun);
        for (Client client : clients) {
            assertThat(client.invoices()).hasSize(2);
        }
    }
}
