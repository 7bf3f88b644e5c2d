package io.guichet.rest.pages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.annotation.WebServlet;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the server sends to the pages. */
class PagesServletTest {

    @Test
    void every_page_is_served() throws Exception {
        assertThat(PagesServlet.class.getAnnotation(WebServlet.class).value())
                .containsExactlyInAnyOrderElementsOf(paths());
    }

    /** Nothing is said of it in a form; {@code PasskeyBrowserIT} sends one with an accent. */
    @Test
    void forms_are_read_as_pages_are_written() throws IOException {
        assertThat(Files.readString(Path.of("src/main/webapp/WEB-INF/web.xml")))
                .contains("<request-character-encoding>UTF-8</request-character-encoding>");
    }

    /** Stretched like a line to type in, a button to choose pushes its label off a telephone. */
    @Test
    void what_is_chosen_or_ticked_keeps_its_size() throws IOException {
        assertThat(Files.readString(Path.of("src/main/webapp/assets/guichet.css")))
                .contains(":not([type=\"checkbox\"]):not([type=\"radio\"]) {");
    }

    private static List<String> paths() throws Exception {
        String home = WebPage.class.getPackageName();
        Path classes =
                Path.of(WebPage.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                        .resolve(home.replace('.', '/'));
        List<String> paths = new ArrayList<>();
        try (Stream<Path> files = Files.list(classes)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith("Page.class") && !name.startsWith("Web")) {
                    Class<?> type = Class.forName(home + "." + name.replace(".class", ""));
                    if (WebPage.class.isAssignableFrom(type)) {
                        paths.add(((WebPage) type.getConstructor().newInstance()).path());
                    }
                }
            }
        }
        return paths;
    }
}
