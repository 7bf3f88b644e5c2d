package io.guichet.sandbox.botapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class FaultsTest {

    private static final String SEND = "{'chat_id':77,'text':'x'}";

    @TempDir Path folder;
    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
        bench.zoeIsHere();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void a_fault_strikes_as_often_as_ordered() {
        order("{'method':'sendMessage','kind':'retry_after','retry_after':3,'times':2}");

        String slow = "Too Many Requests: retry after 3";
        bench.refused("sendmessage", SEND, 429, slow);
        assertThat(bench.answer("sendMessage", SEND).body())
                .contains("\"parameters\":{\"retry_after\":3}");
        assertThat(bench.sent(SEND)).isPositive();
    }

    @Test
    void a_fault_strikes_only_the_chat_and_method_that_it_names() {
        order("{'method':'sendMessage','kind':'blocked','chat_id':78}");

        assertThat(bench.sent(SEND)).isPositive();
        assertThat(bench.bot.controls().faults()).hasSize(1);
        bench.bot.controls().clearFaults();
        assertThat(bench.bot.controls().faults()).isEmpty();
    }

    @Test
    void a_bad_gateway_answers_a_page() {
        order("{'kind':'html502'}");

        Answer answer = bench.answer("getMe", "{}");

        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.contentType()).isEqualTo("text/html");
    }

    @Test
    void a_connection_is_dropped_before_or_after_the_call_took_effect() {
        int before = bench.bot.controls().messages(77).size();
        order("{'kind':'drop_before'}");
        order("{'kind':'drop_after'}");

        assertThat(bench.answer("sendMessage", SEND).dropped()).isTrue();
        assertThat(bench.bot.controls().messages(77)).hasSize(before);
        assertThat(bench.answer("sendMessage", SEND).dropped()).isTrue();
        assertThat(bench.bot.controls().messages(77)).hasSize(before + 1);
    }

    @Test
    void a_status_can_be_chosen_and_an_answer_delayed() {
        order("{'kind':'status','status':500,'description':'Internal Server Error: restart'}");
        order("{'kind':'delay','millis':200}");

        bench.refused("getMe", "{}", 500, "Internal Server Error: restart");
        long begin = System.nanoTime();
        bench.ok("getMe", "{}");
        assertThat(System.nanoTime() - begin).isGreaterThan(190_000_000L);
    }

    @Test
    void an_unknown_kind_of_fault_is_refused() {
        assertThatThrownBy(() -> order("{'kind':'earthquake'}"))
                .isInstanceOf(ControlException.class);
    }

    private void order(String fault) {
        bench.bot.controls().order(Bench.json(fault));
    }
}
