package io.guichet.sandbox.botapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The process dies right after an answer, without a chance to put anything in order. */
class MemoryTest {

    @TempDir Path folder;

    @Test
    void no_number_of_an_update_is_given_out_twice() {
        try (Bench killed = new Bench(folder)) {
            killed.says("one");
            long before = ids(killed).getLast();
            killed.confirmAll();

            try (Bench next = new Bench(folder)) {
                next.says("two");

                assertThat(ids(next)).last().isEqualTo(before + 1);
            }
        }
    }

    @Test
    void what_was_said_and_not_yet_confirmed_still_waits() {
        try (Bench killed = new Bench(folder)) {
            killed.says("one");
            killed.presses(killed.sent("{'chat_id':77,'text':'Yes?'}"), "yes");
            List<Long> waiting = ids(killed);

            try (Bench next = new Bench(folder)) {
                assertThat(ids(next)).hasSize(2).isEqualTo(waiting);
            }
        }
    }

    @Test
    void what_the_bot_said_stands_in_the_chat() {
        try (Bench killed = new Bench(folder)) {
            killed.says("one");
            int sent = killed.sent("{'chat_id':77,'text':'Yes?'}");

            try (Bench next = new Bench(folder)) {
                assertThat(next.bot.controls().messages(77)).hasSize(2);
                assertThat(next.sent("{'chat_id':77,'text':'No?'}")).isEqualTo(sent + 1);
            }
        }
    }

    private static List<Long> ids(Bench bench) {
        List<Long> ids = new ArrayList<>();
        bench.updates(0).forEach(update -> ids.add(update.getJsonNumber("update_id").longValue()));
        return ids;
    }
}
