package io.guichet.rest.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.ExportProgress;
import io.guichet.application.personal.ExportPerson.Outcome;
import io.guichet.domain.factor.Entrance;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Whoever has no programs gets what is kept about him on a page. */
class ExportPageTest {

    private Outcome outcome =
            new Outcome.Ready(
                    "my-data.zip",
                    target -> {
                        try {
                            target.write('Z');
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
    private final Browser browser =
            new Browser(here -> List.of(new ExportPage(profile -> outcome))).signedIn();

    @Test
    void it_is_a_file_to_keep() {
        assertThat(browser.opens("/account").html()).contains("/export");
        assertThat(browser.opens("/export").html()).contains("Get the archive");

        Page.Download file =
                browser.presses("/export", "export", Map.of()).download().orElseThrow();

        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        file.export().writeTo(bytes);
        assertThat(bytes.toByteArray()).containsExactly('Z');
        assertThat(file.fileName()).isEqualTo("my-data.zip");
    }

    @Test
    void a_stolen_session_gets_nothing() {
        browser.factor().enrol(browser.anna(), Entrance.ofSession("elsewhere"));

        Page page = browser.presses("/export", "export", Map.of());

        assertThat(page.location()).contains("/step-up?next=/export");
        assertThat(page.download()).isEmpty();
    }

    @Test
    void one_that_is_made_already_is_waited_for() {
        outcome =
                new Outcome.UnderWay(
                        new CustomerNumber(10001), new ExportProgress(12, 3, Instant.EPOCH));

        assertThat(browser.speaking(Language.FR).presses("/export", "export", Map.of()).html())
                .contains("Une archive est déjà en préparation");
    }
}
