package io.guichet.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.openqa.selenium.chrome.ChromeDriver;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Holds the page a browser shows to what axe-core can check of WCAG 2.2, levels A and AA, in the
 * colours of day and of night.
 */
final class Accessibility {

    private static final List<String> SCHEMES = List.of("light", "dark");
    private static final String SCRIPT = script();
    private static final String RUN =
            """
            const done = arguments[arguments.length - 1];
            const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
            axe.run(document, {runOnly: {type: 'tag', values: tags}}).then(
              found => done({
                passed: found.passes.length,
                wrong: found.violations.map(rule => rule.id + ': ' + rule.help + ' at '
                  + rule.nodes.map(node => node.html + ' ' + node.failureSummary).join('; '))
              }),
              fault => done({passed: 0, wrong: [String(fault)]}));
            """;

    private Accessibility() {}

    static void check(ChromeDriver driver, String page) {
        driver.executeScript(SCRIPT);
        for (String scheme : SCHEMES) {
            shows(driver, scheme);
            Map<?, ?> found = (Map<?, ?>) driver.executeAsyncScript(RUN);
            assertThat(found.get("wrong")).as("%s, %s", page, scheme).isEqualTo(List.of());
            assertThat((Long) found.get("passed"))
                    .as("what was looked at on %s", page)
                    .isPositive();
        }
        shows(driver, "light");
    }

    private static void shows(ChromeDriver driver, String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    private static String script() {
        try (InputStream axe = Accessibility.class.getResourceAsStream("/axe.min.js")) {
            return new String(axe.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
