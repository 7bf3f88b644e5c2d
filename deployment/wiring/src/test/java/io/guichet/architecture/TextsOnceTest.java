package io.guichet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Of a text that is there twice the last is read; one that lost its line is read as a key. */
class TextsOnceTest {

    private static final Pattern KEY = Pattern.compile("[\\w.%-]+");

    @Test
    void every_text_is_there_once_under_a_key() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<Path> bundles = bundles();
        for (Path bundle : bundles) {
            try (Reader texts = Files.newBufferedReader(bundle)) {
                new Keys(bundle, wrong).load(texts);
            }
        }

        assertThat(bundles).hasSizeGreaterThan(10);
        assertThat(wrong).isEmpty();
    }

    private static List<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.find(Path.of("../.."), 12, (file, is) -> isBundle(file))) {
            return files.toList();
        }
    }

    private static boolean isBundle(Path file) {
        String name = file.toString();
        return name.contains("/src/main/resources/") && name.endsWith(".properties");
    }

    /** Notes what is read twice, and what is no key. */
    private static final class Keys extends Properties {

        private static final long serialVersionUID = 1;

        private final transient Path bundle;
        private final transient List<String> wrong;

        Keys(Path bundle, List<String> wrong) {
            this.bundle = bundle;
            this.wrong = wrong;
        }

        @Override
        public synchronized Object put(Object key, Object text) {
            if (containsKey(key) || !KEY.matcher(key.toString()).matches()) {
                wrong.add(bundle + ": " + key);
            }
            return super.put(key, text);
        }
    }
}
