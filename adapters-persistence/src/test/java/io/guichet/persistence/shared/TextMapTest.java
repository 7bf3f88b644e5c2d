package io.guichet.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.Map;

class TextMapTest {

    @Test
    void a_map_is_read_as_it_was_written() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("ram", "2 GB");
        map.put("", "");
        map.put("a=b", "c=d=e");
        map.put("lines", "one\ntwo\r\nthree\\n\u0085\u2028");
        map.put("disk", "50 GB");

        Map<String, String> read = TextMap.read(TextMap.write(map));

        assertThat(read).isEqualTo(map);
        assertThat(read.keySet()).containsExactlyElementsOf(map.keySet());
    }

    @Test
    void an_empty_map_stays_empty() {
        assertThat(TextMap.read(TextMap.write(Map.of()))).isEmpty();
    }
}
