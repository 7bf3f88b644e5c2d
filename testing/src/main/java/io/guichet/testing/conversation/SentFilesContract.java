package io.guichet.testing.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

/** What every {@link io.guichet.application.conversation.SentFiles} promises. */
public abstract class SentFilesContract extends Contract {

    private final long bot = Samples.number();
    private final String content = Samples.hash();

    @Test
    void a_file_is_found_by_its_content() {
        stores().sentFiles().keep(bot, content, "BQACAgQAAxk");

        assertThat(stores().sentFiles().find(bot, content)).contains("BQACAgQAAxk");
    }

    @Test
    void what_was_never_sent_is_not_found() {
        assertThat(stores().sentFiles().find(bot, content)).isEmpty();
    }

    @Test
    void each_bot_has_files_of_its_own() {
        stores().sentFiles().keep(bot, content, "BQACAgQAAxk");

        assertThat(stores().sentFiles().find(bot + 1, content)).isEmpty();
    }

    @Test
    void a_file_that_had_to_be_uploaded_again_replaces_the_old_one() {
        stores().sentFiles().keep(bot, content, "old");
        stores().sentFiles().keep(bot, content, "new");

        assertThat(stores().sentFiles().find(bot, content)).contains("new");
    }
}
