package io.guichet.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The server's process is killed in the middle of things. */
class RestartIT extends SystemTest {

    @Test
    void a_conversation_goes_on_where_it_was() {
        Person john =
                Person.arrives(6_001, "John", "en")
                        .linkedTo("CONSUMER", "Link this Telegram", "Confirm", "is now linked");
        john.says("/funds");
        john.presses("Other amount");
        john.sees("amount");

        killAndStartServer();
        john.says("12.50");

        String page = john.addressOf("Open secure payment");
        Checkout.pay(page, Checkout.SUCCEEDS);
        john.sees("Payment received");
        assertThat(Web.as("CONSUMER").get("/api/v1/payments?limit=1").body()).contains("\"12.50\"");
    }
}
